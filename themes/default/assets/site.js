"use strict";
// The pages are whole without this. It filters the archive's list, marks where a reader is in the contents and what was
// searched for, and lets the keyboard reach what is wider than the page, and by "/" the search box.

{
  const filter = document.getElementById("archive-filter");
  const list = document.getElementById("archive-list");
  if (filter && list) filterList(filter, list);

  const contents = document.querySelector(".contents");
  if (contents && "IntersectionObserver" in window) followReader(contents);

  for (const box of document.querySelectorAll("pre, .prose table, .scroll"))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;

  const found = new URLSearchParams(location.hash.slice(1)).get("found");
  const report = document.querySelector(".report");
  if (found && report) showFound(report, found.split(",").filter(Boolean));

  document.addEventListener("keydown", focusSearch);

  const header = document.getElementById("header-search");
  if (header && header.form) keepPasteFromAddress(header);
}

function filterList(filter, list) {
  const names = ["text", "service", "severity", "year"];
  const fields = names
    .map(name => [name, document.getElementById("filter-" + name)])
    .filter(([, field]) => field);
  const count = document.getElementById("filter-count");
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = Array.from(list.children, row => ({
    row,
    text: fold(row.textContent),
    service: (row.dataset.services || "").split("\n"),
    severity: [row.dataset.severity],
    year: [row.dataset.year],
  }));

  const apply = () => {
    const address = new URLSearchParams();
    let shown = 0;
    for (const [name, field] of fields)
      if (field.value) address.set(name, field.value);
    const words = fold(address.get("text") || "").split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const fits = words.every(word => row.text.includes(word))
        && fields.every(([name, field]) => name === "text" || !field.value || row[name].includes(field.value));
      row.row.hidden = !fits;
      if (fits) shown++;
    }
    count.textContent = address.size === 0 ? ""
      : shown === 0 ? "No postmortem matches."
      : `${shown} of ${rows.length} shown`;
    const query = address.toString();
    history.replaceState(null, "", query ? "?" + query : location.pathname + location.hash);
  };

  const given = new URLSearchParams(location.search);
  for (const [name, field] of fields) {
    if (given.has(name)) field.value = given.get(name);
    field.addEventListener("input", apply);
  }
  filter.hidden = false;
  if (given.size > 0) apply();
}

function followReader(contents) {
  const links = new Map();
  for (const link of contents.querySelectorAll("a"))
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  const headings = Array.from(links.keys(), id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const passed = headings.filter(heading => heading.getBoundingClientRect().top < 120);
    const current = passed.length > 0 ? passed[passed.length - 1] : null;
    for (const [id, link] of links)
      if (current && id === current.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  };
  new IntersectionObserver(mark, { rootMargin: "-120px 0px 0px 0px" }).observe(contents);
  const watcher = new IntersectionObserver(mark, { rootMargin: "0px 0px -60% 0px", threshold: [0, 1] });
  for (const heading of headings) watcher.observe(heading);
  mark();
}

// "/" leads to the search box, unless somebody is writing.
function focusSearch(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const boxes = ["search-box", "header-search"].map(id => document.getElementById(id));
  const box = boxes.find(one => one && one.offsetParent);
  const link = document.querySelector(".search-link a");
  if (box) box.focus();
  else if (link) link.click();
  else return;
  event.preventDefault();
}

// Marks words in a report and says which, with a way through them and a way to be rid of them.
function showFound(report, words) {
  const marks = markWords(report, words);
  if (marks.length === 0) return;
  const bar = document.createElement("section");
  bar.className = "found-bar";
  bar.setAttribute("aria-label", "Words from your search");
  bar.lang = "en";
  const text = document.createElement("p");
  const count = document.createElement("span");
  count.setAttribute("role", "status");
  count.textContent = `(${marks.length.toLocaleString("en")} ${marks.length === 1 ? "place" : "places"})`;
  text.append("Marked: ", ...namesOf(words, marks), " ", count);
  let at = -1;
  const next = button("Next", "Next marked word", () => {
    at = (at + 1) % marks.length;
    marks[at].scrollIntoView({ block: "center" });
    count.textContent = `(${at + 1} of ${marks.length.toLocaleString("en")})`;
  });
  const clear = button("✕", "Remove the marks", () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    report.normalize();
    bar.remove();
    history.replaceState(history.state, "", location.pathname + location.search);
    document.getElementById("page-main").focus({ preventScroll: true });
  });
  bar.append(text, next, clear);
  // Before the report, so that the keyboard meets it first; the style sheet puts it at the window's edge.
  report.before(bar);
}

// The words that are marked, a few by name: the bar is to stay small.
function namesOf(words, marks) {
  const most = 4;
  const spelt = new Set(marks.map(mark => mark.textContent.toLowerCase()));
  const named = words.filter(word => spelt.has(word));
  const nodes = named.slice(0, most).flatMap((word, place) => {
    const name = document.createElement("bdi");
    name.textContent = word;
    return place === 0 ? [name] : [", ", name];
  });
  return named.length > most ? [...nodes, ` and ${named.length - most} more`] : nodes;
}

// What is pasted into the header's box reaches the search page through the tab's own storage, as 55-address.js reads it:
// an address would take it to the server.
function keepPasteFromAddress(box) {
  let isPasted = false;
  for (const kind of ["paste", "drop"]) box.addEventListener(kind, () => { isPasted = true; });
  box.addEventListener("input", () => { if (!box.value) isPasted = false; });
  box.form.addEventListener("submit", event => {
    if (!isPasted || !box.value) return;
    event.preventDefault();
    try {
      sessionStorage.setItem("postmortem-site.paste", box.value);
    } catch {
      // Without storage the page asks for it again.
    }
    location.assign(box.form.action + "#pasted");
  });
}

function button(text, label, onClick) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", onClick);
  return made;
}

// Wraps words in <mark>, whole ones where words are parted by spaces; not more than a reader has use for.
function markWords(report, words) {
  const most = 300;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
  const patterns = words.slice(0, 20).sort((one, other) => other.length - one.length).map(word => {
    const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return unspaced.test(word) ? literal : `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`;
  });
  if (patterns.length === 0) return [];
  const pattern = new RegExp(patterns.join("|"), "giu");
  const walker = document.createTreeWalker(report, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest(".contents, svg")) texts.push(walker.currentNode);
  const marks = [];
  for (const node of texts) {
    const parts = [];
    let from = 0;
    for (const match of node.data.matchAll(pattern)) {
      if (marks.length === most) break;
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      marks.push(mark);
      parts.push(node.data.slice(from, match.index), mark);
      from = match.index + match[0].length;
    }
    if (parts.length > 0) node.replaceWith(...parts, node.data.slice(from));
  }
  return marks;
}
