import { readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder } from "./folder.ts";
import { type NamedText, readIobSentences } from "./named-text.ts";

export const UNER = "corpora/entities/uner-ewt";

/** Universal NER, English Web Treebank dev (PER, ORG, LOC): one text of a thread or page each, a segment a sentence; null where absent. */
export function readUner(): NamedText[] | null {
  const folder = corpusFolder(UNER);
  if (folder === null) return null;
  const texts: NamedText[] = [];
  const file = readFileSync(join(folder, "dev.iob2"), "utf8");
  for (const [at, block] of file.split(/^# newdoc id = /m).entries()) {
    if (at === 0 && !block.trim()) continue;
    const sentences = block.split(/\n\s*\n/).map((sentence) => ({
      text: /^# text = (.*)$/m.exec(sentence)?.[1] ?? null,
      tokens: sentence
        .split("\n")
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => ({ word: line.split("\t")[1]!, label: line.split("\t")[2]! })),
    }));
    texts.push(readIobSentences(`uner-${at}`, sentences));
  }
  return texts;
}
