// Understands a question, as Searching/Questions/ReadQuestion.cs does in C#.

const mostWordsOfASentence = 14;
const mostNumbers = 6;
const mostQuestionWords = 40;
const mostQuestionCharacters = 100_000;

const questionFields = { title: [0], body: [1], tag: [2], tags: [2] };
const everyField = [0, 1, 2];
const questionFacets = ["service", "cause", "severity", "detection", "year", "actions"];

// What every log, alert and stack trace says, whatever happened: of a long text these words aren't asked for.
const logWords = new Set((
  "args backtrace call caller caused ctx debug env err errno exception file firing frame goroutine handle handler "
  + "hostname info kernel labels last level line lineno logger main message method module msg param params pid pod prod "
  + "recent req_id reqid request_id requestid run runbook runners runtimeerror sev1 sev2 sev3 severity span span_id "
  + "spanid stack stacktrace status stderr stdout svc thread tid timestamp trace trace_id traceback traceid uid "
  + "unhandled value values warn warning worker").split(" "));

// Of very long texts, lines with these come first.
const troubleWords = new Set((
  "abort cannot corrupt crash crit critical denied down error exceeded exception exhausted expired fail failed failure "
  + "fatal full invalid killed lost oom panic refused timeout timed unable unavailable unreachable").split(" "));

const identifierPattern = /^(?=[a-z]*[0-9])(?:0x)?[0-9a-f]{7,}$/;
const numberPattern = /^(?:[0-9]+(?:\.[0-9]+)?[%a-z]{0,2}|[0-9.,:/%x]+|[0-9t]*[0-9]{1,2}:[0-9]{2}.*)$/;
const settingPattern = /=[^a-z0-9=]*([a-z_]{3,})$/;

// What stands between white space, or in quotes. A minus counts at the beginning of a word and before a letter.
const operatorPattern = new RegExp(
  String.raw`((?<=^|\s)-(?=\p{L}[^\s]))?(?:(title|body|tags?|${questionFacets.join("|")}):(?=[^\s:/]))?(?:"([^"]*)"|(\S+))`, "giu");
const ticketPattern = /^[A-Za-z]{2}[A-Za-z0-9]*(?:-[0-9]+)+$/;
const cutPattern = /[\p{L}\p{N}_]{2}\*$/u;

// What was made for one moment or one run alone: dates and times, UUIDs, the ends of pods' names, trace_id=….
const momentaryPattern = new RegExp([
  String.raw`(?<![A-Za-z0-9_])[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?:[T_ ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?![A-Za-z0-9_])`,
  String.raw`(?<![A-Za-z0-9_:.])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?Z?(?![A-Za-z0-9_:])`,
  String.raw`(?<![A-Za-z0-9_])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_])`,
  String.raw`(?<=[A-Za-z0-9])-(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{6,10}(?:-[0-9a-z]{5})?(?![A-Za-z0-9_])`,
  String.raw`(?<![A-Za-z0-9_.-])[A-Za-z_.-]*[iI][dD]=["']?(?=[A-Za-z-]*[0-9])[0-9A-Za-z-]+`,
].join("|"), "g");

// {text, isPasted, isLong, isTurned, words, phrases, filters}: isTurned if all that was typed was what is not wanted, so
// that just this is asked for. A phrase is {text, fields, isRequired, shown}; identifiers are phrases too.
// A word is {text, written, fields, role, end}: its role is "wanted", "required" or "excluded", its end "whole", "cut" (an
// asterisk stands for the rest) or "open" (it is being typed).
function readQuestion(text, { isPasted = false, isTyping = false } = {}) {
  text = text.slice(-mostQuestionCharacters);
  const isLong = splitQuestion(text).length > mostWordsOfASentence;
  if (!isPasted && !isLong && !/[\r\n]/.test(text.trim())) return readOperators(text, isTyping);
  const words = distinctBy(pastedWords(text.replace(momentaryPattern, " "), isLong), word => word.text).slice(0, mostQuestionWords);
  return { text, isPasted: true, isLong, isTurned: false, words, phrases: [], filters: [] };
}

// The same question without what documents must have: its words alone.
function relaxed(question) {
  const relax = word => word.role === "required" ? { ...word, role: "wanted", fields: everyField } : word;
  return { ...question, phrases: question.phrases.filter(phrase => !phrase.isRequired), words: question.words.map(relax) };
}

// The words of a text, [{text, start, end}]: split as lunr does, without the signs at their ends.
function splitQuestion(text) {
  const words = [];
  for (const { 0: token, index } of text.matchAll(/[^\s-]+/g)) {
    const word = needsFolding(token) ? token.match(/[\p{L}\p{M}\p{N}_](?:.*[\p{L}\p{M}\p{N}_])?/su)[0] : trimWord(token);
    if (word === "") continue;
    const start = index + token.indexOf(word);
    words.push({ text: word.toLowerCase(), start, end: start + word.length });
  }
  return words;
}

// Even of a short log the words of every log don't count, if there are others.
function pastedWords(text, isLong) {
  const words = questionWords(text, isLong);
  const ofThisLog = words.filter(word => !logWords.has(word.text) && !identifierPattern.test(word.text));
  return ofThisLog.length > 0 ? ofThisLog : words;
}

// False for what no reader is told of: a number of a log may be anything.
function isTold(question, word) {
  return !question.isPasted || /\p{L}/u.test(word);
}

// The words that count, in order; of a long text those of lines that tell of trouble first.
function questionWords(text, isLong) {
  if (!isLong) return splitQuestion(text).filter(word => !isStopWord(word.text)).map(word => questionWord(text, word));
  const lines = text.split("\n").map(line => ({ line, words: splitQuestion(line) }));
  const count = lines.reduce((sum, { words }) => sum + words.length, 0);
  const tells = ({ words }) => words.some(word => troubleWords.has(word.text));
  const ordered = count > mostQuestionWords ? [...lines.filter(tells), ...lines.filter(line => !tells(line))] : lines;
  const numbers = new Set();
  return ordered.flatMap(({ line, words }) => tellingWords(line, words, numbers));
}

function questionWord(text, { text: word, start, end }) {
  return { text: word, written: text.slice(start, end), fields: everyField, role: "wanted", end: "whole" };
}

// A long text's words without those of every log, and without what was made for one run alone.
function tellingWords(line, words, numbers) {
  const telling = [];
  for (const word of words) {
    if (!isTelling(word.text)) continue;
    if (numberPattern.test(word.text)) {
      if (numbers.has(word.text) || numbers.size >= mostNumbers) continue;
      numbers.add(word.text);
    } else if (word.text.length > 12 && /[=/[\]:@#]/.test(word.text)) {
      const value = settingPattern.exec(word.text)?.[1];
      if (value && isTelling(value)) telling.push(questionWord(value, { text: value, start: 0, end: value.length }));
      continue;
    }
    telling.push(questionWord(line, word));
  }
  return telling;
}

function isTelling(word) {
  return !isStopWord(word) && !logWords.has(word) && !identifierPattern.test(word);
}

// Reads a typed line: "words in a row", -without, title:word, service:name, begin*.
function readOperators(text, isTyping) {
  const question = { text, isPasted: false, isLong: false, isTurned: false, words: [], phrases: [], filters: [] };
  for (const [, not, name, quoted, value] of text.matchAll(operatorPattern)) {
    const field = name?.toLowerCase();
    const fields = questionFields[field] ?? everyField;
    if (questionFacets.includes(field)) question.filters.push({ facet: field, value: facetKey(quoted ?? value), isExcluded: !!not });
    else if (quoted !== undefined) readQuoted(quoted, fields, question);
    else {
      readWord(value, !!not, fields, question);
      if (!not && fields === everyField) readIdentifier(value, question);
    }
  }
  // A question of nothing but what isn't wanted is no question.
  question.isTurned = question.words.length > 0 && question.words.every(word => word.role === "excluded") && question.filters.length === 0;
  if (question.isTurned)
    question.words = question.words.map(word => ({ ...word, role: "wanted" }));
  const last = question.words.at(-1);
  if (isTyping && last?.role === "wanted" && last.end === "whole" && last.text.length > 1 && text.endsWith(last.written))
    last.end = "open";
  question.words = distinctBy(question.words, word => JSON.stringify([word.text, word.role, word.end, word.fields]));
  question.filters = distinctBy(question.filters, filter => JSON.stringify(filter));
  return question;
}

function phraseOf(words, fields) {
  const text = words.map(word => word.text).join(" ");
  return { text, fields, isRequired: true, shown: `"${text}"` };
}

// What tickets and reports are called: OPS-215. Documents that hold one as a whole come first.
function readIdentifier(value, question) {
  const words = splitQuestion(value);
  if (words.length < 2) return;
  const shown = value.slice(words[0].start, words.at(-1).end);
  if (ticketPattern.test(shown)) question.phrases.push({ ...phraseOf(words, everyField), isRequired: false, shown });
}

// A single quoted word is emphasised, not a phrase.
function readQuoted(value, fields, question) {
  const all = splitQuestion(value);
  if (all.length > 1) question.phrases.push(phraseOf(all, fields));
  const role = all.length > 1 || fields !== everyField ? "required" : "wanted";
  question.words.push(...questionWords(value, false).map(word => ({ ...word, fields, role })));
}

function readWord(value, isExcluded, fields, question) {
  const role = isExcluded ? "excluded" : fields !== everyField ? "required" : "wanted";
  const words = questionWords(value, false).map(word => ({ ...word, fields, role }));
  if (words.length > 0 && cutPattern.test(value)) words.at(-1).end = "cut";
  question.words.push(...words);
}

// A name as filters write it.
function facetKey(name) {
  return name.trim().toLowerCase().replace(/[ _]/g, "-");
}

function distinctBy(items, keyOf) {
  const seen = new Set();
  return items.filter(item => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
