// Reads the files below search/data/: each is asked for once, and again only if it couldn't be had. They lie in one
// folder, or in one file, whose name ends with .bundle (Searching/Shards/SearchFiles.cs).

function openFiles(address) {
  const start = new URL(address, document.baseURI);
  const kept = new Map();
  const isBundle = start.pathname.endsWith(".bundle");

  // Keeps what comes of a name, and forgets it if nothing does, so that it may be tried again.
  function keep(name, read) {
    if (!kept.has(name)) {
      const coming = read();
      kept.set(name, coming);
      coming.catch(() => kept.delete(name));
    }
    return kept.get(name);
  }

  async function bytesOf(name) {
    if (!isBundle || name.startsWith("text/")) return fetchBytes(new URL(name, start));
    const files = await keep(start.href, () => fetchBytes(start).then(unpackBundle));
    const bytes = files.get(name);
    if (!bytes) throw new Error(`The search data holds no ${name}.`);
    return bytes;
  }

  return {
    // What a file says, as one of three readers gives it: each file has but one.
    read: (name, reader) => keep(name, () => bytesOf(name).then(reader)),
  };
}

async function fetchBytes(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Error(`The search data can't be reached (${url.pathname}).`, { cause: error });
  }
  if (!response.ok) throw new Error(`The search data is missing (${url.pathname}: ${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

// A line of JSON names files and their lengths; their bytes follow.
function unpackBundle(bytes) {
  const end = bytes.indexOf(10);
  const files = new Map();
  let at = end + 1;
  for (const [name, length] of readJson(bytes.subarray(0, end))) {
    files.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return files;
}

function readText(bytes) {
  return new TextDecoder().decode(bytes);
}

function readJson(bytes) {
  return JSON.parse(readText(bytes));
}

function readLines(bytes) {
  return readText(bytes).split("\n").slice(0, -1);
}

// Takes numbers off bytes, one after the other: seven bits a byte, the lowest first (Searching/Shards/Varint.cs).
function numbersIn(bytes, from = 0) {
  let at = from;
  return () => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      number |= (byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
  };
}
