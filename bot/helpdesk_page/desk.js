// Shows what is new with a ticket or in a list, without touching what is being typed.

const EVERY = 4000;
const EVERY_LIST = 15_000;
const GONE = "session over";

const shown = () => document.getElementById("transcript");
const list = () => document.getElementById("fresh");

// A document that a request parses is no string that becomes HTML: the page's policy forbids those.
function fetched(path) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", path);
    request.responseType = "document";
    request.timeout = 10_000;
    request.onload = () => resolve(request.status === 204 ? null : request.responseXML);
    request.onerror = request.ontimeout = reject;
    request.send();
  });
}

// Only the form to sign in says that the session is over: anything else is tried again.
async function read(path) {
  const page = await fetched(path);
  if (page?.getElementById("password")) throw GONE;
  return page;
}

async function lookAtTicket() {
  const { news, lines } = shown().dataset;
  const page = await read(`${news}?na=${lines}`);
  const transcript = page?.getElementById("transcript");
  if (!transcript) return;
  takeOver(transcript);
  replace("state", page);
  for (const field of document.querySelectorAll('input[name="seen"]')) {
    field.value = transcript.dataset.lines;
  }
  const closed = document.getElementById("closed-meanwhile");
  if (closed) closed.hidden = Boolean(page.getElementById("answer-answer"));
}

async function lookAtList() {
  const page = await read(location.href);
  const fresh = page?.getElementById("fresh");
  if (!fresh) return;
  document.title = page.title;
  if (fresh.textContent === list().textContent) return;
  const at = list().contains(document.activeElement) && document.activeElement.getAttribute("href");
  list().replaceWith(document.adoptNode(fresh));
  if (at) list().querySelector(`a[href="${CSS.escape(at)}"]`)?.focus();
}

let looking = false;

async function look() {
  if (looking) return;
  looking = true;
  try {
    await (shown() ? lookAtTicket() : lookAtList());
  } finally {
    looking = false;
  }
}

// Each line stays as it is unless it changed, so that only what is new is read out, and so does
// one whose words are being changed here.
function takeOver(transcript) {
  for (const line of [...transcript.children]) {
    const here = document.getElementById(line.id);
    if (!here) shown().append(document.adoptNode(line));
    else if (here.textContent !== line.textContent && !here.querySelector(".change[open]")) here.replaceWith(document.adoptNode(line));
  }
  shown().dataset.lines = transcript.dataset.lines;
}

function replace(id, page) {
  const here = document.getElementById(id);
  const now = page.getElementById(id);
  if (now && !here.contains(document.activeElement)) here.replaceWith(document.adoptNode(now));
}

async function keepLooking() {
  try {
    if (!document.hidden) await look();
  } catch (error) {
    // Whatever else went wrong may go right the next time.
    if (error === GONE) {
      document.getElementById("away").hidden = false;
      return;
    }
  }
  setTimeout(keepLooking, shown() ? EVERY : EVERY_LIST);
}

// What is too large is said before all of it is sent.
function checkSize(event) {
  const input = document.getElementById("answer-document");
  const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.most));
  const id = "answer-document-problem";
  document.getElementById(id)?.remove();
  input.removeAttribute("aria-invalid");
  input.removeAttribute("aria-describedby");
  if (!tooLarge) return;
  event.preventDefault();
  const said = document.createElement("span");
  Object.assign(said, { id, className: "problem", textContent: input.dataset.tooLarge });
  input.before(said);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", id);
  input.focus();
}

document.getElementById("answer-document")?.form.addEventListener("submit", checkSize);

if (shown() || list()) {
  document.getElementById("refresh")?.setAttribute("hidden", "");
  setTimeout(keepLooking, shown() ? EVERY : EVERY_LIST);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look().catch(() => {});
  });
}
