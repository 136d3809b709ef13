// Looks for a question's phrases in the hits, as Searching/Questions/FindPhrases.cs does in C#: those without what stands
// in quotes are left out, or those with it behind a minus, and those that hold an identifier as a whole come first.

// The most documents in which a phrase is looked for, the best first: each of their texts is a file.
const mostTexts = 50;
const phraseTextsAtOnce = 10;
const tagsField = 2;

// {hits, held}: the hits that are left, and what each holds, [{phrase, field}] by document.
export async function findPhrases(hits, expanded, index) {
  const { phrases } = expanded.question;
  const isStrict = phrases.some(phrase => phrase.role === "required");
  const some = hits.filter(({ document }) => isStrict || phrases.some(phrase => holdsWords(expanded, document, phrase))).slice(0, mostTexts);
  const held = new Map();
  for (let start = 0; start < some.length; start += phraseTextsAtOnce) {
    const documents = some.slice(start, start + phraseTextsAtOnce).map(hit => hit.document);
    const [cards, texts] = await Promise.all([index.cards(documents), Promise.all(documents.map(index.text))]);
    documents.forEach((document, place) => held.set(document, phrases
      .map(phrase => ({ phrase, field: phraseField(expanded, document, phrase, [cards[place].title, texts[place]]) }))
      .filter(({ field }) => field !== undefined)));
  }
  const isWanted = of => phrases.every(phrase => phrase.role === "identifier"
    || of.some(one => one.phrase === phrase) === (phrase.role === "required"));
  const left = hits.filter(({ document }) => held.has(document) ? isWanted(held.get(document)) : !isStrict);
  const placeOf = ({ document }) => identifierPlace(held.get(document) ?? []);
  return { hits: left.sort((one, other) => placeOf(one) - placeOf(other)), held };
}

// First the report whose own the identifier is, then those that name it.
function identifierPlace(held) {
  const identifiers = held.filter(({ phrase }) => phrase.role === "identifier");
  return identifiers.some(({ field }) => field === tagsField) ? 0 : identifiers.length > 0 ? 1 : 2;
}

// What a document is filed under has no order: there, all of an identifier's words are it.
function phraseField(expanded, document, phrase, texts) {
  const isOfTags = phrase.fields.every(field => field === tagsField);
  if (isOfTags || (phrase.role === "identifier" && holdsWords(expanded, document, phrase, [tagsField]))) return tagsField;
  return phrase.fields.find(field => field < texts.length && holdsRow(rowOf(texts[field]), phrase.text));
}

function holdsWords({ matches }, document, phrase, fields = everyField) {
  return phrase.text.split(" ").filter(word => !isStopWord(word)).every(text => matches.some(({ kind, terms, word }) =>
    kind === "exact" && word.text === text
    && terms.some(term => fields.some(field => word.fields.includes(field) && isIn(term, field, document)))));
}

// Scripts without spaces have no ends of words.
function holdsRow(row, text) {
  return isDense(text) ? row.includes(text) : ` ${row} `.includes(` ${text} `);
}
