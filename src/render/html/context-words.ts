import type { Reading, Span } from "../../model/index.ts";

/** At most this many characters of the sentence are shown on either side of the words. */
const MOST = 160;

/** What stands around some words in their sentence, cut at a blank, with an ellipsis where something was cut. */
export type Surround = { readonly before: string; readonly after: string };

/** The rest of the sentence, or sentences, in which the words stand. */
export function sentenceAround(reading: Reading, span: Span): Surround {
  const first = reading.sentences[lastStartingAt(reading.sentences, span.start)];
  const last = reading.sentences[lastStartingAt(reading.sentences, Math.max(span.start, span.end - 1))];
  const start = first && first.end > span.start ? Math.min(first.start, span.start) : span.start;
  const end = last && last.end >= span.end ? last.end : span.end;
  const { text } = reading;
  const from = span.start - start > MOST ? blankAfter(text, span.start - MOST, span.start) : start;
  const to = end - span.end > MOST ? blankBefore(text, span.end + MOST, span.end) : end;
  return {
    before: `${from > start ? "… " : ""}${text.slice(from, span.start)}`,
    after: `${text.slice(span.end, to)}${to < end ? " …" : ""}`,
  };
}

/** Index of the last span that starts at or before `at`, by binary search; -1 where none does. */
function lastStartingAt(spans: readonly Span[], at: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function blankAfter(text: string, from: number, limit: number): number {
  const at = text.indexOf(" ", from);
  return at < 0 || at > limit ? limit : at + 1;
}

function blankBefore(text: string, from: number, limit: number): number {
  const at = text.lastIndexOf(" ", from);
  return at < limit ? limit : at;
}
