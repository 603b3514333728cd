/** Pictures: fetched once they are in sight, and said in words as long as they cannot be had. */

import { element } from "./element.js";
import { write } from "./language.js";
import { atEnd, goToEnd } from "./scrolling.js";

/** @typedef {{alt: string, width: number, height: number, href: string}} Picture */

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
const NOT_THERE = 404;
/** In sight, or nearly: a screen above or below it. */
const NEAR = "100% 0px";

/**
 * A picture that opens large.
 * @param {Picture} picture
 */
export function pictureElement(picture) {
  const image = element("img");
  image.alt = picture.alt;
  image.width = picture.width;
  image.height = picture.height;
  const enlarge = element("span");
  enlarge.className = "hidden";
  write(enlarge, "enlarge");
  const link = element("a", image, " ", enlarge);
  link.className = "picture";
  link.href = picture.href;
  link.target = "_blank";
  bring(link, image, wordsElement(picture.alt));
  return link;
}

/**
 * Puts a picture in its place; whatever is in the way of it, except that it is not there, passes.
 * @param {HTMLAnchorElement} link
 * @param {HTMLImageElement} image
 * @param {HTMLElement} words  what stands there meanwhile
 */
async function bring(link, image, words) {
  await inSight(link);
  for (let attempts = 0; !(await loads(image, link.href)); attempts += 1) {
    link.replaceWith(words);
    const wait = await waitFor(link.href, attempts);
    if (wait === undefined) return;
    await pause(wait);
    await inSight(words);
  }
  const follow = atEnd();
  words.replaceWith(link);
  if (follow) goToEnd();
}

/** @param {string} words */
function wordsElement(words) {
  const bubble = element("div", element("p", words));
  bubble.className = "bubble";
  return bubble;
}

/**
 * @param {HTMLElement} shown
 * @returns {Promise<void>}
 */
function inSight(shown) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (seen) => {
        if (!seen.at(-1).isIntersecting) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: NEAR },
    );
    observer.observe(shown);
  });
}

/**
 * @param {HTMLImageElement} image
 * @param {string} href
 * @returns {Promise<boolean>}
 */
function loads(image, href) {
  return new Promise((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = href;
  });
}

/**
 * Asks why a picture did not come, which an image does not tell.
 * @param {string} href
 * @param {number} attempts
 * @returns {Promise<number | undefined>} milliseconds until it may be had; never, if undefined
 */
async function waitFor(href, attempts) {
  const answer = await fetch(href).catch(() => undefined);
  if (answer?.status === NOT_THERE) return undefined;
  const asked = Number(answer?.headers.get("Retry-After")) * 1000;
  return asked || Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempts);
}

/**
 * Waits, but no longer than until the device has a connection again.
 * @param {number} wait  milliseconds
 * @returns {Promise<void>}
 */
function pause(wait) {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      removeEventListener("online", goOn);
      resolve();
    };
    const timer = setTimeout(goOn, wait);
    addEventListener("online", goOn);
  });
}
