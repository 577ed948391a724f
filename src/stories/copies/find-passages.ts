import type { CopyText } from "./copy-text.ts";
import { SHINGLE, type Shingle } from "./shingles.ts";

/** Words `a` … of one text and `b` … of another, `length` of them in a row, are the same. */
type Run = { readonly a: number; readonly b: number; readonly length: number };

/** Equal words of two texts: half-open ranges of words in each, and how many of them are the same. */
export type Passage = {
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
  readonly words: number;
};

/** A passage goes on over so many words that differ: a corrected name, a day put in. */
const SLIP = 3;
/** Fewer equal words are a stock phrase ("spoke on condition of anonymity because he was not authorized to"), no copy. */
const LEAST_WORDS = 14;
/** Places of one shingle in a text that are tried: a text that repeats itself costs no more. */
const PLACES = 4;

/** Shingle → the words of a text at which it begins, the first few. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Indexes the shingles of a text for {@link findPassages}. */
export function placesOf(shingles: readonly Shingle[]): Places {
  const places = new Map<number, number[]>();
  for (const { at, hash } of shingles) {
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [at]);
    else if (list.length < PLACES) list.push(at);
  }
  return places;
}

/**
 * The passages of `b` that stand in `a` too, in order of `b`, none overlapping in `b`. Each holds a run of eight words outside
 * quotation marks and goes on through quotations. Time is linear in the texts.
 */
export function findPassages(a: CopyText, places: Places, b: CopyText, shingles: readonly Shingle[]): Passage[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { at, hash } of shingles) {
    if (at < done) continue;
    let longest: Run | null = null;
    for (const place of places.get(hash) ?? []) {
      const run = grow(a, place, b, at, done);
      if (run !== null && (longest === null || run.length > longest.length)) longest = run;
    }
    if (longest === null) continue;
    runs.push(longest);
    done = longest.b + longest.length;
  }
  return joinSlips(runs).filter(({ words }) => words >= LEAST_WORDS);
}

/** The longest run through two equal shingles; null where only their hashes are equal. Words of `b` before `from` are taken. */
function grow(a: CopyText, i: number, b: CopyText, j: number, from: number): Run | null {
  let before = 0;
  const isSame = (x: number, y: number) => a.hash[x] === b.hash[y];
  while (j - before > from && i - before > 0) {
    if (a.breaks[i - before] === 1 || b.breaks[j - before] === 1 || !isSame(i - before - 1, j - before - 1)) break;
    before++;
  }
  let after = 0;
  while (i + after < a.length && j + after < b.length && isSame(i + after, j + after)) {
    if (after > 0 && (a.breaks[i + after] === 1 || b.breaks[j + after] === 1)) break;
    after++;
  }
  return after < SHINGLE ? null : { a: i - before, b: j - before, length: before + after };
}

function joinSlips(runs: readonly Run[]): Passage[] {
  const passages: Passage[] = [];
  for (const { a, b, length } of runs) {
    const last = passages.at(-1);
    const run = { a: { start: a, end: a + length }, b: { start: b, end: b + length }, words: length };
    const follows = last && a >= last.a.end && a - last.a.end <= SLIP && b - last.b.end <= SLIP;
    if (!follows) passages.push(run);
    else {
      passages[passages.length - 1] = {
        a: { start: last.a.start, end: run.a.end },
        b: { start: last.b.start, end: run.b.end },
        words: last.words + length,
      };
    }
  }
  return passages;
}
