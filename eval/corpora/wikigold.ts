import { readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder } from "./folder.ts";
import { type NamedText, readIobSentences } from "./named-text.ts";

export const WIKIGOLD = "corpora/entities/wikigold";

/** Wikipedia sentences with names (PER, ORG, LOC; MISC left out), an article each; null where absent. */
export function readWikigold(): NamedText[] | null {
  const folder = corpusFolder(WIKIGOLD);
  if (folder === null) return null;
  const file = readFileSync(join(folder, "wikigold.conll.txt"), "utf8");
  return file
    .split(/^-DOCSTART-.*$/m)
    .filter((article) => article.trim())
    .map((article, at) =>
      readIobSentences(
        `wikigold-${at}`,
        article
          .trim()
          .split(/\n\s*\n/)
          .map(readSentence),
      ),
    );
}

function readSentence(block: string): { text: null; tokens: { word: string; label: string }[] } {
  const tokens = block.split("\n").map((line) => {
    const cut = line.lastIndexOf(" ");
    return { word: line.slice(0, cut), label: line.slice(cut + 1) };
  });
  return { text: null, tokens };
}
