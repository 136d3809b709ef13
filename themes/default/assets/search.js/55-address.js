// What is asked, as the page's address tells it: ?q=pool+timeout&service=payments&year=2024. A pasted text never stands
// there, because addresses reach servers; it waits in the tab's own storage, and #pasted says so.

export const facetNames = [
  ["service", "Service"], ["cause", "Cause"], ["severity", "Severity"], ["year", "Year"],
  ["detection", "Noticed by"], ["actions", "Action items"],
];

const pasteKept = "postmortem-site.paste";
const pasteMark = "#pasted";

// {text, isPasted, chosen}, where chosen has by facet a set of keys. A paste that another tab keeps is null; one that this
// tab asked before stands in its history.
function readAddress() {
  const address = new URLSearchParams(location.search);
  const chosen = new Map();
  for (const [name] of facetNames) if (address.has(name)) chosen.set(name, new Set(address.getAll(name)));
  return location.hash === pasteMark
    ? { text: history.state?.paste ?? keptPaste(), isPasted: true, chosen }
    : { text: address.get("q") ?? "", isPasted: false, chosen };
}

// The address of a question, to be put after the page's own path.
function addressOf({ text, isPasted, chosen }) {
  const address = new URLSearchParams();
  if (!isPasted && text.trim()) address.set("q", text);
  for (const [name] of facetNames) for (const key of chosen.get(name) ?? []) address.append(name, key);
  return location.pathname + (address.size > 0 ? "?" + address : "") + (isPasted ? pasteMark : "");
}

// Puts a question into the tab's history, as a new entry or in the place of the present one.
function rememberQuestion(question, isNewEntry) {
  const address = addressOf(question);
  const isOther = address !== location.pathname + location.search + location.hash
    || (question.isPasted && history.state?.paste !== question.text);
  const method = isNewEntry && isOther ? "pushState" : "replaceState";
  try {
    history[method](question.isPasted ? { paste: question.text } : null, "", address);
  } catch {
    // Histories refuse very long texts; storage has the last one.
    history[method](null, "", address);
  }
}

function keepPaste(text) {
  // Storage may be full or forbidden; then the paste is lost with the page, which is no harm.
  try {
    sessionStorage.setItem(pasteKept, text);
  } catch {
    return;
  }
}

function keptPaste() {
  try {
    return sessionStorage.getItem(pasteKept);
  } catch {
    return null;
  }
}
