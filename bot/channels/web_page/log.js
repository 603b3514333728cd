/**
 * The conversation on the page: first what the server has told, in its order, then what the
 * visitor said since.
 */

import { blockElement } from "./blocks.js";
import { element } from "./element.js";
import { write, writeDay } from "./language.js";

/**
 * @typedef {{seq: number, author: "user" | "bot", at: string, id?: string, text?: string,
 *            label?: string, located?: true, document?: string,
 *            language?: import("./words.js").Language,
 *            blocks?: import("./blocks.js").Block[]}} Entry
 */

/** @typedef {{text?: string, label?: string, document?: string}} Said
 *    what the visitor said; a place that was shared has none of these */

/** So many of the last entries are asked for again when the page comes back. */
const AGAIN = 20;

export class Log {
  #root;
  #actions;
  /** The seqs of the entries that the server told, in that order. */
  #told = new Set();
  #day = new Date().toDateString();
  /** What the visitor said and the server has not told yet, by id, in order. */
  #own = new Map();

  /**
   * @param {HTMLElement} root
   * @param {import("./blocks.js").Actions} actions
   */
  constructor(root, actions) {
    this.#root = root;
    this.#actions = actions;
  }

  /** Whether the server told anything. */
  get isBegun() {
    return this.#told.size > 0;
  }

  /**
   * The seq after which the server must tell the history; 0 when it told little. Entries that are
   * kept at the same moment may come in another order than that of their seqs, so the last few are
   * asked for again.
   */
  get after() {
    return [...this.#told].at(-AGAIN) ?? 0;
  }

  /** @param {string} id */
  isTold(id) {
    return !this.#own.has(id);
  }

  /**
   * Adds what the server tells; an entry that was told before is passed over.
   * @param {Entry[]} entries
   * @returns {HTMLElement | undefined} the first message that is new to the reader
   */
  tell(entries) {
    const added = entries.filter((entry) => !this.#told.has(entry.seq)).map((entry) => this.#add(entry));
    this.#spendChoices();
    return added.find((message) => message.isNew)?.message;
  }

  /**
   * Shows at once what the visitor says.
   * @param {{id: string} & Said} frame
   */
  say(frame) {
    const message = ownMessage(frame);
    const note = element("span");
    note.className = "sending-note";
    write(note, "sending");
    message.append(note);
    this.#own.set(frame.id, message);
    this.#root.append(message);
    this.#spendChoices();
  }

  /** @param {string} id */
  taken(id) {
    this.#own.get(id)?.querySelector(".sending-note")?.remove();
  }

  /** @param {string} id  of what the visitor gets back, to send it again */
  takeBack(id) {
    this.#own.get(id)?.remove();
    this.#own.delete(id);
  }

  /** @param {string} id */
  refused(id) {
    const note = this.#own.get(id)?.querySelector(".sending-note");
    if (note) write(note, "refused");
  }

  /** @param {Entry} entry */
  #add(entry) {
    this.#told.add(entry.seq);
    const shown = this.#own.get(entry.id);
    this.taken(entry.id);
    this.#own.delete(entry.id);
    const message = shown ?? (entry.author === "bot" ? this.#botMessage(entry) : ownMessage(entry));
    const [next = null] = shown ? [shown, ...this.#own.values()] : this.#own.values();
    this.#startDay(entry.at, next);
    if (message !== next) this.#root.insertBefore(message, next);
    return { message, isNew: !shown };
  }

  /** @param {Entry} entry */
  #botMessage(entry) {
    const blocks = entry.blocks.map((block) => blockElement(block, this.#actions));
    const message = element("div", authorLabel("bot"), ...blocks);
    message.className = "message bot";
    if (entry.language) message.lang = entry.language;
    return message;
  }

  /**
   * @param {string} at
   * @param {HTMLElement | null} next
   */
  #startDay(at, next) {
    const day = new Date(at).toDateString();
    if (day === this.#day) return;
    this.#day = day;
    const time = element("time");
    time.dateTime = at;
    writeDay(time);
    const line = element("p", time);
    line.className = "day";
    this.#root.insertBefore(line, next);
  }

  /** Lets choices look spent once the visitor has said something after them. */
  #spendChoices() {
    const own = [...this.#root.querySelectorAll(".user")].at(-1);
    for (const choices of this.#root.querySelectorAll(".choices:not(.spent)")) {
      const isBefore = own && choices.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isBefore) choices.classList.add("spent");
    }
  }
}

/** @param {Said} said */
function ownMessage(said) {
  const words = said.text ?? said.label;
  const bubble = element("div", words ?? "");
  if (said.document) bubble.prepend(documentElement(said.document));
  else if (words === undefined) write(bubble, "located");
  bubble.className = "bubble";
  bubble.dir = "auto";
  const message = element("div", authorLabel("user"), bubble);
  message.className = "message user";
  return message;
}

/** @param {string} name */
function documentElement(name) {
  const kind = element("span");
  write(kind, "document");
  const line = element("p", kind, " ", element("bdi", name));
  line.className = "document";
  return line;
}

/** @param {"user" | "bot"} author */
function authorLabel(author) {
  const name = element("span");
  name.className = "hidden";
  write(name, author);
  return name;
}
