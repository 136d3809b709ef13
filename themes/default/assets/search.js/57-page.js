// The search page: a question and what narrows it, as the address tells them, become a list.

const quietBeforeAsking = 90;
const quietBeforeReading = 250;
const resultsAtOnce = 10;
// What a pasted text has in common with a report is told by the report's text: the first ones wait for it.
const textsAtOnce = 3;
// With so many documents the filters' file is small, or part of the one that is there anyhow.
const smallArchive = 300;

class SearchPage {
  #site;
  #box = byId("search-box");
  #pasteText = byId("paste-text");
  #list = byId("search-results");
  #facets = byId("search-facets");
  #voice = new Voice(byId("search-said"));
  #question = { text: "", isPasted: false, chosen: new Map() };
  // A question asked on purpose gets an entry of its own in the history; what is typed after it doesn't overwrite it.
  #isSubmitted = true;
  #turn = 0;
  #shown = [];
  #panel = null;
  #columns = null;
  #reader = null;
  #askSoon = afterQuiet(quietBeforeAsking, () => this.#ask(true));
  #readSoon = afterQuiet(quietBeforeReading, () => this.#readInView());

  constructor(root) {
    this.#site = siteOf(root);
    this.#box.addEventListener("input", event => { if (!event.isComposing) this.#typed(); });
    this.#box.addEventListener("compositionend", () => this.#typed());
    this.#box.addEventListener("paste", event => this.#pasted(event));
    this.#box.addEventListener("focus", () => openIndex(this.#site.index).catch(() => {}), { once: true });
    byId("search-form").addEventListener("submit", event => this.#submitted(event));
    byId("search-more").addEventListener("click", () => this.#showMore());
    byId("search-failed").querySelector("button").addEventListener("click", () => this.#ask(false));
    this.#facets.addEventListener("toggle", () => { if (this.#facets.open && !this.#panel) this.#ask(false); });
    window.addEventListener("popstate", () => this.#restore());
    moveByArrows(this.#box, this.#list);
    this.#restore();
  }

  // Asks what was pasted.
  paste(text) {
    this.#box.value = "";
    keepPaste(text);
    this.#change({ text, isPasted: true }, true);
    this.#ask(false);
  }

  #restore() {
    const question = readAddress();
    if (question.isPasted && question.text === null) question.text = "";
    this.#question = question;
    this.#isSubmitted = true;
    this.#box.value = question.isPasted ? "" : question.text;
    if (question.isPasted) {
      byId("pasted").open = true;
      this.#pasteText.value = question.text;
    }
    this.#ask(false);
  }

  #typed() {
    this.#change({ text: this.#box.value, isPasted: false }, this.#isSubmitted);
    this.#isSubmitted = false;
    this.#list.setAttribute("aria-busy", "true");
    this.#askSoon();
  }

  #submitted(event) {
    event.preventDefault();
    this.#change({ text: this.#box.value, isPasted: false }, !this.#isSubmitted && this.#box.value !== this.#question.text);
    this.#isSubmitted = true;
    this.#askSoon.cancel();
    this.#ask(false);
  }

  // Lines don't fit into the box, and nothing in them is meant as an operator.
  #pasted(event) {
    const text = event.clipboardData.getData("text/plain");
    if (!/\n\s*\S/.test(text.trim())) return;
    event.preventDefault();
    byId("pasted").open = true;
    this.#pasteText.value = text;
    this.#pasteText.focus();
    this.paste(text);
  }

  #chose(name, key, isChosen) {
    const chosen = new Map(Array.from(this.#question.chosen, ([facet, keys]) => [facet, new Set(keys)]));
    if (!chosen.has(name)) chosen.set(name, new Set());
    if (isChosen) chosen.get(name).add(key);
    else chosen.get(name).delete(key);
    this.#change({ chosen }, true);
    this.#ask(false);
  }

  // A pasted text is given up as soon as something is typed.
  #change(change, isNewEntry) {
    this.#question = { ...this.#question, ...change };
    const address = addressOf(this.#question);
    if (isNewEntry && address !== location.pathname + location.search + location.hash) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  }

  async #ask(isTyping) {
    const turn = ++this.#turn;
    const { text, isPasted } = this.#question;
    show(byId("search-failed"), false);
    if (!text.trim() && !this.#isNarrowed()) return this.#showNothing(isPasted);
    this.#list.setAttribute("aria-busy", "true");
    this.#voice.sayIfSlow("Loading the search index…", () => this.#showLoading());
    try {
      const index = await openIndex(this.#site.index);
      const answer = text.trim() ? await ask(index, text, { isPasted, isTyping }) : everythingIn(index);
      const columns = this.#needsColumns(index) ? await index.facets() : null;
      // A later question overtook this one.
      if (turn !== this.#turn) return;
      const narrowed = columns ? narrow(answer.hits, columns, this.#question.chosen) : { hits: answer.hits };
      const first = await entriesOf(index, narrowed.hits.slice(0, resultsAtOnce), isPasted ? textsAtOnce : 0);
      if (turn === this.#turn) this.#show({ index, answer, columns, ...narrowed }, first);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #isNarrowed() {
    return Array.from(this.#question.chosen.values()).some(keys => keys.size > 0);
  }

  #needsColumns(index) {
    return this.#facets.open || this.#isNarrowed() || index.documents <= smallArchive;
  }

  #show(found, first) {
    this.#shown = [];
    this.found = found;
    this.#list.removeAttribute("aria-busy");
    show(byId("search-lists"), found.hits.length === 0);
    show(byId("search-found"), true);
    const count = this.#question.text.trim()
      ? counted(found.hits.length, "result")
      : counted(found.hits.length, "postmortem");
    byId("search-count").textContent = found.hits.length === 0 ? "Nothing found" : count;
    const notes = notesOn(found.answer);
    if (found.hits.length === 0) notes.push(adviceFor(found.answer, this.#isNarrowed()));
    byId("search-notes").replaceChildren(...notes.map(note => make("p", { class: "hint" }, note)));
    this.#voice.say([found.hits.length === 0 ? "Nothing found." : `${count}.`, ...notes].join(" "));
    this.#showFacets(found);
    this.#list.replaceChildren();
    this.#append(first);
  }

  #showFacets({ columns, counts }) {
    if (!columns) return;
    if (this.#columns !== columns) {
      this.#columns = columns;
      const form = this.#facets.querySelector("form");
      form.replaceChildren();
      this.#panel = new FacetPanel(form, columns, (name, key, isChosen) => this.#chose(name, key, isChosen));
      // Beside the results there is room for them; above them, on a phone, they open when asked for.
      if (matchMedia("(min-width: 62rem)").matches) this.#facets.open = true;
    }
    this.#panel.update(counts, this.#question.chosen);
    const chosen = Array.from(this.#question.chosen.values()).reduce((sum, keys) => sum + keys.size, 0);
    this.#facets.querySelector("summary .amount").textContent = chosen > 0 ? `${chosen} chosen` : "";
  }

  #append(entries) {
    const asked = this.found.answer;
    for (const entry of entries) {
      const item = resultOf(entry.card, entry.hit, asked, this.#site);
      if (entry.text !== null) fillResult(item, entry, asked, this.#site);
      this.#shown.push({ ...entry, item });
      this.#list.append(item);
    }
    const left = this.found.hits.length - this.#shown.length;
    if (show(byId("search-more"), left > 0))
      byId("search-more").textContent = `Show ${Math.min(left, resultsAtOnce)} more of ${left.toLocaleString("en")}`;
    this.#readSoon();
  }

  async #showMore() {
    const from = this.#shown.length;
    const { index, hits } = this.found;
    const turn = this.#turn;
    try {
      const entries = await entriesOf(index, hits.slice(from, from + resultsAtOnce));
      if (turn !== this.#turn) return;
      this.#append(entries);
      this.#shown[from]?.item.querySelector("a").focus();
    } catch (error) {
      this.#fail(error);
    }
  }

  // Texts are read of what is in view, once the list has stood still.
  #readInView() {
    this.#reader?.disconnect();
    const { index, answer } = this.found;
    if (answer.terms.size === 0 && answer.letters.length === 0) return;
    this.#reader = new IntersectionObserver(entries => {
      for (const entry of entries.filter(entry => entry.isIntersecting)) {
        this.#reader.unobserve(entry.target);
        const shown = this.#shown.find(one => one.item === entry.target);
        // Without its text a result is still a result.
        if (shown) index.text(shown.hit.document).then(text => fillResult(shown.item, { ...shown, text }, answer, this.#site), () => {});
      }
    }, { rootMargin: "200px" });
    for (const { item, text } of this.#shown) if (text === null) this.#reader.observe(item);
  }

  #showNothing(isPasted) {
    this.#voice.say("");
    this.#list.removeAttribute("aria-busy");
    if (isPasted) byId("paste-hint").textContent = "What was pasted stayed in another tab. Paste it here again.";
    show(byId("search-found"), false);
    show(byId("search-lists"), true);
  }

  #showLoading() {
    if (this.#shown.length > 0) return;
    show(byId("search-found"), true);
    byId("search-count").textContent = "Loading the search index…";
  }

  #fail(error) {
    const said = `The search index can’t be loaded. ${navigator.onLine ? "" : "You are offline. "}`;
    console.info(error);
    this.#voice.say(said);
    this.#list.removeAttribute("aria-busy");
    byId("search-failed").querySelector("span").textContent = said;
    show(byId("search-failed"), true);
    if (this.#shown.length === 0) show(byId("search-found"), false);
    show(byId("search-lists"), this.#shown.length === 0);
  }
}

// Where the site lies, seen from this page.
function siteOf(root) {
  return { index: root.dataset.index, postmortems: root.dataset.postmortems };
}

// An answer to no question: all documents, newest first.
function everythingIn(index) {
  const hits = Array.from({ length: index.documents }, (_, document) => ({ document, score: 0 }));
  return { hits, matches: [], question: { text: "" }, corrections: [], unknown: [], terms: new Set(), letters: [], words: [] };
}

// What results are made of, [{hit, card, text}]: texts of the first ones, null for the others and where there is none.
async function entriesOf(index, hits, withText = 0) {
  const [cards, ...texts] = await Promise.all([
    index.cards(hits.map(hit => hit.document)),
    ...hits.slice(0, withText).map(hit => index.text(hit.document).catch(() => null)),
  ]);
  return hits.map((hit, place) => ({ hit, card: cards[place], text: texts[place] ?? null }));
}
