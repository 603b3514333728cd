/** The document that the visitor is about to send: chosen, dropped on the page, or pasted. */

import { element } from "./element.js";
import { writeSize } from "./language.js";
import { newId } from "./outbox.js";

/** The server takes no more either. */
const LARGEST = 10 * 1024 * 1024;

/** @typedef {{id: string, file: File}} Chosen  an id is the same when it is sent again */

export class Documents {
  #root;
  #tell;
  #focus;
  /** @type {Chosen | null} */
  #chosen = null;

  /**
   * @param {HTMLFormElement} form
   * @param {(key: import("./words.js").Key | undefined) => void} tell  says what is wrong
   * @param {() => void} focus  goes back to the field
   */
  constructor(form, tell, focus) {
    this.#root = form.querySelector(".chosen");
    this.#tell = tell;
    this.#focus = focus;
    const input = form.querySelector("input[type=file]");
    form.querySelector(".attach").addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      this.#choose(input.files);
      input.value = "";
    });
    this.#root.querySelector("button").addEventListener("click", () => {
      this.clear();
      this.#focus();
    });
    this.#listen();
  }

  get chosen() {
    return this.#chosen;
  }

  clear() {
    this.#show(null);
  }

  /** @param {Chosen} chosen  what could not be sent */
  giveBack(chosen) {
    if (!this.#chosen) this.#show(chosen);
  }

  /** @param {string} id  of something that the server has: it need not be sent again */
  told(id) {
    if (this.#chosen?.id !== id) return;
    this.clear();
    this.#tell(undefined);
  }

  #listen() {
    const page = document.documentElement;
    window.addEventListener("dragover", (event) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      page.classList.add("dropping");
    });
    window.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) page.classList.remove("dropping");
    });
    window.addEventListener("drop", (event) => {
      page.classList.remove("dropping");
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      this.#choose(event.dataTransfer.files);
    });
    window.addEventListener("paste", (event) => {
      const { files, types } = event.clipboardData;
      // What is copied from a spreadsheet is words, and a picture of them as well.
      if (files.length === 0 || types.includes("text/plain")) return;
      event.preventDefault();
      this.#choose(files);
    });
  }

  /** @param {FileList} files */
  #choose(files) {
    if (files.length > 1) return this.#tell("oneDocument");
    const [file] = files;
    if (!file) return;
    if (file.size > LARGEST) return this.#tell("tooLarge");
    this.#tell(undefined);
    this.#show({ id: newId(), file });
    this.#focus();
  }

  /** @param {Chosen | null} chosen */
  #show(chosen) {
    this.#chosen = chosen;
    this.#root.hidden = !chosen;
    const told = this.#root.querySelector("p");
    told.replaceChildren();
    if (!chosen) return;
    const size = element("data");
    size.value = chosen.file.size;
    writeSize(size);
    told.append(element("bdi", chosen.file.name), ", ", size);
  }
}

/** @param {DataTransfer} data */
function holdsFiles(data) {
  return data.types.includes("Files");
}
