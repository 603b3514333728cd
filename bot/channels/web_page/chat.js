/** The chat: what the visitor says goes to the server, what the server tells is shown. */

import { compose } from "./composer.js";
import { Connection } from "./connection.js";
import { follow as followLanguage, language, offer, write } from "./language.js";
import { Log } from "./log.js";
import { newId, outbox } from "./outbox.js";
import { atEnd, goToEnd } from "./scrolling.js";
import { Sender } from "./sender.js";
import { upload } from "./upload.js";

const LONGEST_TYPING = 6_000;
const OFFLINE_AFTER = 2000;

/** @param {string} id */
const part = (id) => document.getElementById(id);

const log = new Log(part("log"), {
  press: (choice) => say({ type: "press", ...choice }),
  share: (place) => say({ type: "locate", ...place }),
});
let typingTimer = 0;
let offlineTimer = 0;
/** Until the history is there, what the server tells is not read out. */
let isHistory = true;

/** @param {Omit<import("./outbox.js").Frame, "id" | "language">} words */
function say(words) {
  const frame = { ...words, id: newId(), language: language() };
  outbox.add(frame);
  if (frame.type !== "arrive") log.say(frame);
  goToEnd();
  sender.go();
}

/**
 * Sends a document after all that was said before it, and before what is said next.
 * @param {import("./documents.js").Chosen} chosen
 * @param {string} caption
 */
async function bring(chosen, caption) {
  log.say({ id: chosen.id, text: caption, document: chosen.file.name });
  goToEnd();
  await outbox.emptied();
  const why = await sender.after(upload(chosen, caption, language()));
  if (!why) return showTaken(chosen.id);
  // The server may have it all the same, and only its answer was lost.
  if (log.isTold(chosen.id)) return;
  log.takeBack(chosen.id);
  composer.giveBack(chosen, caption, why);
}

/** @param {boolean} isTyping */
function showTyping(isTyping) {
  clearTimeout(typingTimer);
  const follow = atEnd();
  part("typing").hidden = !isTyping;
  if (isTyping) typingTimer = setTimeout(() => showTyping(false), LONGEST_TYPING);
  if (isTyping && follow) goToEnd();
}

/**
 * Shows how far an answer is, until it is said no more.
 * @param {string} [text]
 * @param {number} [done]  of 1; unknown if left out
 */
function showProgress(text = "", done) {
  const follow = atEnd();
  if (text) showTyping(false);
  part("progress").hidden = !text;
  part("progress-words").textContent = text;
  if (done === undefined) part("progress-part").removeAttribute("value");
  else part("progress-part").value = done;
  if (text && follow) goToEnd();
}

/** @param {import("./log.js").Entry[]} entries */
function tell(entries) {
  const follow = atEnd() || isHistory;
  for (const { id } of entries.filter((entry) => entry.id)) {
    outbox.remove(id);
    composer.told(id);
  }
  if (entries.some((entry) => entry.author === "bot")) {
    showTyping(false);
    showProgress();
  }
  const news = log.tell(entries);
  const spoken = entries.filter((entry) => entry.language).at(-1)?.language;
  if (outbox.all().length === 0) followLanguage(part("language"), spoken);
  if (follow) goToEnd(isHistory ? undefined : news);
}

/** @param {string} id */
function showTaken(id) {
  const isAnswered = log.isTold(id) && log.isBegun;
  log.taken(id);
  if (!isAnswered) showTyping(true);
}

/** @param {string} id */
function taken(id) {
  showTaken(id);
  sender.taken(id);
}

/** The page now knows all that the server does. */
function upToDate() {
  if (isHistory) setTimeout(() => part("log").setAttribute("aria-live", "polite"), 100);
  isHistory = false;
  clearTimeout(offlineTimer);
  offlineTimer = 0;
  part("status").textContent = "";
  delete part("status").dataset.words;
  if (!log.isBegun && outbox.all().length === 0) say({ type: "arrive" });
  sender.begin();
}

function stranger() {
  clearTimeout(offlineTimer);
  write(part("status"), "stranger");
}

function offline() {
  sender.pause();
  showTyping(false);
  showProgress();
  offlineTimer ||= setTimeout(() => write(part("status"), "offline"), OFFLINE_AFTER);
}

/** @param {{type: string, id?: string, reason?: string, text?: string, part?: number,
 *          entries?: import("./log.js").Entry[]}} frame */
function hear(frame) {
  if (frame.type === "taken") return taken(frame.id);
  if (frame.type === "progress") return showProgress(frame.text, frame.part);
  if (frame.type === "error") return sender.failed(frame.reason);
  if (frame.entries.length === 0) return upToDate();
  tell(frame.entries);
}

offer(part("language"), (name) => say({ type: "say", text: name }));
let isBringing = false;
const composer = compose(
  part("form"),
  (text) => say({ type: "say", text }),
  (chosen, caption) => {
    if (isBringing) return false;
    isBringing = true;
    bring(chosen, caption).finally(() => {
      isBringing = false;
    });
    return true;
  },
);
history.scrollRestoration = "manual";
for (const frame of outbox.all()) if (frame.type !== "arrive") log.say(frame);

const connection = new Connection({
  after: () => log.after,
  hear,
  lost: offline,
  stranger,
});
const sender = new Sender(connection, (id) => log.refused(id));
