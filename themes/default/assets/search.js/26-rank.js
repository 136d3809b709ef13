// Ranks documents exactly as lunr 2.3.9 does, to the last bit and the order of ties: sums are made in lunr's order.
// Searching/RankDocuments.cs and Lunr/Weight.cs say the same in C#.

// Whether a document must hold a clause's term, must not, or needn't.
const presences = { optional: 0, required: 1, prohibited: 2 };

const lunrK1 = 1.2;
const lunrB = 0.75;

// How rare a term is; it is counted in fields of documents, so that the count can exceed the documents.
function rarityOf(documents, fieldCount) {
  return Math.log(1 + Math.abs((documents - fieldCount + 0.5) / (fieldCount + 0.5)));
}

// How much a term weighs in a field of a document.
function weightOf(rarity, frequency, length, average) {
  const score = rarity * ((lunrK1 + 1) * frequency) / ((lunrK1 * (1 - lunrB + (lunrB * (length / average)))) + frequency);
  return Math.round(score * 1000) / 1000;
}

// The documents that answer clauses, best first: [{document, score}]. A clause is {term, boost, fields, presence}, of
// which all but the term may be left out: 1, all fields by number, optional.
async function rank(index, clauses) {
  const [terms, lengths] = await Promise.all([index.terms(clauses.map(clause => clause.term)), index.lengths()]);
  return rankBy(index, terms, lengths, clauses.map(clause => ({
    boost: 1,
    fields: Array.from(index.fields.keys()),
    presence: presences.optional,
    ...clause,
  })));
}

function rankBy(index, terms, lengths, clauses) {
  const query = collect(index, terms, clauses);
  if (clauses.every(clause => clause.presence === presences.prohibited)) return allBut(index, query.prohibited);
  const similarities = query.vectors.map((vector, field) => similaritiesOf(index, vector, field, lengths));
  const scores = new Map();
  for (const match of query.matches) {
    const document = Math.floor(match / index.fields.length);
    if (query.prohibited.has(document) || query.required?.has(document) === false) continue;
    const score = similarities[match % index.fields.length][document];
    scores.set(document, scores.has(document) ? scores.get(document) + score : score);
  }
  return Array.from(scores, ([document, score]) => ({ document, score })).sort((one, other) => other.score - one.score);
}

// By field, the terms with their boosts added up; and the fields of documents that match, as document × fields + field,
// in the order in which they are first met.
function collect(index, terms, clauses) {
  const query = { vectors: index.fields.map(() => new Map()), matches: new Set(), prohibited: new Set(), required: null };
  for (const { term: text, boost, fields, presence } of clauses) {
    const term = terms.get(text);
    const holders = presence === presences.optional || !term
      ? []
      : fields.flatMap(field => term.postings[field].map(posting => posting.document));
    if (presence === presences.prohibited) {
      for (const document of holders) query.prohibited.add(document);
      continue;
    }
    if (presence === presences.required) {
      const before = query.required;
      query.required = new Set(before ? holders.filter(document => before.has(document)) : holders);
    }
    if (!term) continue;
    for (const field of fields) {
      query.vectors[field].set(term, (query.vectors[field].get(term) ?? 0) + boost);
      for (const { document } of term.postings[field]) query.matches.add(document * index.fields.length + field);
    }
  }
  return query;
}

// By document: the product of the question's vector and the field's, over the question's length.
function similaritiesOf(index, vector, field, { averages, bodies }) {
  const products = new Float64Array(index.documents);
  let squares = 0;
  for (const [term, boost] of Array.from(vector).sort(([one], [other]) => one.number - other.number)) {
    squares += boost * boost;
    const rarity = rarityOf(index.documents, term.count);
    for (const { document, frequency, length } of term.postings[field])
      products[document] += boost * weightOf(rarity, frequency, field === bodyField ? bodies[document] : length, averages[field]);
  }
  const length = Math.sqrt(squares);
  return length > 0 ? products.map(product => product / length) : products;
}

// Who only says what isn't wanted gets everything else.
function allBut(index, documents) {
  const rest = Array.from({ length: index.documents }, (_, document) => document);
  return rest.filter(document => !documents.has(document)).map(document => ({ document, score: 0 }));
}
