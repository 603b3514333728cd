/**
 * Sends what is in the outbox, one at a time and in order, each until the server has taken it.
 */

import { outbox } from "./outbox.js";

const PATIENCE = 10_000;
const WAITS = { "slow-down": 1000, "not-kept": 3000 };

export class Sender {
  #connection;
  #refused;
  #ready = false;
  #isHeld = false;
  /** @type {string | null} */
  #underway = null;
  #timer = 0;

  /**
   * @param {import("./connection.js").Connection} connection
   * @param {(id: string) => void} refused  hears of a message that the server can never take
   */
  constructor(connection, refused) {
    this.#connection = connection;
    this.#refused = refused;
  }

  /** The server told what it has, so what is still in the outbox may go. */
  begin() {
    this.#ready = true;
    this.go();
  }

  /** There is no connection. */
  pause() {
    this.#ready = false;
    this.#settle();
  }

  /**
   * Keeps what is said meanwhile until something else was brought.
   * @template T
   * @param {Promise<T>} brought
   * @returns {Promise<T>}
   */
  async after(brought) {
    this.#isHeld = true;
    try {
      return await brought;
    } finally {
      this.#isHeld = false;
      this.go();
    }
  }

  /** Sends the next message, if there is one and none is underway. */
  go() {
    const frame = outbox.first();
    if (this.#isHeld || !this.#ready || this.#underway || !frame) return;
    this.#underway = frame.id;
    this.#connection.send(frame);
    this.#timer = setTimeout(() => this.#connection.restart(), PATIENCE);
  }

  /** @param {string} id */
  taken(id) {
    outbox.remove(id);
    this.#settle();
    this.go();
  }

  /** @param {string} reason  why the message that is underway was not taken */
  failed(reason) {
    const id = this.#underway;
    clearTimeout(this.#timer);
    if (reason in WAITS) {
      this.#timer = setTimeout(() => this.#again(), WAITS[reason]);
    } else if (id) {
      this.#refused(id);
      this.taken(id);
    }
  }

  #again() {
    this.#underway = null;
    this.go();
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#underway = null;
  }
}
