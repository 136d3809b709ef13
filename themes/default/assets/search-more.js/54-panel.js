// What results are narrowed by. Words of one facet widen each other, facets narrow each other.

// The page's own, which the engine alone hasn't.
import { facetNames, make, show } from "./search.js";

const mostFacetWords = 6;

// Which hits pass the chosen words, and how many would with each further word: {hits, counts}, where counts has for each
// facet a number for each of its words.
export function narrow(hits, columns, chosen) {
  const facets = facetNames
    .filter(([name]) => columns[name])
    .map(([name]) => ({
      of: columns[name].of,
      chosen: new Set(Array.from(chosen.get(name) ?? [], key => columns[name].keys.indexOf(key))),
      counts: new Array(columns[name].keys.length).fill(0),
    }));
  const passed = hits.filter(hit => {
    const failed = facets.filter(facet => !passes(facet, hit.document));
    // A hit that only one facet refuses is what that facet's other words would bring.
    for (const facet of failed.length === 0 ? facets : failed.length === 1 ? failed : [])
      for (const word of facet.of[hit.document]) facet.counts[word]++;
    return failed.length === 0;
  });
  const names = facetNames.map(([name]) => name).filter(name => columns[name]);
  return { hits: passed, counts: new Map(names.map((name, place) => [name, facets[place].counts])) };
}

function passes(facet, document) {
  return facet.chosen.size === 0 || facet.of[document].some(word => facet.chosen.has(word));
}

// The chosen words that an archive has, and those that it hasn't: {chosen, unknown, isOther}, the last if that isn't what
// was said. Old links and typed addresses may name what nobody is filed under any more, and no checkbox could take it back.
export function knownWords(chosen, columns) {
  const unknown = [];
  const known = new Map();
  let isOther = false;
  for (const [name, keys] of chosen) {
    const found = new Map(Array.from(keys, key => [key, keyNamed(key, name, columns)]));
    unknown.push(...Array.from(keys).filter(key => found.get(key) === undefined));
    known.set(name, new Set(Array.from(found.values()).filter(key => key !== undefined)));
    isOther ||= Array.from(found).some(([said, key]) => said !== key);
  }
  return { chosen: known, unknown, isOther };
}

// The key that an address means: it may name a value as the box may.
function keyNamed(said, facet, columns) {
  const { keys, names } = columns[facet];
  if (keys.includes(said)) return said;
  const [{ value }] = resolveFilters([{ facet, value: facetKey(said) }], columns).filters;
  return keys.find((key, place) => facetKey(key) === value || facetKey(names[place]) === value);
}

// The panel of checkboxes. Its words keep their places whatever is asked, so that nothing moves under the pointer.
export class FacetPanel {
  #form;
  #groups = new Map();

  constructor(form, columns, onChange) {
    this.#form = form;
    for (const [name, title] of facetNames)
      if (columns[name]?.keys.length > (name === "actions" ? 0 : 1)) this.#addGroup(name, title, columns[name]);
    form.addEventListener("change", event => onChange(event.target.name, event.target.value, event.target.checked));
    form.addEventListener("submit", event => event.preventDefault());
  }

  // Shows how many results each word has, and which are chosen.
  update(counts, chosen) {
    for (const [name, group] of this.#groups) {
      let shown = 0;
      for (const word of group.words) {
        const count = counts.get(name)[word.place];
        word.box.checked = chosen.get(name)?.has(word.box.value) ?? false;
        word.count.textContent = count.toLocaleString("en");
        const isWanted = count > 0 || word.box.checked;
        if (isWanted) shown++;
        show(word.row, isWanted && (shown <= mostFacetWords || group.isWhole || word.box.checked));
      }
      show(group.fieldset, shown > 0);
      if (show(group.more, shown > mostFacetWords && !group.isWhole)) group.more.textContent = `All ${shown}`;
    }
  }

  #addGroup(name, title, { keys, names, of }) {
    const totals = new Array(keys.length).fill(0);
    for (const row of of) for (const place of row) totals[place]++;
    const order = Array.from(keys.keys()).sort(
      name === "year" ? (one, other) => other - one
      : name === "severity" ? (one, other) => one - other
      : (one, other) => totals[other] - totals[one] || one - other);
    const words = order.map(place => facetWord(name, keys[place], names[place], place));
    const more = make("button", { type: "button", class: "plain" });
    const fieldset = make("fieldset", null, make("legend", null, title), words.map(word => word.row), more);
    const group = { fieldset, words, more, isWhole: false };
    more.addEventListener("click", () => {
      group.isWhole = true;
      const hidden = words.filter(word => word.row.hidden && word.count.textContent !== "0");
      for (const word of hidden) word.row.hidden = false;
      show(more, false);
      hidden[0]?.box.focus();
    });
    this.#groups.set(name, group);
    this.#form.append(fieldset);
  }
}

function facetWord(name, key, title, place) {
  const box = make("input", { type: "checkbox", name, value: key });
  const count = make("span", { class: "amount" });
  return { place, box, count, row: make("label", null, box, make("bdi", null, title), count) };
}
