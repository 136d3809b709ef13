// The field that is long (SearchIndex.Body): its lengths are a file, those of the others stand beside their postings.
const bodyField = 1;

// Terms and where they stand, from shards that hold them (Searching/Shards/TermShard.cs): a term that many documents hold
// has a shard of its own, the others follow each other in order.

const mostPrefixShards = 3;

function openTerms(files, folder, { starts, common }, documents, fields) {
  const commonPlaces = new Map(common.map((text, place) => [text, place]));
  const shard = name => files.read(`${folder}${name}.bin`, bytes => readShard(bytes, fields.length));
  const commonShard = text => shard(`common/${commonPlaces.get(text)}`);

  // The terms with exactly these texts that there are, by text: {text, number, count, postings}, where postings has for
  // each field the documents that hold it, {document, frequency, length}, and count is how many those are.
  async function terms(texts) {
    const found = new Map();
    await Promise.all(Array.from(new Set(texts), async text => {
      const terms = await (commonPlaces.has(text) ? commonShard(text) : shard(`terms/${placeOf(starts, text)}`));
      if (terms.has(text)) found.set(text, terms.get(text));
    }));
    return found;
  }

  // Terms that begin so, most frequent first: all of them, or of a prefix that very many terms have, those that many
  // documents hold and the first of the others.
  async function withPrefix(prefix) {
    const first = placeOf(starts, prefix);
    const shards = [];
    for (let place = first; place < starts.length && place < first + mostPrefixShards; place++)
      if (place === first || starts[place].startsWith(prefix)) shards.push(shard(`terms/${place}`));
    for (const text of common) if (text.startsWith(prefix)) shards.push(commonShard(text));
    const begin = [];
    for (const terms of await Promise.all(shards))
      for (const term of terms.values()) if (term.text.startsWith(prefix)) begin.push(term);
    return begin.sort(byFrequency);
  }

  return {
    documents,
    fields,
    terms,
    withPrefix,
    // Whether a term is of those that very many documents hold, and far longer to fetch than others.
    isCommon: text => commonPlaces.has(text),
    // By how many documents hold them, the rarest first.
    commonPlace: text => commonPlaces.get(text),
    lengths: () => readLengths(files, folder),
  };
}

// The most frequent first.
function byFrequency(one, other) {
  return other.count - one.count || one.number - other.number;
}

// The last place whose text isn't after the given one; the first text is empty, so there is one.
function placeOf(starts, text) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= text) low = middle;
    else high = middle;
  }
  return low;
}

function readShard(bytes, fieldCount) {
  const textLength = numbersIn(bytes)();
  const textStart = textLength < 0x80 ? 1 : textLength < 0x4000 ? 2 : 3;
  const texts = readShardTexts(bytes.subarray(textStart, textStart + textLength));
  const next = numbersIn(bytes, textStart + textLength);
  const ranks = texts.map(next);
  const counts = Array.from({ length: fieldCount }, () => texts.map(next));
  const postings = texts.map((_, place) => counts.map(column => readSteps(next, column[place])));
  for (const posting of postings.flat(2)) if (posting.frequency > 1) posting.frequency += next();
  for (const fields of postings)
    for (const posting of fields.flatMap((list, field) => field === bodyField ? [] : list)) posting.length = next();
  return new Map(texts.map((text, place) => [text, {
    text,
    number: numberOf(ranks[place], postings[place]),
    count: postings[place].reduce((sum, field) => sum + field.length, 0),
    postings: postings[place],
  }]));
}

// Each line begins with a sign that says how many letters the term has in common with the one before.
function readShardTexts(bytes) {
  let before = "";
  return readLines(bytes).map(line => before = before.slice(0, line.charCodeAt(0) - 48) + line.slice(1));
}

// Documents in order; a frequency of 2 is the least that it may be.
function readSteps(next, count) {
  const postings = [];
  let document = 0;
  for (let i = 0; i < count; i++) {
    const step = next();
    document += step >> 1;
    postings.push({ document, frequency: 1 + (step & 1), length: 0 });
    document++;
  }
  return postings;
}

// Orders terms as lunr numbers them: by the first document that holds them, and then by their rank among those that it
// is the first to hold.
function numberOf(rank, postings) {
  const first = Math.min(...postings.map(field => field[0]?.document ?? Infinity));
  return first * 2 ** 20 + rank;
}

// How many terms each document's body has, and by field how many there are on average (Searching/Shards/FieldLengths.cs).
function readLengths(files, folder) {
  return files.read(`${folder}lengths.bin`, (bytes, next = numbersIn(bytes)) => {
    const documents = next();
    const averages = Array.from({ length: 3 }, () => documents === 0 ? next() : next() / documents);
    let length = 0;
    const bodies = Array.from({ length: documents }, () => {
      const step = next();
      return length += (step >>> 1) ^ -(step & 1);
    });
    return { averages, bodies };
  });
}
