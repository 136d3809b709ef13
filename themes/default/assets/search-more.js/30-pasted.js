// Understands a text that was pasted, or is too long for a sentence, as Searching/Questions/CleanPasted.cs does in C#.

const mostNumbers = 6;
const mostQuestionWords = 40;

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

// What was made for one moment or one run alone: dates and times, UUIDs, the ends of pods' names, trace_id=….
const momentaryPattern = new RegExp([
  String.raw`(?<![A-Za-z0-9_])[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?:[T_ ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?![A-Za-z0-9_])`,
  String.raw`(?<![A-Za-z0-9_:.])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?Z?(?![A-Za-z0-9_:])`,
  String.raw`(?<![A-Za-z0-9_])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_])`,
  String.raw`(?<=[A-Za-z0-9])-(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{6,10}(?:-[0-9a-z]{5})?(?![A-Za-z0-9_])`,
  String.raw`(?<![A-Za-z0-9_.-])[A-Za-z_.-]*[iI][dD]=["']?(?=[A-Za-z-]*[0-9])[0-9A-Za-z-]+`,
].join("|"), "g");

// Such a text as a question.
export function readPasted(text, isLong) {
  const words = distinctBy(pastedWords(text.replace(momentaryPattern, " "), isLong), word => word.text).slice(0, mostQuestionWords);
  return { text, isPasted: true, isLong, isTurned: false, words, phrases: [], filters: [], runIn: other => sharedRun(text, other) };
}

// Even of a short log the words of every log don't count, if there are others.
function pastedWords(text, isLong) {
  const words = isLong ? longWords(text) : questionWords(text);
  const ofThisLog = words.filter(word => !logWords.has(word.text) && !identifierPattern.test(word.text));
  return ofThisLog.length > 0 ? ofThisLog : words;
}

// The words of a long text that count, in order; those of lines that tell of trouble first.
function longWords(text) {
  const lines = text.split("\n").map(line => ({ line, words: splitQuestion(line) }));
  const count = lines.reduce((sum, { words }) => sum + words.length, 0);
  const tells = ({ words }) => words.some(word => troubleWords.has(word.text));
  const ordered = count > mostQuestionWords ? [...lines.filter(tells), ...lines.filter(line => !tells(line))] : lines;
  const numbers = new Set();
  return ordered.flatMap(({ line, words }) => tellingWords(line, words, numbers));
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
