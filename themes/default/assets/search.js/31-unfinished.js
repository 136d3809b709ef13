// Guesses the stem of a word that isn't written to its end, as Searching/Questions/UnfinishedWord.cs does in C#: connectio
// begins no stem, because connection is indexed as connect.

const shortestStem = 4;
const endings = (
  "ability able ably ally als ances ants ated ates ating ational ations atively ators ed ements ences ently ents ers es "
  + "fully fulness ibility ible ibly ically icated icates icating ications ings ions isms ists ities ity iveness ively "
  + "ivity ization ized izers izes izing ly ments ness ously s").split(" ");

// The stems that it may have, the longest first.
function unfinishedStems(word) {
  const stems = [];
  for (let end = word.length - 1; end >= shortestStem; end--) {
    const rest = word.slice(end);
    // Before an ending a last letter may be doubled: stopp.
    if (beginsEnding(rest) || (rest[0] === word[end - 1] && beginsEnding(rest.slice(1)))) stems.push(word.slice(0, end));
  }
  return stems;
}

function beginsEnding(rest) {
  return endings.some(ending => ending.startsWith(rest));
}
