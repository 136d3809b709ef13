// Arrow keys move through results and back into the box, Escape leads back to it; Tab does as everywhere.
function moveByArrows(box, list) {
  const links = () => Array.from(list.querySelectorAll("h3 a"));
  const isPlain = event => !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing;
  list.addEventListener("keydown", event => {
    if (!isPlain(event)) return;
    const all = links();
    const at = all.indexOf(event.target);
    const next = event.key === "ArrowDown" ? all[at + 1] : event.key === "ArrowUp" ? all[at - 1] ?? box : null;
    if (at >= 0 && next) moveTo(next, event);
    else if (event.key === "Escape" && box) moveTo(box, event);
  });
  box?.addEventListener("keydown", event => {
    if (!isPlain(event)) return;
    if (event.key === "ArrowDown" && links().length > 0) moveTo(links()[0], event);
    // Not every browser clears a search field so.
    if (event.key === "Escape" && box.value) {
      event.preventDefault();
      box.value = "";
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

function moveTo(element, event) {
  event.preventDefault();
  element.focus();
}

{
  const root = byId("search-page");
  const paste = byId("paste");
  const page = root && new SearchPage(root);
  if (paste) new PasteBox(paste, page && (text => page.paste(text)));
}
