// Says why a document answers a question, as Searching/Reasons/ does in C#.

const mostReasonWords = 6;

// The reasons for a hit in plain words, the most telling first. With its card and its text they say more: which service
// or cause the question names, and what error both quote.
function reasonsOf(hit, answer, card = null, text = null) {
  const run = text !== null && answer.question.runIn?.(text);
  return [
    run && `same error "${run}"`,
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

// A text's words in lower case, one space apart.
export function rowOf(text) {
  return splitQuestion(text).map(word => word.text).join(" ");
}
