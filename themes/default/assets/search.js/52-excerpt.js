// The part of a text in which most of what was asked for stands together.

const excerptLength = 200;
const excerptLead = 50;
// So many line breaks weigh as much as another word.
const linesPerWord = 8;

// {text, places} of the part; null where nothing asked for stands in the text.
function excerptOf(text, terms, letters) {
  const places = placesOf(text, terms, letters);
  if (places.length === 0) return null;
  const best = bestRun(places, text);
  const start = beginningBefore(text, places[best].start);
  const end = endAfter(text, Math.min(text.length, start + excerptLength));
  // Lines become parts of one line.
  const part = text.slice(start, end);
  const before = start > 0 ? "… " : "";
  return {
    text: before + part.replace(/\n/g, " ") + (end < text.length ? " …" : ""),
    places: places
      .filter(place => place.start >= start && place.end <= end)
      .map(place => ({ start: place.start - start + before.length, end: place.end - start + before.length })),
  };
}

// The place from which on most different words fit into an excerpt; of equal ones, the one on fewest lines, because
// sentences say more than the cells of a table.
function bestRun(places, text) {
  const held = new Map();
  let best = 0;
  let most = -Infinity;
  let last = 0;
  for (let first = 0; first < places.length; first++) {
    while (last < places.length && places[last].end - places[first].start <= excerptLength - excerptLead) {
      held.set(places[last].term, (held.get(places[last].term) ?? 0) + 1);
      last++;
    }
    const { start } = places[first];
    const worth = held.size * linesPerWord - text.slice(start, start + excerptLength).split("\n").length;
    if (worth > most) [most, best] = [worth, first];
    const left = (held.get(places[first].term) ?? 0) - 1;
    if (left > 0) held.set(places[first].term, left);
    else held.delete(places[first].term);
  }
  return best;
}

// Where a line or sentence begins shortly before a place, else a word.
function beginningBefore(text, place) {
  const from = Math.max(0, place - excerptLead);
  const lead = text.slice(from, place);
  const sentence = Math.max(lead.lastIndexOf("\n"), lead.lastIndexOf("。"), lead.lastIndexOf(". ") + 1);
  if (sentence >= 0 && (sentence > 0 || lead[0] === "\n")) return from + sentence + 1;
  if (from === 0) return 0;
  const space = lead.indexOf(" ");
  return space < 0 ? place : from + space + 1;
}

function endAfter(text, end) {
  if (end === text.length) return end;
  const space = text.lastIndexOf(" ", end);
  return end - space < 25 ? space : end;
}

// The different spellings in which words stand at places, at most so many: what the opened page marks.
function spellingsAt(text, places, most) {
  const spellings = new Set();
  for (const { start, end } of places) {
    spellings.add(text.slice(start, end).toLowerCase());
    if (spellings.size === most) break;
  }
  return Array.from(spellings);
}
