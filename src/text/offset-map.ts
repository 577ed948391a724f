import type { Span } from "../model/index.ts";

/**
 * From offsets in one text to offsets in what it was made from (bytes, or units of a longer text). Total: offsets outside
 * the text are taken to its ends. Monotone: a later offset never maps to an earlier place.
 */
export type OffsetMap = (offset: number) => number;

/** The map of a text that is what it was made from, but for `shift` units dropped at its start. */
export function createShift(shift: number): OffsetMap {
  return (offset) => offset + shift;
}

/** First `inner` (the shorter way, from the text), then `outer` (from what `inner` leads to). */
export function composeOffsets(inner: OffsetMap, outer: OffsetMap): OffsetMap {
  return (offset) => outer(inner(offset));
}

/**
 * The map of a text in which stretches were shortened. From offset `at[i]` on, the original stands `shift[i]` further.
 * Both lists rise. Look-up takes logarithmic time.
 */
export function createShortened(at: readonly number[], shift: readonly number[]): OffsetMap {
  return (offset) => {
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (low === 0 ? 0 : shift[low - 1]!);
  };
}

/** The place of a span in what the text was made from. */
export function mapSpan(span: Span, map: OffsetMap): Span {
  return { start: map(span.start), end: map(span.end) };
}

/** A map that is made when it is first asked. */
export function createLazyOffsets(create: () => OffsetMap): OffsetMap {
  let map: OffsetMap | undefined;
  return (offset) => {
    map ??= create();
    return map(offset);
  };
}
