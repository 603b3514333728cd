/** A button by which the visitor shares where they are. */

import { buttonElement, element } from "./element.js";
import { write } from "./language.js";
import { atEnd, goToEnd } from "./scrolling.js";

/** @typedef {{latitude: number, longitude: number}} Place */

const OPTIONS = { timeout: 20_000, maximumAge: 300_000 };

/**
 * @param {string} words
 * @param {(place: Place) => void} share
 */
export function locationElement(words, share) {
  const button = buttonElement(words, ask);
  const note = element("p");
  note.className = "note";
  const group = element("div", button);
  group.className = "choices";
  let presses = 0;

  /** @param {import("./words.js").Key} key */
  const tell = (key) => {
    const follow = atEnd();
    write(note, key);
    group.append(note);
    if (follow) goToEnd();
  };
  function ask() {
    // A question that was waved away may never be answered, so one may press again; only the
    // last press counts.
    presses += 1;
    const press = presses;
    tell("locating");
    where().then(
      (place) => {
        if (press !== presses) return;
        note.remove();
        share(place);
      },
      () => press === presses && tell("noLocation"),
    );
  }
  return group;
}

/** @returns {Promise<Place>} */
async function where() {
  const { coords } = await new Promise((found, failed) => {
    // Where the page is not served over HTTPS, some browsers have no such thing, and that fails too.
    navigator.geolocation.getCurrentPosition(found, failed, OPTIONS);
  });
  return { latitude: coarse(coords.latitude), longitude: coarse(coords.longitude) };
}

/**
 * Rounds to two decimals, about a kilometre: near enough to find partners, and no home address.
 * @param {number} degrees
 */
function coarse(degrees) {
  return Math.round(degrees * 100) / 100;
}
