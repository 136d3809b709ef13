// What results are made of, [{hit, card, text}]: texts of the first ones, null for the others and where there is none.
async function entriesOf(index, hits, withText = 0) {
  const [cards, ...texts] = await Promise.all([
    index.cards(hits.map(hit => hit.document)),
    ...hits.slice(0, withText).map(hit => index.text(hit.document).catch(() => null)),
  ]);
  return hits.map((hit, place) => ({ hit, card: cards[place], text: texts[place] ?? null }));
}

// An answer to no question: all documents, newest first.
async function everythingIn(index) {
  const hits = everyDocument(await index.facets());
  return { hits, matches: [], question: { text: "" }, corrections: [], unknown: [], terms: new Set(), letters: [], words: [] };
}

// Where the site lies, seen from a page.
function siteOf(root) {
  return { index: root.dataset.index, postmortems: root.dataset.postmortems };
}
