import type { CopyText } from "./copy-text.ts";

/** Words of a shingle: two writers hardly ever put eight words in the same order by chance. */
export const SHINGLE = 8;
/** Of so many shingles in a row the one with the least hash is looked up: every run of eleven equal words is found. */
const WINDOW = 4;

/** A run of {@link SHINGLE} words outside quotation marks that begins at word `at`. */
export type Shingle = { readonly at: number; readonly hash: number };

/** All shingles of a text, in order. */
export function findShingles(text: CopyText): Shingle[] {
  const shingles: Shingle[] = [];
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.quoted[at] === 1) run = 0;
    else run = text.breaks[at] === 1 ? 1 : run + 1;
    if (run >= SHINGLE) shingles.push({ at: at + 1 - SHINGLE, hash: hashRun(text, at + 1 - SHINGLE) });
  }
  return shingles;
}

/** The shingles that stand for a text in the search for partners: the least of each window (winnowing, Schleimer, Wilkerson & Aiken 2003). */
export function winnow(shingles: readonly Shingle[]): Set<number> {
  const kept = new Set<number>();
  for (let end = Math.min(WINDOW, shingles.length); end <= shingles.length && end > 0; end++) {
    let least = Number.POSITIVE_INFINITY;
    for (let at = Math.max(0, end - WINDOW); at < end; at++) least = Math.min(least, shingles[at]!.hash);
    kept.add(least);
  }
  return kept;
}

function hashRun(text: CopyText, at: number): number {
  let hash = 0;
  for (let word = at; word < at + SHINGLE; word++) hash = (Math.imul(hash, 0x01000193) ^ text.hash[word]!) >>> 0;
  // Mixed once more (murmur3's last step), so that the least hashes are a fair sample.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
