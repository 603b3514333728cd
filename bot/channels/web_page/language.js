/** The language of the page: the visitor's choice, or else the browser's, or else Dutch. */

import { storage } from "./storage.js";
import { words } from "./words.js";

const CHOICE = "laddermaat.language";
const NAMES = { nl: "Nederlands", en: "English" };
const LOCALES = { nl: "nl-NL", en: "en-GB" };

/** @type {import("./words.js").Language} */
let current = known(storage.getItem(CHOICE)) ?? known(navigator.language.slice(0, 2)) ?? "nl";

/** @param {string | null} code */
function known(code) {
  return code === "nl" || code === "en" ? code : undefined;
}

export const language = () => current;

/** @param {import("./words.js").Key} key */
export const say = (key) => words[current][key];

/**
 * Gives an element words that follow the language of the page, also in an answer in another.
 * @param {HTMLElement} element
 * @param {import("./words.js").Key} key
 */
export function write(element, key) {
  element.dataset.words = key;
  element.lang = current;
  element.textContent = say(key);
}

/**
 * Gives an element a name that follows the language of the page.
 * @param {HTMLElement} element
 * @param {import("./words.js").Key} key
 */
export function label(element, key) {
  element.dataset.label = key;
  element.setAttribute("aria-label", say(key));
}

/**
 * Writes a day out, and again when the language changes.
 * @param {HTMLTimeElement} element
 */
export function writeDay(element) {
  element.dataset.day = "";
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { weekday: "long", day: "numeric", month: "long" };
  element.textContent = new Date(element.dateTime).toLocaleDateString(LOCALES[current], form);
}

/**
 * Writes the size of a file out, and again when the language changes.
 * @param {HTMLDataElement} element
 */
export function writeSize(element) {
  element.dataset.size = "";
  /** @type {Intl.NumberFormatOptions} */
  const form = { style: "unit", unit: "kilobyte" };
  const size = Math.ceil(Number(element.value) / 1000);
  element.textContent = size.toLocaleString(LOCALES[current], form);
}

const other = () => (current === "nl" ? "en" : "nl");

/** @param {HTMLButtonElement} toggle */
function show(toggle) {
  document.documentElement.lang = current;
  toggle.lang = other();
  toggle.textContent = NAMES[other()];
  for (const element of document.querySelectorAll("[data-words]")) write(element, element.dataset.words);
  for (const element of document.querySelectorAll("[data-label]")) label(element, element.dataset.label);
  for (const element of document.querySelectorAll("[data-day]")) writeDay(element);
  for (const element of document.querySelectorAll("[data-size]")) writeSize(element);
}

/**
 * Lets the page speak the language that the bot speaks.
 * @param {HTMLButtonElement} toggle
 * @param {import("./words.js").Language | undefined} spoken
 */
export function follow(toggle, spoken) {
  if (!spoken || spoken === current) return;
  current = spoken;
  storage.setItem(CHOICE, current);
  show(toggle);
}

/**
 * Lets a button change the language: of the page at once, and of the bot by asking it to.
 * @param {HTMLButtonElement} toggle
 * @param {(language: string) => void} ask
 */
export function offer(toggle, ask) {
  toggle.addEventListener("click", () => {
    follow(toggle, other());
    ask(NAMES[current]);
  });
  show(toggle);
}
