import type { Reading, Span } from "../model/index.ts";

/** At most this many characters of the sentence are shown on either side of the words, unless a smaller number is asked for. */
export const WIDE = 160;

/** What stands around some words in their sentence, cut at a blank, with an ellipsis where something was cut. */
export type Surround = { readonly before: string; readonly after: string };

/** The rest of the sentence, or sentences, in which the words stand; at most `most` characters on either side. */
export function sentenceAround(reading: Reading, span: Span, most = WIDE): Surround {
  const first = reading.sentences[lastStartingAt(reading.sentences, span.start)];
  const last = reading.sentences[lastStartingAt(reading.sentences, Math.max(span.start, span.end - 1))];
  const start = first && first.end > span.start ? Math.min(first.start, span.start) : span.start;
  const end = last && last.end >= span.end ? last.end : span.end;
  const { text } = reading;
  const from = span.start - start > most ? blankAfter(text, span.start - most, span.start) : start;
  const to = end - span.end > most ? blankBefore(text, span.end + most, span.end) : end;
  return {
    before: `${from > start ? "… " : ""}${text.slice(from, span.start)}`,
    after: `${text.slice(span.end, to)}${to < end ? " …" : ""}`,
  };
}

/** True for words that do not begin a sentence, or hardly say anything: the rest of their sentence is shown with them. */
export function needsContext(text: string): boolean {
  return text.length < 30 || !/^["“'‘(]?[\p{Lu}\d]/u.test(text);
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
