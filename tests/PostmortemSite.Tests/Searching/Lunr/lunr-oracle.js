"use strict";
// What lunr.js itself makes of documents and answers to questions; the tests compare ours with it.
// Reads {documents: [{ref, title, body, tags}], questions: [[{term, boost, fields, presence}]], ours} from standard
// input, where ours is the index that we wrote, as text. Writes {difference, answers, answersFromOurs, warnings}.
const lunr = require(process.argv[2]);
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));

const warnings = [];
lunr.utils.warn = message => warnings.push(message);

const index = lunr(function () {
  this.ref("ref");
  for (const field of ["title", "body", "tags"]) this.field(field);
  for (const document of given.documents) this.add(document);
});

const presence = [lunr.Query.presence.OPTIONAL, lunr.Query.presence.REQUIRED, lunr.Query.presence.PROHIBITED];
const answer = (from, clauses) => from.query(query => {
  for (const clause of clauses)
    query.clause({ ...clause, presence: presence[clause.presence], usePipeline: false, wildcard: 0 });
}).map(({ ref, score }) => ({ ref, score }));

// As text again, because JSON has more than one way to write a character.
const texts = [JSON.stringify(index), JSON.stringify(JSON.parse(given.ours))];
let at = 0;
while (at < texts[0].length && texts[0][at] === texts[1][at]) at++;
const difference = texts[0] === texts[1] ? "" : texts.map(text => text.slice(at - 80, at + 80)).join("\n");

const ours = lunr.Index.load(JSON.parse(given.ours));
process.stdout.write(JSON.stringify({
  difference,
  answers: given.questions.map(question => answer(index, question)),
  answersFromOurs: given.questions.map(question => answer(ours, question)),
  warnings,
}));
