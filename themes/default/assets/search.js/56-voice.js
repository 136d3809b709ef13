// What the page says of what it does: the count to everybody, and to a screen reader once nobody types any more.

const quietBeforeSpeaking = 700;
const loadingWorthSaying = 300;

class Voice {
  #region;
  #speak;
  #loading = 0;

  constructor(region) {
    this.#region = region;
    this.#speak = afterQuiet(quietBeforeSpeaking, text => { region.textContent = text; });
  }

  say(text) {
    clearTimeout(this.#loading);
    this.#speak(text);
  }

  // Calls back, and says so, if something takes so long that one begins to wonder.
  sayIfSlow(text, show) {
    clearTimeout(this.#loading);
    this.#loading = setTimeout(() => {
      this.#speak.cancel();
      this.#region.textContent = text;
      show();
    }, loadingWorthSaying);
  }
}

const mostKnownValues = 12;

// How the question was understood: what was searched for instead, and what nothing is known of, a sentence each.
function notesOn(answer) {
  const notes = answer.corrections.map(({ word, instead }) =>
    `No report says “${word}”; showing ${quoted(instead, "and")}.`);
  for (const unknown of answer.unknownValues ?? []) notes.push(noteOnValue(unknown));
  if (answer.question.isTurned)
    notes.push(`Nothing but words to leave out is no question. Showing what holds ${quoted(answer.words, "or")}.`);
  if (answer.isRelaxed) notes.push("No postmortem holds all that was asked for. These hold some of it.");
  if (answer.unknown.length > 0) notes.push(`No postmortem holds ${quoted(answer.unknown, "or")}.`);
  return notes;
}

function noteOnValue({ facet, value, known }) {
  if (known.length === 0) return `No report is filed under “${facet}:${value}”, nor under any ${facet}.`;
  const some = quoted(known.slice(0, mostKnownValues));
  const others = known.length > mostKnownValues ? `, and ${known.length - mostKnownValues} more` : "";
  return `No report is filed under “${facet}:${value}”. There are ${some}${others}.`;
}

function noteOnFilters(unknown) {
  return `Left out, since nothing is filed so: ${quoted(unknown)}.`;
}

// What to try where nothing was found.
function adviceFor({ question }, isNarrowed) {
  if (isNarrowed) return "Results are narrowed by filters: clear some of them.";
  if (question.words.length === 0 && question.filters.length === 0)
    return "Words that every text has aren’t searched for. Say what only some reports would.";
  if (question.words.some(word => word.role === "excluded")) return "A minus leaves out what the others hold. Try without it.";
  return "Try fewer or other words, an error message as the log has it, or a service’s name.";
}
