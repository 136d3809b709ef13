// Porter's stemmer as lunr 2.3.9 has it, for words in lower case; Lunr/StemWord.cs says it in C#, part by part. Whatever
// isn't a vowel counts as a consonant, digits and signs too.

const stemStep2 = [
  ["ational", "ate"], ["ization", "ize"], ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"],
  ["tional", "tion"], ["biliti", "ble"], ["entli", "ent"], ["ousli", "ous"], ["ation", "ate"], ["alism", "al"],
  ["aliti", "al"], ["iviti", "ive"], ["enci", "ence"], ["anci", "ance"], ["izer", "ize"], ["alli", "al"],
  ["ator", "ate"], ["logi", "log"], ["bli", "ble"], ["eli", "e"],
];
const stemStep3 = [
  ["icate", "ic"], ["ative", ""], ["alize", "al"], ["iciti", "ic"], ["ical", "ic"], ["ness", ""], ["ful", ""],
];
const stemStep4 =
  "ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou".split(" ").map(suffix => [suffix, ""]);

export function stemWord(word) {
  if (word.length < 3) return word;
  // A y at the beginning is a consonant, which its capital says.
  const startsWithY = word[0] === "y";
  let stem = startsWithY ? "Y" + word.slice(1) : word;
  stem = dropPastAndProgressive(dropPlural(stem));
  if (stem.length > 2 && stem.endsWith("y") && !isVowel(stem.at(-2))) stem = stem.slice(0, -1) + "i";
  stem = replaceSuffix(stem, stemStep2, 0) ?? stem;
  stem = replaceSuffix(stem, stemStep3, 0) ?? stem;
  stem = dropFinalE(replaceSuffix(stem, stemStep4, 1) ?? dropIon(stem));
  return startsWithY ? "y" + stem.slice(1) : stem;
}

function dropPlural(word) {
  if (!word.endsWith("s")) return word;
  if (endsAfter(word, "sses") || endsAfter(word, "ies")) return word.slice(0, -2);
  return word.at(-2) === "s" ? word : word.slice(0, -1);
}

function dropPastAndProgressive(word) {
  if (endsAfter(word, "eed")) return measureOf(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = endsAfter(word, "ed") ? 2 : endsAfter(word, "ing") ? 3 : 0;
  if (suffix === 0 || !holdsVowel(word.slice(0, -suffix))) return word;
  const stem = word.slice(0, -suffix);
  if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz") || isShort(stem)) return stem + "e";
  const isDouble = stem.length > 1 && stem.at(-1) === stem.at(-2) && !"aeiouylsz".includes(stem.at(-1));
  return isDouble ? stem.slice(0, -1) : stem;
}

function dropIon(word) {
  const isIon = endsAfter(word, "sion") || endsAfter(word, "tion");
  return isIon && measureOf(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word;
}

function dropFinalE(word) {
  if (endsAfter(word, "e")) {
    const stem = word.slice(0, -1);
    const measure = measureOf(stem);
    if (measure > 1 || (measure === 1 && !isShort(stem))) word = stem;
  }
  return word.endsWith("ll") && measureOf(word) > 1 ? word.slice(0, -1) : word;
}

// Replaces the longest suffix that fits, if what is before it is longer than a measure. Null if none fits.
function replaceSuffix(word, table, moreThan) {
  for (const [suffix, becomes] of table) {
    if (!endsAfter(word, suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measureOf(stem) > moreThan ? stem + becomes : word;
  }
  return null;
}

// Whether a word ends so, and something is before it.
function endsAfter(word, suffix) {
  return word.length > suffix.length && word.endsWith(suffix);
}

function isVowel(letter) {
  return "aeiou".includes(letter);
}

function isVowelOrY(letter) {
  return "aeiouy".includes(letter);
}

// How often consonants follow vowels.
function measureOf(word) {
  let at = afterFirstConsonants(word);
  for (let measure = 0; ; measure++) {
    if (at === word.length) return measure;
    at++;
    while (at < word.length && isVowel(word[at])) at++;
    if (at === word.length) return measure;
    at++;
    while (at < word.length && !isVowelOrY(word[at])) at++;
  }
}

function holdsVowel(word) {
  return afterFirstConsonants(word) < word.length;
}

function afterFirstConsonants(word) {
  if (word.length === 0 || isVowel(word[0])) return 0;
  let at = 1;
  while (at < word.length && !isVowelOrY(word[at])) at++;
  return at;
}

// Whether a word is consonants, one vowel and a consonant other than w, x and y.
function isShort(word) {
  return word.length > 2
    && !"aeiouywx".includes(word.at(-1))
    && isVowelOrY(word.at(-2))
    && afterFirstConsonants(word) === word.length - 2;
}
