/** The field in which the visitor writes. */

import { write } from "./language.js";

const LONGEST_FRAME = 200_000;

/**
 * @param {HTMLFormElement} form
 * @param {(text: string) => void} send
 */
export function compose(form, send) {
  const field = form.querySelector("textarea");
  const note = form.querySelector(".note");

  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };
  const submit = () => {
    // Half a character, as a broken paste may leave, cannot be sent.
    const text = field.value.replace(/\p{Surrogate}/gu, "\uFFFD");
    if (!text.trim()) return;
    if (isTooLong(text)) return write(note, "tooLong");
    field.value = "";
    grow();
    send(text);
  };

  field.addEventListener("input", () => {
    note.textContent = "";
    delete note.dataset.words;
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
