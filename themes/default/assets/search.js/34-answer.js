// Answers a question from an index, as Searching/Questions/AnswerQuestion.cs does in C#.

// {hits, question, matches, corrections, unknown, isRelaxed, terms, letters, words}: hits are {document, score}, best
// first; corrections {word, instead: [words]}; unknown the words that no document holds, as written; terms and letters what is
// marked in documents: terms of the index, and words in other letters; words those of the question, as written;
// held what documents hold as a whole, by number; unknownValues {facet, value, known} of filters.
async function ask(index, text, options) {
  const read = await readQuestion(text, options);
  const { filters, unknownValues } = read.filters.length > 0
    ? (await more()).resolveFilters(read.filters, await index.facets())
    : { filters: [], unknownValues: [] };
  return { ...await askResolved({ ...read, filters }, index), unknownValues };
}

async function askResolved(question, index) {
  const isStrict = question.words.some(word => word.role === "required");
  const strict = await answerStrictly(question, index);
  if (strict.hits.length > 0 || !isStrict) return finish(strict, false);
  const loose = await answerStrictly(relaxed(question), index);
  return loose.hits.length > 0 ? finish(loose, true) : finish(strict, false);
}

async function answerStrictly(question, index) {
  const expanded = await expandQuestion(question, index);
  const ranked = await rankExpanded(expanded, index);
  const isFiled = question.filters.length > 0
    ? (await more()).filterOf(question.filters, await index.facets())
    : () => true;
  const allowed = ranked.filter(({ document }) => isAllowed(expanded, document) && isFiled(document));
  if (question.phrases.length === 0) return { ...expanded, hits: allowed, held: new Map() };
  const { findPhrases } = await more();
  return { ...expanded, ...await findPhrases(allowed, expanded, index) };
}

async function rankExpanded(expanded, index) {
  const { words, filters } = expanded.question;
  // Nothing but facets: everything that is filed so, in the archive's order.
  if (words.length === 0 && filters.length > 0)
    return everyDocument(await index.facets());
  const clauses = clausesOf(expanded, false);
  const letterClauses = clausesOf(expanded, true);
  const [hits, others] = await Promise.all([
    clauses.length > 0 ? rank(index, clauses) : [],
    letterClauses.length > 0 ? rank(index.letters, letterClauses) : [],
  ]);
  return others.length > 0 ? addHits(hits, others) : hits;
}

// All documents, in the archive's order.
function everyDocument(facets) {
  return facets.documents.map(document => ({ document, score: 0 }));
}

// Both scores of a document added up; of equal ones, the first index's come first.
function addHits(hits, others) {
  const scores = new Map();
  for (const { document, score } of [...hits, ...others])
    scores.set(document, scores.has(document) ? scores.get(document) + score : score);
  return Array.from(scores, ([document, score]) => ({ document, score })).sort((one, other) => other.score - one.score);
}

function isAllowed({ question, matches }, document) {
  const holds = match => holdsMatch(match, document);
  const isHeld = word => matches.some(match => match.word.role === "required" && match.word.text === word.text && holds(match));
  return question.words.every(word => word.role !== "required" || isHeld(word))
    && !matches.some(match => match.word.role === "excluded" && !match.word.isOfExcludedPhrase && holds(match));
}

// Whether a document holds a match in full: a word of a script without spaces is all of its pairs.
function holdsMatch({ kind, terms, word, isWhole }, document) {
  const holds = term => word.fields.some(field => isIn(term, field, document));
  return kind === "letters" ? isWhole && terms.every(holds) : terms.some(holds);
}

export function isIn(term, field, document) {
  const postings = term.postings[field];
  let low = 0;
  let high = postings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (postings[middle].document === document) return true;
    if (postings[middle].document < document) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

// What the page tells and marks.
function finish(answer, isRelaxed) {
  const wanted = answer.matches.filter(match => match.word.role !== "excluded" && isTold(answer.question, match.shown));
  const words = Array.from(new Set(wanted.map(match => match.shown)));
  return {
    ...answer,
    isRelaxed,
    words,
    terms: new Set(wanted.filter(match => !match.isInLetters).flatMap(match => match.terms.map(term => term.text))),
    letters: words.filter(needsFolding),
    corrections: Array.from(Map.groupBy(answer.matches.filter(match => match.kind === "corrected"), match => match.word),
      ([word, matches]) => ({ word: word.written, instead: matches.map(match => match.shown) })),
    unknown: answer.unknown.map(word => word.written),
  };
}
