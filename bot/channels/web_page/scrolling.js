/** Keeps the end of the conversation in view, for a reader who is there. */

const NEAR = 120;
const page = document.documentElement;

/** Tells whether the reader is at the end, and has not gone back to read something. */
export function atEnd() {
  return page.scrollHeight - page.scrollTop - page.clientHeight < NEAR;
}

/**
 * Goes to the end, but no further than the start of the message that is to be read.
 * @param {HTMLElement} [message]
 */
export function goToEnd(message) {
  page.scrollTop = page.scrollHeight;
  const masthead = document.querySelector(".masthead").getBoundingClientRect().bottom;
  const above = message ? message.getBoundingClientRect().top - Math.max(masthead, 0) - 16 : 0;
  if (above < 0) page.scrollTop += above;
}
