/** A WebSocket that comes back by itself. */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const STRANGER = 4401;
const LONG_ASLEEP = 30_000;

/**
 * @typedef {object} Listener
 * @property {() => number} after  the entry from which the server must tell the history
 * @property {(frame: object) => void} hear
 * @property {() => void} lost
 * @property {() => void} stranger  the server does not know who we are; coming back is no use
 */

export class Connection {
  /** @type {WebSocket | null} */
  #socket = null;
  #attempts = 0;
  #timer = 0;
  #hiddenAt = 0;
  #listener;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    window.addEventListener("online", () => this.restart());
    document.addEventListener("visibilitychange", () => this.#wake());
    this.restart();
  }

  /** @param {object} frame */
  send(frame) {
    if (this.#isOpen()) this.#socket.send(JSON.stringify(frame));
  }

  /** Connects now, whatever became of the connection there was. */
  restart() {
    clearTimeout(this.#timer);
    this.#leave();
    const url = new URL(`/ws?after=${this.#listener.after()}`, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    socket.onmessage = (event) => {
      this.#attempts = 0;
      this.#listener.hear(JSON.parse(event.data));
    };
    socket.onclose = (event) => this.#closed(event.code);
    this.#socket = socket;
  }

  #wake() {
    if (document.visibilityState === "hidden") {
      this.#hiddenAt = Date.now();
    } else if (!this.#isOpen() || Date.now() - this.#hiddenAt > LONG_ASLEEP) {
      // A device that slept long does not know whether its connection outlived it.
      this.restart();
    }
  }

  #isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  #leave() {
    if (!this.#socket) return;
    this.#socket.onclose = this.#socket.onmessage = null;
    this.#socket.close();
    this.#listener.lost();
  }

  /** @param {number} code */
  #closed(code) {
    this.#socket = null;
    this.#listener.lost();
    if (code === STRANGER) return this.#listener.stranger();
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#attempts);
    this.#attempts += 1;
    this.#timer = setTimeout(() => this.restart(), wait * (0.5 + Math.random() / 2));
  }
}
