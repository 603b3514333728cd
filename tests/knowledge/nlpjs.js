// Has nlp.js find the topic of questions. Reads JSON, a line at a time: first all phrasings, as
// [language, text, label], answered with what learning took; then questions, each answered with
// [label, score], best first.
"use strict";

const { createInterface } = require("node:readline");
const { createRequire } = require("node:module");
const installed = createRequire(`${process.argv[2]}/`);
const { containerBootstrap } = installed("@nlpjs/core");
const { Nlp } = installed("@nlpjs/nlp");
const { LangNl } = installed("@nlpjs/lang-nl");
const { LangEn } = installed("@nlpjs/lang-en");

// What nlp.js has by default, besides the most passes over the phrasings that learning may take.
const USUAL = {
  keepStopwords: true,
  nonefeatureValue: 1,
  nonedeltaMultiplier: 1.2,
  spellCheck: false,
  spellCheckDistance: 1,
  filterZeros: true,
  log: true,
};

console.log = console.error; // it tells how its learning goes, and stdout is for the answers

async function learned(phrasings) {
  const container = await containerBootstrap();
  container.registerConfiguration("nlu-??", { ...USUAL, iterations: Number(process.argv[3]) });
  [Nlp, LangNl, LangEn].forEach((it) => container.use(it));
  const nlp = container.get("nlp");
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  nlp.addLanguage("nl");
  nlp.addLanguage("en");
  for (const [language, text, label] of phrasings) nlp.addDocument(language, text, label);
  await nlp.train();
  return nlp;
}

async function main() {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const tell = (it) => process.stdout.write(`${JSON.stringify(it)}\n`);
  const began = process.cpuUsage();
  const nlp = await learned(JSON.parse((await lines.next()).value));
  const took = process.cpuUsage(began);
  tell({ seconds: (took.user + took.system) / 1e6, megabytes: process.memoryUsage().rss / 2 ** 20 });
  for await (const line of lines) {
    const { classifications } = await nlp.process(JSON.parse(line));
    tell(classifications.map(({ intent, score }) => [intent, score]));
  }
}

main();
