/**
 * Makes an element. What is put into it as words only ever becomes text, never markup.
 * @param {string} name
 * @param {(Node | string)[]} children
 */
export function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
