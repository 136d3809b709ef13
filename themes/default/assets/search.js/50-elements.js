// Makes an element: attributes by name, of which true has no value and false, null and undefined are left out; then what
// it holds, texts and nodes, of which false, null and "" are left out.
export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes ?? {}))
    if (value !== false && value != null) element.setAttribute(attribute, value === true ? "" : value);
  element.append(...children.flat().filter(child => child !== false && child != null && child !== ""));
  return element;
}

// Shows an element or hides it, and says which.
export function show(element, isShown) {
  if (element) element.hidden = !isShown;
  return isShown;
}

function byId(id) {
  return document.getElementById(id);
}

// "1 postmortem", "1,200 postmortems".
function counted(number, one, many = one + "s") {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

// Words as a sentence lists them: “a”, “b” and “c”.
function quoted(words, last = "and") {
  const all = words.map(word => `“${word}”`);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${last} ${all.at(-1)}`;
}

// Does something once nothing has called for it during some milliseconds.
function afterQuiet(milliseconds, action) {
  let timer = 0;
  const run = (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), milliseconds);
  };
  run.cancel = () => clearTimeout(timer);
  return run;
}
