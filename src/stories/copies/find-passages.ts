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
/** And over a longer stretch of which that many words differ at most: two corrections close to each other. */
const LONG_SLIP = 14;
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
  return joinSlips(runs, a, b).filter(({ words }) => words >= LEAST_WORDS);
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

function joinSlips(runs: readonly Run[], one: CopyText, other: CopyText): Passage[] {
  const passages: Passage[] = [];
  for (const run of runs) {
    const last = passages.at(-1);
    const { a, b, length } = run;
    const between = last === undefined ? null : equalBetween(last, run, one, other);
    if (last === undefined || between === null) {
      passages.push({ a: { start: a, end: a + length }, b: { start: b, end: b + length }, words: length });
    } else {
      passages[passages.length - 1] = {
        a: { start: last.a.start, end: a + length },
        b: { start: last.b.start, end: b + length },
        words: last.words + between + length,
      };
    }
  }
  return passages;
}

/** Equal words between a passage and a run that goes on after it; null where too many differ, or something left out stands between. */
function equalBetween(last: Passage, { a, b }: Run, one: CopyText, other: CopyText): number | null {
  const gap = { a: a - last.a.end, b: b - last.b.end };
  if (gap.a < 0 || Math.max(gap.a, gap.b) > LONG_SLIP) return null;
  const isBroken = (text: CopyText, from: number, to: number) => text.breaks.subarray(from, to + 1).includes(1);
  if (isBroken(one, last.a.end, a) || isBroken(other, last.b.end, b)) return null;
  // Longest common subsequence, row by row; at most fourteen by fourteen.
  let row = new Uint8Array(gap.b + 1);
  for (let i = 0; i < gap.a; i++) {
    const next = new Uint8Array(gap.b + 1);
    for (let j = 0; j < gap.b; j++) {
      const isSame = one.hash[last.a.end + i] === other.hash[last.b.end + j];
      next[j + 1] = isSame ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    }
    row = next;
  }
  const equal = row[gap.b]!;
  return Math.max(gap.a, gap.b) - equal <= SLIP ? equal : null;
}
