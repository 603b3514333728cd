/** A WebSocket that comes back by itself. */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const STRANGER = 4401;

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
  #listener;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    window.addEventListener("online", () => this.restart());
    // A page that slept does not know whether its connection outlived it. Neither does one that
    // the browser kept aside and brings back.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && !this.#isOpen()) this.restart();
    });
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
