// What a pasted text and a postmortem both quote, as Searching/Reasons/SharedRun.cs finds it in C#.

const fewestRunWords = 3;
const fewestTellingWords = 2;
const mostRunWords = 12;
const mostComparedWords = 600;

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
