// Shows what is new with a ticket, without touching what is being typed.

const EVERY = 4000;
const GONE = "session over";

const shown = () => document.getElementById("transcript");

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

async function look() {
  const { news, lines } = shown().dataset;
  const page = await fetched(`${news}?na=${lines}`);
  if (!page) return;
  const transcript = page.getElementById("transcript");
  if (!transcript) throw GONE;
  takeOver(transcript);
  replace("state", page);
  for (const field of document.querySelectorAll('input[name="seen"]')) {
    field.value = transcript.dataset.lines;
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
  setTimeout(keepLooking, EVERY);
}

if (shown()) {
  document.getElementById("refresh").hidden = true;
  setTimeout(keepLooking, EVERY);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look().catch(() => {});
  });
}
