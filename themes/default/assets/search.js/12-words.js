// Text to terms as lunr 2.3.9 has it, and as Searching/Lunr/ has it in C#.

const stopWords = new Set((
  "a able about across after all almost also am among an and any are as at be because been but by can cannot could "
  + "dear did do does either else ever every for from get got had has have he her hers him his how however i if in "
  + "into is it its just least let like likely may me might most must my neither no nor not of off often on only or "
  + "other our own rather said say says she should since so some than that the their them then there these they this "
  + "tis to too twas us wants was we were what when where which while who whom why will with would yet you your").split(" "));

// The tokens of a text: in lower case, cut at white space and hyphens, punctuation still on them.
function splitWords(text) {
  return text.toLowerCase().split(/[\s-]+/).filter(token => token.length > 0);
}

// Takes what isn't an ASCII letter, digit or underscore off both ends.
function trimWord(token) {
  return token.replace(/^\W+/, "").replace(/\W+$/, "");
}

export function isStopWord(word) {
  return stopWords.has(word);
}

// The term of a token; null for a stop word, empty for one that was nothing but signs.
function termOf(token) {
  const word = trimWord(token);
  return isStopWord(word) ? null : stemWord(word);
}

// All terms of a text, in its order, repeated ones too.
function termsOf(text) {
  return splitWords(text).map(termOf).filter(term => term !== null);
}
