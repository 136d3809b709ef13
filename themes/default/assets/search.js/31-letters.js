// What lunr can't read of a word, in the form in which the second index holds it: Searching/Letters/FoldWord.cs in C#.

// The scripts that are written without spaces: Han, kana, Hangul, Thai, Lao, Khmer, Burmese.
const denseRanges = "\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e80-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff"
  + "\\u3005-\\u3007\\u3041-\\u3096\\u3099-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3130-\\u318f"
  + "\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const denseSign = `(?=[\\p{L}\\p{M}\\p{N}])[${denseRanges}]`;
const densePattern = new RegExp(denseSign, "u");
const runPattern = new RegExp(`(?:${denseSign})+|(?:(?![${denseRanges}])[\\p{L}\\p{M}\\p{N}_])+`, "gu");
const foldedPattern = /[^\x00-\x7f]/;
const foreignPattern = /(?![\x00-\x7f])[\p{L}\p{M}\p{N}]/u;

// Accents, Hebrew points, Arabic vowel signs and the sign that stretches Arabic words.
const droppedPattern = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;

// Whether a word holds a letter, mark or number outside ASCII.
export function needsFolding(word) {
  return foldedPattern.test(word) && foreignPattern.test(word);
}

// The terms of a word in lower case: without accents; scripts without spaces in overlapping pairs. None for what lunr
// reads as well.
function foldedTerms(word) {
  if (!needsFolding(word)) return [];
  const readByLunr = trimWord(word);
  const folded = word.toWellFormed().normalize("NFKD").replace(droppedPattern, "").normalize("NFC");
  return Array.from(folded.matchAll(runPattern)).flatMap(([run]) => {
    if (isDense(run)) return pairsOf(run);
    return run === readByLunr ? [] : [run];
  });
}

export function isDense(text) {
  return densePattern.test(text);
}

function pairsOf(run) {
  const signs = Array.from(run);
  return signs.length === 1 ? [run] : signs.slice(1).map((sign, place) => signs[place] + sign);
}
