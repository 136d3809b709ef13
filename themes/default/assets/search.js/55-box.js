// Watches the search box for what is pasted into it. Signs in an error message aren't meant as operators, and what somebody
// pastes may be nobody else's business: as long as the box holds some of it, its text is a paste.
class PasteWatch {
  #box;
  #isComing = false;
  #isReplaced = false;
  holdsPaste = false;

  constructor(box) {
    this.#box = box;
    box.addEventListener("paste", event => { this.#isComing ||= event.clipboardData.getData("text/plain") !== ""; });
    box.addEventListener("drop", () => { this.#isComing = true; });
    box.addEventListener("beforeinput", () => {
      this.#isReplaced = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    });
  }

  // Takes in what an input event has changed.
  read() {
    if (this.#isComing) this.holdsPaste = true;
    else if (this.#isReplaced || !this.#box.value) this.holdsPaste = false;
    this.#isComing = this.#isReplaced = false;
  }

  // Puts a text into the box, of which nothing else is left then.
  set(text, isPasted) {
    this.#box.value = text;
    this.#isComing = this.#isReplaced = false;
    this.holdsPaste = isPasted && text !== "";
  }
}

// Whether a text has but one line.
function isLine(text) {
  return !/[\r\n]/.test(text.trim());
}

function asLine(text) {
  return text.trim().replace(/\s*[\r\n]\s*/g, " ");
}
