// Says why a document answers a question, as Searching/Reasons/ does in C#.

const fewestRunWords = 3;
const fewestTellingWords = 2;
const mostRunWords = 12;
const mostComparedWords = 600;
const mostReasonWords = 6;

// The reasons for a hit in plain words, the most telling first. With its card and its text they say more: which service
// or cause the question names, and what error both quote.
function reasonsOf(hit, answer, card = null, text = null) {
  const run = text !== null && answer.question.isPasted ? sharedRun(answer.question.text, text) : null;
  return [
    run === null ? null : `same error "${run}"`,
    sameOf("service", card?.services, answer),
    sameOf("trigger", card?.triggers, answer),
    sameOf("cause", card?.causes, answer),
    ...heldWords(hit.document, answer),
  ].filter(reason => reason);
}

// What a postmortem is filed under, and the question names in full.
function sameOf(kind, names, { question }) {
  const row = ` ${rowOf(question.text)} `;
  const named = (names ?? []).filter(name => rowOf(name).length > 2 && row.includes(` ${rowOf(name)} `));
  return named.length > 0 ? `same ${kind}: ${named.join(", ")}` : null;
}

// Each phrase and word in the first field that holds it: of words the rarest, in the question's order.
function heldWords(document, { matches, question, held }) {
  const ofDocument = held?.get(document) ?? [];
  const inPhrases = new Set(ofDocument.flatMap(({ phrase }) => phrase.text.split(" ")));
  const rare = matches
    .filter(({ word, shown }) => word.role !== "excluded" && !inPhrases.has(word.text) && isTold(question, shown))
    .sort((one, other) => countOf(one) - countOf(other));
  const said = new Set();
  return [["in the title", 0], ["filed under", 2], ["in the text", 1]].map(([where, field]) => {
    const phrases = new Set(ofDocument.filter(one => one.field === field).map(({ phrase }) => phrase.shown));
    const words = rare.map(match => ({ word: match.word, told: toldIn(match, document, field) }))
      .filter(({ told }) => told !== null && !said.has(told) && said.add(told)).slice(0, mostReasonWords)
      .sort((one, other) => question.words.indexOf(one.word) - question.words.indexOf(other.word));
    const all = [...phrases, ...words.map(({ told }) => told)];
    return all.length > 0 ? `${where}: ${all.join(", ")}` : null;
  });
}

// What a document's field holds of a match, to tell readers; null for nothing. Of a word of a script without spaces it is
// the longest run of pairs.
function toldIn({ kind, word, terms, shown }, document, field) {
  if (!word.fields.includes(field)) return null;
  const held = new Set(terms.filter(term => isIn(term, field, document)).map(term => term.text));
  if (held.size === 0) return null;
  const folded = kind === "letters" ? foldedTerms(word.text) : [];
  return folded.every(text => held.has(text)) ? shown : longestRun(folded, held);
}

function longestRun(texts, held) {
  let longest = "";
  let run = "";
  for (const text of texts) {
    const [first] = text;
    if (!held.has(text)) run = "";
    else run = isDense(first) && run.endsWith(first) ? run + text.slice(first.length) : text;
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

// The longest run of words that a question and a text have in common, on one line of each, as the text writes it; null
// if there is none that tells. Words of every log and stop words may be in it, but don't make it.
function sharedRun(question, text) {
  const words = question.split("\n").flatMap(line => [...splitQuestion(line).map(word => word.text), null]).slice(0, mostComparedWords);
  const places = new Map();
  words.forEach((word, place) => { if (word !== null) places.set(word, [...places.get(word) ?? [], place]); });
  let best = { telling: fewestTellingWords - 1, length: fewestRunWords - 1, text: null };
  for (const line of text.split("\n")) {
    const split = splitQuestion(line);
    let before = new Map();
    split.forEach(({ text: word }, at) => {
      const lengths = new Map();
      for (const place of places.get(word) ?? []) {
        const length = (before.get(place - 1) ?? 0) + 1;
        lengths.set(place, length);
        // A run that goes on is looked at where it ends.
        const goesOn = at + 1 < split.length && split[at + 1].text === words[place + 1];
        if (length < fewestRunWords || length < best.length || goesOn) continue;
        const run = split.slice(at - length + 1, at + 1);
        const telling = new Set(run.map(one => one.text).filter(isRunTelling)).size;
        if (telling > best.telling || (telling === best.telling && length > best.length)) best = { telling, length, text: quoteOf(line, run) };
      }
      before = lengths;
    });
  }
  return best.text;
}

function isRunTelling(word) {
  return !isStopWord(word) && !logWords.has(word) && (/[a-z]/i.test(word) || needsFolding(word));
}

function quoteOf(line, run) {
  const last = run[Math.min(run.length, mostRunWords) - 1];
  return line.slice(run[0].start, last.end) + (run.length > mostRunWords ? " …" : "");
}
