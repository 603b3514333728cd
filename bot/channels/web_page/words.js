/** Every word that the page says of its own accord. */

/** @typedef {"nl" | "en"} Language */
/** @typedef {keyof typeof nl} Key */

const nl = {
  skip: "Naar het schrijfveld",
  subtitle: "Chat over de PSO-ladder. U praat met een computer.",
  log: "Gesprek",
  form: "Bericht schrijven",
  label: "Uw bericht",
  send: "Verzenden",
  typing: "Laddermaat schrijft",
  bot: "Laddermaat:",
  user: "U:",
  choices: "Kies een antwoord",
  save: "Downloaden",
  enlarge: "Toon groot, in een nieuw tabblad",
  located: "Mijn locatie",
  locating: "Uw locatie wordt opgezocht.",
  noLocation: "Uw locatie is niet bekend. U kunt ook een plaats of postcode typen.",
  sending: "Wordt verzonden",
  refused: "Dit bericht kon niet worden verzonden.",
  offline: "Er is geen verbinding. Uw berichten blijven bewaard en gaan vanzelf mee zodra het weer kan.",
  stranger: "Deze chat werkt alleen met een cookie. Sta cookies toe en laad de pagina opnieuw.",
  tooLong: "Dit bericht is te lang. Maak het korter en probeer het opnieuw.",
};

/** @type {Record<Key, string>} */
const en = {
  skip: "Go to the message field",
  subtitle: "Chat about the PSO ladder. You are talking to a computer.",
  log: "Conversation",
  form: "Write a message",
  label: "Your message",
  send: "Send",
  typing: "Laddermaat is typing",
  bot: "Laddermaat:",
  user: "You:",
  choices: "Choose an answer",
  save: "Download",
  enlarge: "Show large, in a new tab",
  located: "My location",
  locating: "Looking up your location.",
  noLocation: "Your location is not known. You can also type a place or postcode.",
  sending: "Sending",
  refused: "This message could not be sent.",
  offline: "There is no connection. Your messages are kept and will be sent as soon as possible.",
  stranger: "This chat only works with a cookie. Please allow cookies and reload the page.",
  tooLong: "This message is too long. Please shorten it and try again.",
};

export const words = { nl, en };
