import type { Span } from "../model/index.ts";
import { trimSpan } from "./span.ts";

/** Spans of the lines that hold more than white space, trimmed, with the number of the line in the text. */
export type Line = Span & { readonly number: number };

/**
 * The lines of a text (borders are LF) that are not blank. Linear. In a text of more lines than any reader writes
 * (a table, a log, an attack), neighbours are bundled so that no more than `most` are given.
 */
export function findLines(text: string, most = 200_000): Line[] {
  const lines: Line[] = [];
  const bundle = text.length > most ? Math.ceil(text.length / most) : 0;
  const isCrowded = bundle > 0 && countFeeds(text) > most;
  let number = 0;
  for (let start = 0; start <= text.length; number++) {
    const feed = text.indexOf("\n", start);
    let end = feed < 0 ? text.length : feed;
    if (isCrowded && feed >= 0 && end - start < bundle) {
      const later = text.indexOf("\n", start + bundle);
      end = later < 0 ? text.length : later;
    }
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) lines.push({ ...span, number });
    start = end + 1;
  }
  return lines;
}

function countFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
