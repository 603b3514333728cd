/**
 * What the visitor said and the server has not taken yet, in order. It outlives the page.
 *
 * Each message has a name of its own in the storage, so that two open pages never overwrite
 * each other's; both may send it, and the server knows it by its id.
 */

import { storage } from "./storage.js";

const PREFIX = "laddermaat.outbox.";

/**
 * @typedef {{type: "say" | "press" | "locate" | "arrive", id: string, language: string, text?: string,
 *            token?: string, label?: string, latitude?: number, longitude?: number}} Frame
 */

/** @type {{at: number, frame: Frame}[]} */
let waiting = storage
  .names()
  .filter((name) => name.startsWith(PREFIX))
  .map((name) => JSON.parse(storage.getItem(name)))
  .sort((one, other) => one.at - other.at);

/** @type {(() => void)[]} */
const whenEmpty = [];

export const outbox = {
  /** @returns {Frame[]} */
  all: () => waiting.map((item) => item.frame),

  /** @returns {Frame | undefined} */
  first: () => waiting[0]?.frame,

  /** @param {Frame} frame */
  add(frame) {
    const at = Math.max(Date.now(), (waiting.at(-1)?.at ?? 0) + 1);
    waiting.push({ at, frame });
    try {
      storage.setItem(PREFIX + frame.id, JSON.stringify({ at, frame }));
    } catch {
      // The storage is full: the message is still sent, as long as this page stays open.
    }
  },

  /** @param {string} id */
  remove(id) {
    waiting = waiting.filter((item) => item.frame.id !== id);
    storage.removeItem(PREFIX + id);
    if (waiting.length === 0) for (const go of whenEmpty.splice(0)) go();
  },

  /** Waits until all that was said before is taken. */
  emptied: () =>
    waiting.length === 0 ? Promise.resolve() : new Promise((go) => whenEmpty.push(go)),
};

/** @returns {string} a UUID; also where the page is not served over HTTPS */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
