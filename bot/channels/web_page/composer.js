/** The field in which the visitor writes. */

import { Documents } from "./documents.js";
import { write } from "./language.js";

const LONGEST_FRAME = 200_000;

/** @typedef {import("./documents.js").Chosen} Chosen */

/**
 * @param {HTMLFormElement} form
 * @param {(text: string) => void} send
 * @param {(chosen: Chosen, caption: string) => boolean} sendDocument  false when another one is
 *   on its way
 * @returns {{giveBack: (chosen: Chosen, caption: string, why: import("./words.js").Key) => void,
 *            told: (id: string) => void}}  what becomes of a document that was sent
 */
export function compose(form, send, sendDocument) {
  const field = form.querySelector("textarea");
  const note = form.querySelector(".note");

  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };
  const submit = () => {
    // Half a character, as a broken paste may leave, cannot be sent.
    const text = field.value.replace(/\p{Surrogate}/gu, "\uFFFD");
    const { chosen } = documents;
    if (!text.trim() && !chosen) return;
    if (isTooLong(text)) return write(note, "tooLong");
    if (chosen && !sendDocument(chosen, text)) return write(note, "stillSending");
    if (!chosen) send(text);
    documents.clear();
    tell(undefined);
    field.value = "";
    grow();
  };
  /** @param {import("./words.js").Key | undefined} key */
  const tell = (key) => {
    if (key) return write(note, key);
    note.textContent = "";
    delete note.dataset.words;
  };
  const documents = new Documents(form, tell, () => field.focus());

  field.addEventListener("input", () => {
    tell(undefined);
    grow();
  });
  field.addEventListener("keydown", (event) => {
    // While a character is being put together, Enter only ends that.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
    field.focus();
  });
  keepClear(form.parentElement);
  return {
    giveBack(chosen, caption, why) {
      documents.giveBack(chosen);
      field.value ||= caption;
      grow();
      tell(why);
    },
    told: (id) => documents.told(id),
  };
}

/** @param {string} text */
function isTooLong(text) {
  return new TextEncoder().encode(JSON.stringify(text)).length > LONGEST_FRAME;
}

/**
 * Lets the page know how much of it the composer covers, and moves it up when that grows.
 * @param {HTMLElement} composer
 */
function keepClear(composer) {
  const page = document.documentElement;
  let height = composer.offsetHeight;
  new ResizeObserver(() => {
    page.scrollTop += Math.max(0, composer.offsetHeight - height);
    height = composer.offsetHeight;
    page.style.setProperty("--composer-height", `${height}px`);
  }).observe(composer);
}
