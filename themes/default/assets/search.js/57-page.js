// The search page: a question and what narrows it, as the address tells them, become a list.

const quietBeforeAsking = 60;
const quietBeforeReading = 250;
const resultsAtOnce = 10;
// The first ones that a reader sees; the others come when somebody goes to them.
const cardsAtOnce = 5;
// What a pasted text has in common with a report is told by the report's text: the first one waits for it.
const textsAtOnce = 1;
// With so many documents the filters' file is small, or part of the one that is there anyhow.
const smallArchive = 300;

class SearchPage {
  #site;
  #box = byId("search-box");
  #watch = new PasteWatch(this.#box);
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
  #isNearEnd = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) this.#fillUp(); }, { rootMargin: "200px" });
  #filling = null;
  #askSoon = afterQuiet(quietBeforeAsking, () => this.#ask(true));
  #readSoon = afterQuiet(quietBeforeReading, () => this.#readInView());

  constructor(root) {
    this.#site = siteOf(root);
    this.#box.addEventListener("input", event => { if (!event.isComposing) this.#typed(); });
    this.#box.addEventListener("compositionend", () => this.#typed());
    this.#box.addEventListener("paste", event => this.#pastedLines(event));
    byId("search-form").addEventListener("submit", event => this.#submitted(event));
    byId("search-more").addEventListener("click", () => this.#showMore());
    byId("search-clear").addEventListener("click", () => this.#clearFilters());
    for (const kind of ["focusin", "pointerover"]) this.#list.addEventListener(kind, () => this.#fillUp());
    byId("search-failed").querySelector("button").addEventListener("click", () => this.#ask(false));
    this.#facets.addEventListener("toggle", () => { if (this.#facets.open && !this.#panel) this.#ask(false); });
    window.addEventListener("popstate", () => this.#restore());
    moveByArrows(this.#box, this.#list);
    // Whoever opens this page is about to ask; a failure shows once somebody does.
    openIndex(this.#site.index).then(index => this.#columnsOf(index)).catch(() => {});
    this.#restore();
  }

  // Asks what was pasted below the box.
  paste(text) {
    this.#watch.set("", false);
    keepPaste(text);
    this.#change({ text, isPasted: true }, true);
    this.#isSubmitted = true;
    this.#ask(false);
  }

  #restore() {
    const question = readAddress();
    if (question.isPasted && question.text === null) question.text = "";
    this.#question = question;
    this.#isSubmitted = true;
    const isBelow = question.isPasted && this.#pasteText && (!question.text || !isLine(question.text));
    this.#watch.set(isBelow ? "" : question.isPasted ? asLine(question.text) : question.text, question.isPasted);
    if (isBelow) {
      byId("pasted").open = true;
      this.#pasteText.value = question.text;
    }
    if (question.isPasted && question.text) rememberQuestion(question, false);
    this.#ask(false);
  }

  #typed() {
    const wasPasted = this.#watch.holdsPaste;
    this.#watch.read();
    const isPasted = this.#watch.holdsPaste;
    if (isPasted) keepPaste(this.#box.value);
    this.#change({ text: this.#box.value, isPasted }, this.#isSubmitted || isPasted !== wasPasted);
    this.#isSubmitted = false;
    this.#list.setAttribute("aria-busy", "true");
    this.#askSoon();
  }

  #submitted(event) {
    event.preventDefault();
    this.#change({ text: this.#box.value, isPasted: this.#watch.holdsPaste }, this.#isSubmitted);
    this.#isSubmitted = true;
    this.#askSoon.cancel();
    this.#ask(false);
  }

  // Lines don't fit into the box: where there is a field for them, they go there; else they become one.
  #pastedLines(event) {
    const text = event.clipboardData.getData("text/plain");
    if (isLine(text)) return;
    event.preventDefault();
    if (!this.#pasteText) {
      this.#box.setRangeText(asLine(text), this.#box.selectionStart, this.#box.selectionEnd, "end");
      return this.#typed();
    }
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

  #clearFilters() {
    this.#change({ chosen: new Map() }, true);
    // The button is gone with the filters.
    byId("search-count").focus();
    this.#ask(false);
  }

  #change(change, isNewEntry) {
    this.#question = { ...this.#question, ...change };
    rememberQuestion(this.#question, isNewEntry);
  }

  async #ask(isTyping) {
    const turn = ++this.#turn;
    const { text, isPasted } = this.#question;
    show(byId("search-failed"), false);
    if (!text.trim() && !this.#isNarrowed()) return this.#showNothing(isPasted);
    this.#list.setAttribute("aria-busy", "true");
    this.#voice.sayIfSlow("Loading the search index…", () => this.#showLoading());
    try {
      const [index] = await Promise.all([openIndex(this.#site.index), isPasted && more()]);
      const answer = text.trim() ? await ask(index, text, { isPasted, isTyping }) : await everythingIn(index);
      const [columns, filters] = await this.#columnsOf(index);
      // A later question overtook this one.
      if (turn !== this.#turn) return;
      const { chosen, unknown, isOther } = columns
        ? filters.knownWords(this.#question.chosen, columns)
        : { chosen: new Map(), unknown: [], isOther: false };
      if (isOther) this.#change({ chosen }, false);
      if (!text.trim() && !this.#isNarrowed()) return this.#showNothing(isPasted, unknown);
      const narrowed = columns ? filters.narrow(answer.hits, columns, chosen) : { hits: answer.hits };
      const first = await entriesOf(index, narrowed.hits.slice(0, cardsAtOnce), isPasted ? textsAtOnce : 0);
      if (turn === this.#turn) this.#show({ index, answer, columns, filters, unknownFilters: unknown, ...narrowed }, first);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #isNarrowed() {
    return Array.from(this.#question.chosen.values()).some(keys => keys.size > 0);
  }

  // What results are narrowed by, and the functions that do it; nothing where nobody needs it.
  async #columnsOf(index) {
    const isNeeded = this.#facets.open || this.#isNarrowed() || index.documents <= smallArchive;
    return isNeeded ? Promise.all([index.facets(), more()]) : [null, null];
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
    if (found.unknownFilters.length > 0)
      notes.push(noteOnFilters(found.unknownFilters));
    if (found.hits.length === 0) notes.push(adviceFor(found.answer, this.#isNarrowed()));
    show(byId("search-clear"), this.#isNarrowed());
    byId("search-notes").replaceChildren(...notes.map(note => make("p", { class: "hint" }, note)));
    this.#voice.say([found.hits.length === 0 ? "Nothing found." : `${count}.`, ...notes].join(" "));
    this.#showFacets(found);
    this.#list.replaceChildren();
    this.#append(first);
  }

  #showFacets({ columns, counts, filters }) {
    if (!columns) return;
    if (this.#columns !== columns) {
      this.#columns = columns;
      const form = this.#facets.querySelector("form");
      form.replaceChildren();
      this.#panel = new filters.FacetPanel(form, columns, (name, key, isChosen) => this.#chose(name, key, isChosen));
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
    const left = this.found.hits.length - this.#fullLength();
    if (show(byId("search-more"), left > 0))
      byId("search-more").textContent = `Show ${Math.min(left, resultsAtOnce)} more of ${left.toLocaleString("en")}`;
    this.#readSoon();
    // An end that stays in view isn't told again unless it is watched anew.
    this.#isNearEnd.disconnect();
    if (this.#shown.length < this.#fullLength()) this.#isNearEnd.observe(byId("search-end"));
  }

  // How many results the list has once those come that are still on their way.
  #fullLength() {
    return Math.min(this.found.hits.length, Math.ceil(this.#shown.length / resultsAtOnce) * resultsAtOnce);
  }

  // Adds the results that the list has yet to show without being asked.
  #fillUp() {
    if (!this.found || this.#shown.length === this.#fullLength()) return this.#filling;
    this.#filling ??= this.#add(this.#fullLength()).finally(() => { this.#filling = null; });
    return this.#filling;
  }

  async #showMore() {
    await this.#fillUp();
    const from = this.#shown.length;
    await this.#add(from + resultsAtOnce);
    this.#shown[from]?.item.querySelector("a").focus();
  }

  // Adds results up to a place in the list.
  async #add(end) {
    const { found } = this;
    const from = this.#shown.length;
    try {
      const entries = await entriesOf(found.index, found.hits.slice(from, end));
      // Another list may stand there by now, or the same results.
      if (found === this.found && from === this.#shown.length) this.#append(entries);
    } catch (error) {
      if (found === this.found) this.#fail(error);
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
    });
    for (const { item, text } of this.#shown) if (text === null) this.#reader.observe(item);
  }

  #showNothing(isPasted, unknownFilters = []) {
    const note = unknownFilters.length > 0 ? noteOnFilters(unknownFilters) : "";
    this.#voice.say(note);
    if (note) byId("search-hint").textContent = note;
    // What has the focus goes with the results.
    if (byId("search-found").contains(document.activeElement)) this.#box.focus();
    this.#list.removeAttribute("aria-busy");
    const isElsewhere = isPasted && !this.#question.text;
    const hint = byId("paste-hint") ?? byId("search-hint");
    if (isElsewhere) hint.textContent = "What was pasted stayed in another tab. Paste it here again.";
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
