// Finds the terms of an index that a question's words stand for, as Searching/Questions/ExpandQuestion.cs does in C#.

const mostTerms = 20;
const shortestCorrected = 3;
const shortestOpenCorrected = 5;
const mostBeginnings = 12;
const partBoost = 0.5;
const openBoost = 0.5;

// The surest first.
const matchKinds = ["exact", "letters", "prefix", "part", "corrected"];

// {question, matches, unknown}. A match is {word, kind, terms, isInLetters, isWhole, boost, shown}:
// it is whole unless the index knows only some of the pairs that the word is made of.
async function expandQuestion(question, index) {
  const known = await lookUp(question, index);
  const common = question.words.map(word => mainTermOf(word, index)).filter(text => isPutOff(text, index, known));
  let { found, missing } = await findWords(question, index, known);
  // Of a long text the rarest words count: of the common ones, the rarest, where there are too few of others.
  const tooFew = mostTerms - found.filter(match => isRare(match, index)).length;
  if (common.length > 0 && tooFew > 0) {
    const rarestCommon = common.sort((one, other) => index.commonPlace(one) - index.commonPlace(other)).slice(0, tooFew);
    for (const [text, term] of await index.terms(rarestCommon)) known.main.set(text, term);
    ({ found, missing } = await findWords(question, index, known));
  }
  const kept = question.isLong ? rarest(found) : found;
  const misspelt = missing.filter(mayBeMisspelt);
  if (misspelt.length > 0) kept.push(...await (await more()).correctWords(misspelt, question.isLong, index));
  const unknown = missing.filter(word => isTold(question, word.text) && !kept.some(match => match.word === word));
  return { question, matches: withoutRepeats(kept), unknown };
}

// A word that is being typed is more often unfinished than misspelt.
function mayBeMisspelt({ role, end, text }) {
  return role === "wanted" && end !== "cut" && text.length >= (end === "open" ? shortestOpenCorrected : shortestCorrected)
    && /^[a-z]+$/.test(text);
}

// What the words are, and those of which no term is known.
async function findWords(question, index, known) {
  const found = [];
  const missing = [];
  for (const word of question.words) {
    let matches = await findWord(word, index, known);
    if (matches.length === 0) matches = findParts(word, known);
    if (matches.length === 0 && !isPutOff(mainTermOf(word, index), index, known)) missing.push(word);
    found.push(...matches);
  }
  return { found, missing };
}

// What is needed of both indexes: words at once, parts of words only where the whole isn't known. Of a long text the
// common words are put off, because their postings are long and mostly not needed.
async function lookUp(question, index) {
  const texts = question.words.map(word => mainTermOf(word, index)).filter(text => text);
  const letters = index.letters ? question.words.flatMap(letterTermsOf) : [];
  const [main, other] = await Promise.all([
    index.terms(question.isLong ? texts.filter(text => !index.isCommon(text)) : texts),
    letters.length > 0 ? index.letters.terms(letters) : new Map(),
  ]);
  const unknown = question.words.filter(word => !main.has(mainTermOf(word, index)) && !isPutOff(mainTermOf(word, index), index, { main }));
  const parts = await index.terms(unknown.flatMap(partsOf).map(stemWord));
  return { main: new Map([...main, ...parts]), letters: other };
}

// Whether a term is known to be there, and hasn't been fetched.
function isPutOff(text, index, known) {
  return Boolean(text) && index.isCommon(text) && !known.main.has(text);
}

function isRare(match, index) {
  return !match.isInLetters && match.terms.every(term => !index.isCommon(term.text));
}

async function findWord(word, index, known) {
  if (word.end === "cut") return beginnings(word, index, 1);
  const whole = await findWhole(word, index, known);
  return word.end === "open" ? [...whole, ...await beginnings(word, index, openBoost)] : whole;
}

async function findWhole(word, index, known) {
  const matches = [];
  const text = mainTermOf(word, index);
  if (text && known.main.has(text)) matches.push(matchOf(word, "exact", [known.main.get(text)]));
  if (!index.letters) return matches;
  const texts = [...new Set(letterTermsOf(word))];
  const terms = texts.map(text => known.letters.get(text)).filter(term => term);
  if (terms.length > 0) matches.push({ ...matchOf(word, "letters", terms), isInLetters: true, isWhole: terms.length === texts.length });
  else if (isLoneDense(word.text)) matches.push(...await beginnings(word, { letters: index.letters }, 1));
  return matches;
}

// The term that stands for a word in the main index; null where lunr would spoil it and there is a second index.
function mainTermOf(word, index) {
  const folded = index.letters ? foldedTerms(word.text) : [];
  const plain = folded.length === 1 && !foldedPattern.test(folded[0]) ? folded[0] : word.text;
  return index.letters && needsFolding(plain) ? null : stemWord(trimWord(plain));
}

function letterTermsOf(word) {
  const folded = foldedTerms(word.text);
  return folded.length > 0 ? folded : [word.text];
}

// A lone character stands in the pairs that it begins.
function isLoneDense(text) {
  const folded = foldedTerms(text);
  return folded.length === 1 && Array.from(folded[0]).length === 1 && isDense(folded[0]);
}

// The commonest terms that begin so, which count together less than as many words.
async function beginnings(word, index, boost) {
  const isForeign = needsFolding(word.text);
  const terms = isForeign ? index.letters : index;
  const prefix = isForeign ? foldedTerms(word.text).at(-1) : word.text;
  if (!terms?.withPrefix || !prefix) return [];
  const begun = (await (isForeign ? terms.withPrefix(prefix) : begunTerms(prefix, terms))).slice(0, mostBeginnings);
  return begun.length === 0 ? [] : [{ ...matchOf(word, "prefix", begun), isInLetters: isForeign, boost: boost / Math.sqrt(begun.length) }];
}

// Terms of words that begin so, most frequent first: those that do, and the stem of the beginning or of a word that it
// begins.
async function begunTerms(beginning, index) {
  const own = stemWord(beginning);
  const stems = unfinishedStems(beginning);
  const [begun, known] = await Promise.all([index.withPrefix(beginning), index.terms([own])]);
  const stem = known.get(own) ?? (await index.terms(stems).then(found => found.get(stems.find(text => found.has(text)))));
  return !stem || stem.text.startsWith(beginning) ? begun : [...begun, stem].sort(byFrequency);
}

// What is between the signs inside a word.
function partsOf(word) {
  if (word.role === "excluded" || needsFolding(word.text)) return [];
  return word.text.split(/[^a-z0-9]+/)
    .filter(part => part.length >= 3 && part.length < word.text.length && !isStopWord(part) && /[a-z]/.test(part));
}

function findParts(word, known) {
  return partsOf(word).map(part => ({ part, term: known.main.get(stemWord(part)) })).filter(({ term }) => term)
    .map(({ part, term }) => ({ ...matchOf(word, "part", [term]), boost: partBoost, shown: part }));
}

export function matchOf(word, kind, terms) {
  return { word, kind, terms, isInLetters: false, isWhole: true, boost: 1, shown: word.written };
}

// In how many fields the rarest term of a match stands.
function countOf(match) {
  return Math.min(...match.terms.map(term => term.count));
}

// The rarest, in the question's order.
function rarest(matches) {
  const kept = new Set([...matches]
    .sort((one, other) => countOf(one) - countOf(other) || compareTexts(one.terms[0].text, other.terms[0].text)).slice(0, mostTerms));
  return matches.filter(match => kept.has(match));
}

function compareTexts(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

// Each term of an index once for each role; the surer match has it.
function withoutRepeats(matches) {
  const taken = new Set();
  const left = new Map();
  const surest = [...matches].sort((one, other) => matchKinds.indexOf(one.kind) - matchKinds.indexOf(other.kind));
  for (const match of surest) {
    left.set(match, match.terms.filter(term => {
      const key = JSON.stringify([match.isInLetters, term.text, match.word.role, match.word.isOfExcludedPhrase, match.word.fields]);
      return !taken.has(key) && taken.add(key);
    }));
  }
  return matches.map(match => ({ ...match, terms: left.get(match) })).filter(match => match.terms.length > 0);
}

// What documents are ranked by: in the index, or in its letters.
function clausesOf({ matches }, areInLetters) {
  return matches.filter(match => match.isInLetters === areInLetters && match.word.role !== "excluded")
    .flatMap(({ terms, boost, word }) => terms.map(term => ({ term: term.text, boost, fields: word.fields })));
}
