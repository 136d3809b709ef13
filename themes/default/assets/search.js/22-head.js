// An index as the page uses it. Nothing but the head and the lengths is fetched before somebody asks.

const openedIndexes = new Map();

// Opens the index whose first file lies at an address, which may be relative to the page. Opening it again gives the same.
function openIndex(address) {
  if (!openedIndexes.has(address)) {
    const opening = readIndex(address);
    openedIndexes.set(address, opening);
    opening.catch(() => openedIndexes.delete(address));
  }
  return openedIndexes.get(address);
}

async function readIndex(address) {
  const files = openFiles(address);
  const head = files.read("head.json", readJson);
  // Asked for at once, and needed only when something is ranked: a failure shows there.
  readLengths(files, "").catch(() => {});
  const { documents, fields, cards, words, terms, letters } = await head;
  const letterIndex = letters && openTerms(files, "letters/", letters, documents, fields);
  return {
    ...openTerms(files, "", terms, documents, fields),
    letters: letterIndex,
    cards: numbers => readCards(files, cards, numbers),
    text: document => files.read(`text/${document}.txt`, readText),
    facets: () => files.read("facets.json", readFacets),
    vocabulary: async letter => words.includes(letter) ? files.read(`words/${letter}.txt`, readLines) : [],
  };
}

// What documents are filed under: {documents, service: {keys, names, of}, …}, where documents are in the archive's order,
// and of has the places of each one's keys, by its number (Searching/Shards/WriteFacets.cs).
function readFacets(bytes) {
  const { documents, ...columns } = readJson(bytes);
  for (const column of Object.values(columns)) {
    const rows = column.of;
    column.of = [];
    documents.forEach((document, place) => { column.of[document] = rows[place]; });
  }
  return { documents, ...columns };
}

// What results show, in the order of the documents' numbers that are given.
function readCards(files, perFile, numbers) {
  return Promise.all(numbers.map(async number => {
    const block = await files.read(`cards/${Math.floor(number / perFile)}.json`, readJson);
    return block[number % perFile];
  }));
}
