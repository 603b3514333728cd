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

/**
 * @param {string} words
 * @param {() => void} act
 */
export function buttonElement(words, act) {
  const button = element("button", words);
  button.type = "button";
  button.addEventListener("click", (event) => {
    // The second click of a double click is a habit, not a second answer.
    if (event.detail < 2) act();
  });
  return button;
}
