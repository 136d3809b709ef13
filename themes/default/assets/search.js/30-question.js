// Understands a question, as Searching/Questions/ReadQuestion.cs does in C#.

const mostWordsOfASentence = 14;
const mostQuestionCharacters = 100_000;

const questionFields = { title: [0], body: [1], tag: [2], tags: [2] };
export const everyField = [0, 1, 2];
const questionFacets = ["service", "cause", "severity", "detection", "year", "actions"];

// What stands between white space, or in quotes. A minus counts at the beginning of a word and before a letter or a
// quotation.
const operatorPattern = new RegExp(
  String.raw`((?<=^|\s)-(?=\p{L}[^\s]|"[^"]+"))?(?:(title|body|tags?|${questionFacets.join("|")}):(?=[^\s:/]))?(?:"([^"]*)"|(\S+))`, "giu");
const ticketPattern = /^[A-Za-z]{2}[A-Za-z0-9]*(?:-[0-9]+)+$/;
const cutPattern = /[\p{L}\p{N}_]{2}\*$/u;

// {text, isPasted, isLong, isTurned, words, phrases, filters}: isTurned if all that was typed was what is not wanted, so
// that just this is asked for; runIn, of a pasted one alone, finds what a text quotes of it.
// A phrase is {text, fields, role, shown}: its role is "required", "excluded" or "identifier", which is a phrase too.
// A word is {text, written, fields, role, isOfExcludedPhrase, end}: its role is "wanted", "required" or "excluded", though
// alone a word of an excluded phrase excludes nothing; its end "whole", "cut" (an asterisk stands for the rest) or "open"
// (it is being typed).
async function readQuestion(text, { isPasted = false, isTyping = false } = {}) {
  text = text.slice(-mostQuestionCharacters);
  const isLong = splitQuestion(text).length > mostWordsOfASentence;
  if (!isPasted && !isLong && !/[\r\n]/.test(text.trim())) return readOperators(text, isTyping);
  const { readPasted } = await more();
  return readPasted(text, isLong);
}

// The same question without what documents must have: its words alone.
function relaxed(question) {
  const relax = word => word.role === "required" ? { ...word, role: "wanted", fields: everyField } : word;
  return { ...question, phrases: question.phrases.filter(phrase => phrase.role !== "required"), words: question.words.map(relax) };
}

// The words of a text, [{text, start, end}]: split as lunr does, without the signs at their ends.
export function splitQuestion(text) {
  const words = [];
  for (const { 0: token, index } of text.matchAll(/[^\s-]+/g)) {
    const word = needsFolding(token) ? token.match(/[\p{L}\p{M}\p{N}_](?:.*[\p{L}\p{M}\p{N}_])?/su)[0] : trimWord(token);
    if (word === "") continue;
    const start = index + token.indexOf(word);
    words.push({ text: word.toLowerCase(), start, end: start + word.length });
  }
  return words;
}

// False for what no reader is told of: a number of a log may be anything.
function isTold(question, word) {
  return !question.isPasted || /\p{L}/u.test(word);
}

// A text's words in their order, but for those that every text has.
export function questionWords(text) {
  return splitQuestion(text).filter(word => !isStopWord(word.text)).map(word => questionWord(text, word));
}

export function questionWord(text, { text: word, start, end }) {
  return { text: word, written: text.slice(start, end), fields: everyField, role: "wanted", isOfExcludedPhrase: false, end: "whole" };
}

// Reads a typed line: "words in a row", -without, title:word, service:name, begin*.
function readOperators(text, isTyping) {
  const question = { text, isPasted: false, isLong: false, isTurned: false, words: [], phrases: [], filters: [] };
  for (const [, not, name, quoted, value] of text.matchAll(operatorPattern)) {
    const field = name?.toLowerCase();
    const fields = questionFields[field] ?? everyField;
    if (questionFacets.includes(field)) question.filters.push({ facet: field, value: facetKey(quoted ?? value), isExcluded: !!not });
    else if (quoted !== undefined) readQuoted(quoted, !!not, fields, question);
    else {
      readWord(value, !!not, fields, question);
      if (!not && fields === everyField) readIdentifier(value, question);
    }
  }
  // A question of nothing but what isn't wanted is no question.
  question.isTurned = question.words.length > 0 && question.words.every(word => word.role === "excluded") && question.filters.length === 0;
  if (question.isTurned) {
    question.words = question.words.map(word =>
      ({ ...word, role: word.isOfExcludedPhrase ? "required" : "wanted", isOfExcludedPhrase: false }));
    question.phrases = question.phrases.map(phrase => ({ ...phrase, role: "required" }));
  }
  const last = question.words.at(-1);
  if (isTyping && last?.role === "wanted" && last.end === "whole" && last.text.length > 1 && text.endsWith(last.written))
    last.end = "open";
  question.words = distinctBy(question.words, 
    word => JSON.stringify([word.text, word.role, word.isOfExcludedPhrase, word.end, word.fields]));
  question.filters = distinctBy(question.filters, filter => JSON.stringify(filter));
  return question;
}

function phraseOf(words, fields) {
  const text = words.map(word => word.text).join(" ");
  return { text, fields, role: "required", shown: `"${text}"` };
}

// What tickets and reports are called: OPS-215. Documents that hold one as a whole come first.
function readIdentifier(value, question) {
  const words = splitQuestion(value);
  if (words.length < 2) return;
  const shown = value.slice(words[0].start, words.at(-1).end);
  if (ticketPattern.test(shown)) question.phrases.push({ ...phraseOf(words, everyField), role: "identifier", shown });
}

// A single quoted word is emphasised, not a phrase.
function readQuoted(value, isExcluded, fields, question) {
  const all = splitQuestion(value);
  const isPhrase = all.length > 1;
  if (isPhrase) question.phrases.push({ ...phraseOf(all, fields), role: isExcluded ? "excluded" : "required" });
  const role = isExcluded ? "excluded" : isPhrase || fields !== everyField ? "required" : "wanted";
  const isOfExcludedPhrase = isExcluded && isPhrase;
  question.words.push(...questionWords(value).map(word => ({ ...word, fields, role, isOfExcludedPhrase })));
}

function readWord(value, isExcluded, fields, question) {
  const role = isExcluded ? "excluded" : fields !== everyField ? "required" : "wanted";
  const words = questionWords(value).map(word => ({ ...word, fields, role }));
  if (words.length > 0 && cutPattern.test(value)) words.at(-1).end = "cut";
  question.words.push(...words);
}

// A name as filters write it.
export function facetKey(name) {
  return name.trim().toLowerCase().replace(/[ _]/g, "-");
}

export function distinctBy(items, keyOf) {
  const seen = new Set();
  return items.filter(item => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
