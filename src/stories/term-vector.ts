import { hashOf } from "./copies/index.ts";

/** Weighted terms of a document: keys (hashes of terms) in ascending order and the weight of each, {@link UNIT} times a unit vector. */
export type TermVector = { readonly keys: Uint32Array; readonly weights: Uint16Array };

/** Words and their keys, in the order of the keys. */
export type WordSet = { readonly words: readonly string[]; readonly keys: Uint32Array };

/** Weights are whole numbers, so that sums do not hang on the order in which they are added. */
export const UNIT = 10_000;

/** The vector of length one (times {@link UNIT}) in the direction of the weights. */
export function createTermVector(weights: ReadonlyMap<string, number>): TermVector {
  const byKey = new Map<number, number>();
  let squares = 0;
  for (const [term, weight] of weights) {
    if (weight <= 0) continue;
    byKey.set(hashOf(term), weight);
    squares += weight * weight;
  }
  const keys = Uint32Array.from(byKey.keys()).sort();
  return { keys, weights: Uint16Array.from(keys, (key) => Math.round((UNIT * byKey.get(key)!) / Math.sqrt(squares))) };
}

/** Distinct words with their keys. */
export function createWordSet(words: Iterable<string>): WordSet {
  const byKey = new Map<number, string>();
  for (const word of words) byKey.set(hashOf(word), word);
  const keys = Uint32Array.from(byKey.keys()).sort();
  return { words: Array.from(keys, (key) => byKey.get(key)!), keys };
}

/** The weight of a term in a vector, 0 where it is not there. */
export function weightOf({ keys, weights }: TermVector, key: number): number {
  const at = placeOf(keys, key);
  return at < 0 ? 0 : weights[at]!;
}

/** Index of a key among ascending keys, −1 where it is not there. */
export function placeOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! === key) return middle;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  let sum = 0;
  eachShared(a.keys, b.keys, (i, j) => {
    sum += a.weights[i]! * b.weights[j]!;
  });
  return sum / (UNIT * UNIT);
}

/** How many keys two ascending lists have in common. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  eachShared(a, b, () => {
    shared++;
  });
  return shared;
}

/** Calls back with the indexes of each key that stands in both ascending lists. */
export function eachShared(a: Uint32Array, b: Uint32Array, call: (i: number, j: number) => void): void {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! === b[j]!) call(i++, j++);
    else if (a[i]! < b[j]!) i++;
    else j++;
  }
}
