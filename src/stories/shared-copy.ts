import type { Reading } from "../model/index.ts";
import { findWords } from "./words.ts";

/** Words of a shingle: two writers hardly ever put eight words in the same order by chance. */
const SHINGLE = 8;
/** Every so many shingles one is looked up, chosen by its hash; all are compared. */
const LOOKED_UP = 4;
/** The most documents of one shingle that are paired with the first: what more documents share is a form letter. */
const POSTINGS = 100;
/** The share of the shorter document's shingles that the longer one holds too, and how many at least. */
const LARGE_PART = 0.25;
const LEAST_SHINGLES = 20;

/**
 * Pairs of documents, `a` < `b`, of which a large part is the same copy: an agency's report reprinted, an update of a report, the same
 * text twice. Words in quotation marks do not count: reports of one speech share its words without sharing copy. Containment of
 * word shingles (Broder 1997), with an inverted index over a sample of them.
 */
export function findSharedCopy(readings: readonly Reading[]): { readonly a: number; readonly b: number }[] {
  const shingles = readings.map((reading) => (reading.analysed ? shinglesOf(reading) : new Set<number>()));
  const postings = new Map<number, number[]>();
  shingles.forEach((set, document) => {
    for (const shingle of set) {
      if (shingle % LOOKED_UP !== 0) continue;
      const list = postings.get(shingle);
      if (list) list.push(document);
      else postings.set(shingle, [document]);
    }
  });
  const met = readings.map(() => new Set<number>());
  for (const [first, ...others] of postings.values()) for (const b of others.slice(0, POSTINGS)) met[first!]!.add(b);
  return met.flatMap((set, a) =>
    [...set]
      .sort((x, y) => x - y)
      .filter((b) => shareCopy(shingles[a]!, shingles[b]!))
      .map((b) => ({ a, b })),
  );
}

function shareCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared >= LEAST_SHINGLES && shared >= LARGE_PART * small.size;
}

/** Hashes of the runs of eight words outside quotation marks, within a segment that is not promotion. */
function shinglesOf(reading: Reading): Set<number> {
  const shingles = new Set<number>();
  for (const segment of reading.segments) {
    if (segment.kind === "promo" || segment.kind === "listing") continue;
    for (const stretch of unquoted(reading.text.slice(segment.start, segment.end))) {
      const hashes = findWords(stretch).map((word) => hashOf(word.term));
      for (let end = SHINGLE; end <= hashes.length; end++) {
        let hash = 0;
        for (let at = end - SHINGLE; at < end; at++) hash = (Math.imul(hash, 0x01000193) ^ hashes[at]!) >>> 0;
        shingles.add(hash);
      }
    }
  }
  return shingles;
}

/** The stretches outside quotation marks. A mark that is never closed ends at the end of the paragraph. */
function unquoted(text: string): string[] {
  return text.split("\n").flatMap((paragraph) => paragraph.split(/“[^”]*”?|"[^"]*"?/));
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
