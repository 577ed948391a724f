import type { Span } from "../model/index.ts";
import { trimSpan } from "./span.ts";

/** Spans of the lines that hold more than white space, trimmed, with the number of the line in the text. */
export type Line = Span & { readonly number: number };

/** The lines of a text (borders are LF) that are not blank. Linear. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (let start = 0; start <= text.length; number++) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) lines.push({ ...span, number });
    start = end + 1;
  }
  return lines;
}
