// "Paste what you see": the likeliest earlier incidents, or on the search page all of them in its own list.

const likeliest = 3;

class PasteBox {
  #root;
  #text = byId("paste-text");
  #turn = 0;

  // onPaste takes the text over where there is a list for it.
  constructor(root, onPaste) {
    this.#root = root;
    const find = () => {
      if (!this.#text.value.trim()) return this.#text.focus();
      if (onPaste) onPaste(this.#text.value);
      else this.#find(this.#text.value);
    };
    byId("paste-find").addEventListener("click", find);
    // The field holds what was pasted only after the event.
    this.#text.addEventListener("paste", () => setTimeout(find));
    this.#text.addEventListener("keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) find();
    });
    moveByArrows(null, root.querySelector(".results"));
  }

  async #find(text) {
    const turn = ++this.#turn;
    const site = siteOf(this.#root);
    keepPaste(text);
    show(byId("paste-found"), true);
    const slow = setTimeout(() => this.#say("Loading the search index…"), loadingWorthSaying);
    try {
      const [index] = await Promise.all([openIndex(site.index), more()]);
      const answer = await ask(index, text, { isPasted: true, isTyping: false });
      const entries = await entriesOf(index, answer.hits.slice(0, likeliest), likeliest);
      if (turn !== this.#turn) return;
      const items = entries.map(entry => resultOf(entry.card, entry.hit, answer, site));
      for (const [place, entry] of entries.entries())
        if (entry.text !== null) fillResult(items[place], entry, answer, site);
      this.#root.querySelector(".results").replaceChildren(...items);
      this.#say(sentenceOn(answer), answer.hits.length > likeliest);
    } catch (error) {
      console.info(error);
      if (turn === this.#turn) this.#say("The search index can’t be loaded. Check the connection and try again.");
    } finally {
      clearTimeout(slow);
    }
  }

  #say(text, hasMore = false) {
    const found = byId("paste-found");
    found.querySelector("[aria-live]").textContent = text;
    show(found.querySelector(".more"), hasMore);
    if (hasMore) found.querySelector(".more a").textContent = "See all results";
  }
}

function sentenceOn({ hits }) {
  if (hits.length === 0) return "Nothing like it in the archive. Try the message alone, without times and ids.";
  if (hits.length === 1) return "One earlier incident is like it.";
  if (hits.length <= likeliest) return `${hits.length} earlier incidents are like it.`;
  return `The ${likeliest} likeliest of ${hits.length.toLocaleString("en")} earlier incidents:`;
}
