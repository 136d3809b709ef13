// A result: what happened, why it was found, what resolved it then, and what is still to be done.

const mostMarkedWords = 12;
const shownDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

// The list item of a document. Its excerpt is the summary until fillResult brings what the text says.
function resultOf(card, hit, asked, site) {
  const own = { lang: card.language, dir: "auto" };
  const markedTitle = marked(card.title, placesOf(card.title, asked.terms, asked.letters));
  const link = make("a", { href: linkTo(card, asked.words, site) }, markedTitle);
  const summary = card.summary ?? "";
  return make("li", { class: "result" },
    make("p", { class: "meta" }, severityChip(card), dayOf(card), make("span", { class: "services", dir: "auto" }, (card.services ?? []).join(", "))),
    make("h3", own, link),
    make("p", { class: "excerpt", ...own }, marked(summary, placesOf(summary, asked.terms, asked.letters))),
    make("dl", null,
      factOf("Why", reasonNodes(reasonsOf(hit, asked, card)), "why"),
      factOf("Fix", card.fix ? [card.fix] : [], "fix", own),
      factOf("Actions", actionsOf(card, own), "todo")));
}

// Brings into a result the part of the document's text that holds what was asked for, and into its link how it is spelt
// there. The lines kept free for it are those of the summary, so nothing moves.
function fillResult(item, { card, hit, text }, asked, site) {
  item.querySelector(".why dd")?.replaceChildren(...reasonNodes(reasonsOf(hit, asked, card, text)));
  const excerpt = excerptOf(text, asked.terms, asked.letters);
  if (!excerpt) return;
  item.querySelector(".excerpt").replaceChildren(...marked(excerpt.text, excerpt.places));
  const places = placesOf(text, asked.terms, asked.letters);
  item.querySelector("h3 a").href = linkTo(card, spellingsAt(text, places, mostMarkedWords), site);
}

// A fragment, because that stays in the browser: what was pasted is nobody else's business.
function linkTo(card, words, site) {
  const link = site.postmortems + card.ref.split("/").map(encodeURIComponent).join("/");
  return words.length === 0 ? link : `${link}#found=${words.slice(0, mostMarkedWords).map(encodeURIComponent).join(",")}`;
}

function severityChip(card) {
  const shade = card.rank >= 1 && card.rank <= 3 ? card.rank : 4;
  return card.severity && make("span", { class: `chip severity shade-${shade}` }, card.severity);
}

function dayOf(card) {
  return card.date
    ? make("time", { datetime: card.date, lang: "en" }, shownDay.format(new Date(card.date)))
    : make("span", null, "Undated");
}

// Reasons as one sentence. What they name may run the other way than the words around it.
function reasonNodes(reasons) {
  return reasons.flatMap((reason, place) => {
    const [, lead, named] = reason.match(/^([a-z ]+(?:: | (?=")))(.+)$/s) ?? [null, "", reason];
    const names = lead.endsWith(": ") ? named.split(", ") : [named];
    const nodes = names.flatMap((name, at) => at === 0 ? [make("bdi", null, name)] : [", ", make("bdi", null, name)]);
    return [place > 0 && "; ", lead, ...nodes].filter(Boolean);
  });
}

function factOf(name, content, kind, attributes = null) {
  return content.length > 0 && make("div", { class: kind }, make("dt", null, name), make("dd", attributes, content));
}

// What is known of the action items, and the first open ones.
function actionsOf({ actions }, own) {
  if (!actions) return [];
  const { total, open, done, notStated = 0, openTexts = [] } = actions;
  const state = notStated === total ? `${counted(total, "item")}, state not given`
    : open > 0 ? `${open} of ${total} open`
    : done === total ? `All ${total} done`
    : `${done} of ${total} done`;
  const isOpen = open > 0;
  return [
    make("span", { class: isOpen ? "is-open" : null }, state),
    openTexts.length > 0 && make("ul", null, openTexts.map(({ text, due }) =>
      make("li", own, text, due && " ", due && make("bdi", { class: "due", lang: "en" }, "by ", shownDay.format(new Date(due)))))),
  ].filter(Boolean);
}
