/** Turns what was said into elements. */

import { buttonElement, element } from "./element.js";
import { label, write, writeSize } from "./language.js";
import { locationElement } from "./location.js";
import { pictureElement } from "./pictures.js";

/** @typedef {{text: string, bold: boolean, italic: boolean, href?: string}} Span */
/** @typedef {{kind: "paragraph", spans: Span[]}
 *          | {kind: "bullets", items: Span[][]}
 *          | {kind: "numbers", items: Span[][], start: number}} Part */
/** @typedef {{label: string, token: string}} Choice */
/** @typedef {{name: string, size: number, href: string}} File */
/** @typedef {{kind: "text", parts: Part[]} | {kind: "choices", options: Choice[]}
 *          | {kind: "location-request", label: string} | {kind: "file"} & File
 *          | {kind: "picture"} & import("./pictures.js").Picture} Block */

/**
 * What the visitor can do with a block.
 * @typedef {object} Actions
 * @property {(choice: Choice) => void} press
 * @property {(place: import("./location.js").Place) => void} share
 */

const MANY = 5;

/**
 * @param {Block} block
 * @param {Actions} actions
 */
export function blockElement(block, { press, share }) {
  switch (block.kind) {
    case "text":
      return textElement(block.parts);
    case "choices":
      return choicesElement(block.options, press);
    case "location-request":
      return locationElement(block.label, share);
    case "file":
      return fileElement(block);
    case "picture":
      return pictureElement(block);
  }
}

/** @param {Part[]} parts */
function textElement(parts) {
  const bubble = element("div", ...parts.map(partElement));
  bubble.className = "bubble";
  return bubble;
}

/** @param {Part} part */
function partElement(part) {
  if (part.kind === "paragraph") return element("p", ...part.spans.map(spanNode));
  const items = part.items.map((spans) => element("li", ...spans.map(spanNode)));
  const list = element(part.kind === "numbers" ? "ol" : "ul", ...items);
  if (part.kind === "numbers") list.start = part.start;
  return list;
}

/** @param {Span} span */
function spanNode(span) {
  if (span.text === "\n") return element("br");
  let node = span.text;
  if (span.italic) node = element("em", node);
  if (span.bold) node = element("strong", node);
  if (!span.href) return node;
  const link = element("a", node);
  link.href = span.href;
  return link;
}

/**
 * @param {Choice[]} options
 * @param {(choice: Choice) => void} press
 */
function choicesElement(options, press) {
  const buttons = options.map((choice) => buttonElement(choice.label, () => press(choice)));
  const group = element("div", ...buttons);
  group.className = options.length > MANY ? "choices many" : "choices";
  group.role = "group";
  label(group, "choices");
  return group;
}

/** @param {File} file */
function fileElement(file) {
  const name = element("span", file.name);
  name.className = "file-name";
  name.dir = "auto";
  const save = element("span");
  write(save, "save");
  const size = element("data");
  size.value = file.size;
  writeSize(size);
  const about = element("span", save, ", ", size);
  about.className = "file-about";
  const link = element("a", name, " ", about);
  link.className = "file";
  link.href = file.href;
  link.download = file.name;
  return link;
}
