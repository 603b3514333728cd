/**
 * Gives the browser's storage, or one that lasts as long as the page where that is not allowed.
 * @returns {Pick<Storage, "getItem" | "setItem" | "removeItem"> & {names: () => string[]}}
 */
function open() {
  try {
    const kept = window.localStorage;
    kept.getItem("");
    return {
      getItem: (name) => kept.getItem(name),
      setItem: (name, value) => kept.setItem(name, value),
      removeItem: (name) => kept.removeItem(name),
      names: () => Object.keys(kept),
    };
  } catch {
    const kept = new Map();
    return {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
      names: () => [...kept.keys()],
    };
  }
}

export const storage = open();
