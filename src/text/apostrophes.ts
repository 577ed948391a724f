import { createLazyOffsets, createShift, createShortened, type OffsetMap } from "./offset-map.ts";

/** An apostrophe with a blank on both sides before the ending of a word: `don ’ t`, `the city ' s`, `they ’ re`. */
const APART = /(?<=\p{L}) (?=['’] (?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu;
const MARK = 2;

/**
 * Joins what a tokenizer or a scan has torn apart: `don ’ t` → `don’t`, which means the opposite of "don". The map leads from the new text
 * to the old one; a span that ends before a dropped blank leads to its end.
 */
export function joinApostrophes(text: string): { readonly text: string; readonly offsets: OffsetMap } {
  const dropped = [...text.matchAll(APART)].flatMap(({ index }) => [index, index + MARK]);
  if (dropped.length === 0) return { text, offsets: createShift(0) };
  const parts = dropped.map((at, nth) => text.slice(nth === 0 ? 0 : dropped[nth - 1]! + 1, at));
  return {
    text: parts.join("") + text.slice(dropped.at(-1)! + 1),
    offsets: createLazyOffsets(() =>
      createShortened(
        dropped.map((at, nth) => at - nth),
        dropped.map((_, nth) => nth + 1),
      ),
    ),
  };
}
