/** Turns what was said into elements. Words only ever become text, never markup. */

import { label } from "./language.js";

/** @typedef {{text: string, bold: boolean, italic: boolean, href?: string}} Span */
/** @typedef {{kind: "paragraph", spans: Span[]}
 *          | {kind: "bullets", items: Span[][]}
 *          | {kind: "numbers", items: Span[][], start: number}} Part */
/** @typedef {{label: string, token: string}} Choice */
/** @typedef {{kind: "text", parts: Part[]} | {kind: "choices", options: Choice[]}} Block */

const MANY = 5;

/**
 * @param {string} name
 * @param {(Node | string)[]} children
 */
export function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/**
 * @param {Block} block
 * @param {(choice: Choice) => void} press
 */
export function blockElement(block, press) {
  return block.kind === "text" ? textElement(block.parts) : choicesElement(block.options, press);
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
  const group = element("div", ...options.map((choice) => choiceButton(choice, press)));
  group.className = options.length > MANY ? "choices many" : "choices";
  group.role = "group";
  label(group, "choices");
  return group;
}

/**
 * @param {Choice} choice
 * @param {(choice: Choice) => void} press
 */
function choiceButton(choice, press) {
  const button = element("button", choice.label);
  button.type = "button";
  button.addEventListener("click", (event) => {
    // The second click of a double click is a habit, not a second answer.
    if (event.detail < 2) press(choice);
  });
  return button;
}
