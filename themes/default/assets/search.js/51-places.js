// Where the words that were asked for stand in a text. A word of the text is looked up by its term, so that "connections"
// is found where "connection" was asked; writing without spaces between words is looked through for the words themselves.

const knownTerms = new Map();
const mostKnownTerms = 20_000;

// Places in order, none within another: [{start, end, term}].
function placesOf(text, terms, letters = []) {
  const places = [];
  if (terms.size > 0)
    for (const match of text.matchAll(/[^\s-]+/g)) {
      const term = knownTerm(match[0]);
      if (!terms.has(term)) continue;
      const start = match.index + match[0].search(/\w/);
      places.push({ start, end: start + trimWord(match[0]).length, term });
    }
  const lower = text.toLowerCase();
  // Lower case may be longer (İ); then places would be wrong.
  if (lower.length === text.length)
    for (const word of letters.map(letter => letter.toLowerCase()))
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
        places.push({ start: at, end: at + word.length, term: word });
  return mergePlaces(places);
}

// The term of a word as it stands, punctuation on it; empty for a stop word. Stemming a text's words again costs more.
function knownTerm(word) {
  let term = knownTerms.get(word);
  if (term !== undefined) return term;
  term = termOf(word.toLowerCase()) ?? "";
  if (knownTerms.size >= mostKnownTerms) knownTerms.clear();
  knownTerms.set(word, term);
  return term;
}

// Joins what overlaps or touches, so that nothing is marked twice.
function mergePlaces(places) {
  const merged = [];
  for (const place of places.sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else merged.push({ ...place });
  }
  return merged;
}

// A text as nodes, with what stands at the places marked.
function marked(text, places) {
  const nodes = [];
  let at = 0;
  for (const { start, end } of places) {
    nodes.push(text.slice(at, start), make("mark", null, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}
