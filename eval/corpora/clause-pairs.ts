import { readFileSync } from "node:fs";

/** A clause by its place: the document's name, and UTF-16 code units of the corpus' text. */
export type PlacedClause = { readonly doc: string; readonly start: number; readonly end: number };

/** Two clauses of one story, and whether they tell one thing: 2 yes, 1 partly or unsure, 0 no (eval/annotations/README.md). */
export type ClausePair = { readonly a: PlacedClause; readonly b: PlacedClause; readonly label: 0 | 1 | 2 };

/** Stories whose pairs the encoder was never trained on (HELD_OUT of tools/encoder_tune.py): only there do figures say what unseen stories will have. */
export const HELD_OUT: ReadonlySet<string> = new Set(
  "10-ecb 14-plus 18-ecb 2-ecb 21-ecb 21-plus 24-ecb 25-plus 28-ecb 32-plus 7-plus".split(" "),
);

/** The labelled pairs by ECB+ story, in the order of the file. */
export function readClausePairs(): ReadonlyMap<string, readonly ClausePair[]> {
  const lines = readFileSync(new URL("../annotations/clause-pairs.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const stories = new Map<string, ClausePair[]>();
  for (const line of lines) {
    const [story, docA, startA, endA, docB, startB, endB, label] = line.split("\t");
    const pair: ClausePair = {
      a: { doc: docA!, start: Number(startA), end: Number(endA) },
      b: { doc: docB!, start: Number(startB), end: Number(endB) },
      label: Number(label) as 0 | 1 | 2,
    };
    stories.set(story!, [...(stories.get(story!) ?? []), pair]);
  }
  return stories;
}
