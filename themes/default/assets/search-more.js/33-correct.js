// Finds the terms that a misspelt word may have been meant for, as Searching/Questions/CorrectWord.cs does in C#: every
// word that is one letter away is stemmed and looked up; a long word's stem may be two letters away from a term.

const mostCorrected = 4;
const mostCorrections = 4;
const shortestForTwo = 7;
const shortestTermForTwo = 5;
const smallLetters = "abcdefghijklmnopqrstuvwxyz";

// What stands for words of which no term is known.
export async function correctWords(missing, isLong, index) {
  // The longer a word is, the surer is what it was meant for.
  let words = isLong ? [...missing].sort((one, other) => other.text.length - one.text.length) : missing;
  words = words.slice(0, mostCorrected);
  const corrections = await Promise.all(words.map(async word => (await correctWord(word.text, index)).slice(0, mostCorrections)));
  const terms = await index.terms(corrections.flat().map(correction => correction.term));
  // A match for each, so that a document is said to hold what it holds.
  return words.flatMap((word, place) => corrections[place].map(({ term, shown }) =>
    ({ ...matchOf(word, "corrected", [terms.get(term)]), boost: 1 / Math.sqrt(corrections[place].length), shown })));
}

// [{term, shown}] in ordinal order.
async function correctWord(word, index) {
  const all = new Set(await index.vocabulary(word[0]));
  const found = oneAwayIn(word, all);
  if (found.length > 0 || word.length < shortestForTwo) return found;
  const stem = stemWord(word);
  return Array.from(all).filter(term => term.length >= shortestTermForTwo && isTwoAway(stem, term)).sort()
    .map(term => ({ term, shown: term }));
}

function oneAwayIn(word, terms) {
  const found = new Map();
  for (const near of oneAway(word)) {
    const stem = stemWord(near);
    if (terms.has(stem) && !found.has(stem)) found.set(stem, near);
  }
  return Array.from(found.keys()).sort().map(term => ({ term, shown: found.get(term) }));
}

// Letters exchanged with the next, left out, put in or mistaken; the likeliest to be a word first.
function* oneAway(word) {
  for (let i = 1; i < word.length - 1; i++) yield word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 1; i <= word.length; i++) for (const letter of smallLetters) yield word.slice(0, i) + letter + word.slice(i);
  for (let i = 1; i < word.length; i++) for (const letter of smallLetters) yield word.slice(0, i) + letter + word.slice(i + 1);
}

// Optimal string alignment: two letters exchanged count as one step.
function isTwoAway(one, other) {
  if (Math.abs(one.length - other.length) > 2) return false;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last.at(-1) <= 2;
}
