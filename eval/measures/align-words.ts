import type { Span } from "../../src/model/index.ts";

/** For each UTF-16 offset of one text the offset of the same character of another, or -1. */
export type Alignment = Int32Array;

/** Words that one side may have more than the other before they meet again. */
const LOOK_AHEAD = 80;

/** Aligns a clean text with a reference text word by word, passing over words that only one of them has. */
export function alignWords(clean: string, reference: string): Alignment {
  const a = [...clean.matchAll(/[\p{L}\p{N}_]+/gu)];
  const b = [...reference.matchAll(/[\p{L}\p{N}_]+/gu)];
  const alignment = new Int32Array(clean.length + 1).fill(-1);
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i]![0] !== b[j]![0]) {
      const step = meetingPoint(a, b, i, j);
      i += step[0];
      j += step[1];
      continue;
    }
    for (let off = 0; off < a[i]![0].length; off++) alignment[a[i]!.index + off] = b[j]!.index + off;
    i++;
    j++;
  }
  return alignment;
}

/** How far to go on in each list until the words agree again (two in a row, where there are two). */
function meetingPoint(
  a: readonly RegExpExecArray[],
  b: readonly RegExpExecArray[],
  i: number,
  j: number,
): [number, number] {
  const agree = (x: number, y: number) => a[x]?.[0] === b[y]?.[0] && a[x + 1]?.[0] === b[y + 1]?.[0];
  for (let total = 1; total <= LOOK_AHEAD; total++)
    for (let skip = 0; skip <= total; skip++) if (agree(i + skip, j + total - skip)) return [skip, total - skip];
  return [1, 1];
}

/** Spans of the clean text as spans of the reference text, one a run of aligned characters. */
export function projected(alignment: Alignment, spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const span of spans) {
    for (let at = span.start; at < span.end; at++) {
      const to = alignment[at] ?? -1;
      if (to < 0) continue;
      const last = runs.at(-1);
      if (last !== undefined && last.end === to) runs[runs.length - 1] = { start: last.start, end: to + 1 };
      else runs.push({ start: to, end: to + 1 });
    }
  }
  return runs;
}
