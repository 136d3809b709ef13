"use strict";
// The pages are whole without this. It filters the archive's list, marks where a reader is in the contents, and lets
// the keyboard reach what is wider than the page.

{
  const filter = document.getElementById("archive-filter");
  const list = document.getElementById("archive-list");
  if (filter && list) filterList(filter, list);

  const contents = document.querySelector(".contents");
  if (contents && "IntersectionObserver" in window) followReader(contents);

  for (const box of document.querySelectorAll("pre, .prose table, .scroll"))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
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
