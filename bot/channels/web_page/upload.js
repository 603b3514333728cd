/** Brings a document to the server. */

const PATIENCE = 200_000;

/** @type {Record<string, import("./words.js").Key>} */
const REFUSED = {
  "too-large": "tooLarge",
  "slow-down": "tooMany",
  "not-kept": "notKept",
};

/**
 * @param {import("./documents.js").Chosen} chosen
 * @param {string} caption
 * @param {string} language
 * @returns {Promise<import("./words.js").Key | undefined>} why it was not taken, if it was not
 */
export async function upload({ id, file }, caption, language) {
  const about = { id, name: file.name, media_type: file.type, caption, language };
  const form = new FormData();
  form.append("about", JSON.stringify(about));
  form.append("content", file);
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch("/documents", { method: "POST", body: form, signal });
    const { type, reason } = await answer.json();
    return type === "taken" ? undefined : (REFUSED[reason] ?? "notSent");
  } catch {
    return "notSent";
  }
}
