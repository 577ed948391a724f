import type { Span } from "../../model/index.ts";
import type { Line } from "../../text/lines.ts";
import { isWhite } from "../../text/span.ts";

const NARROWEST = 40;
const WIDEST = 100;
/** Share of line breaks that stand where the next word would not have fitted. */
const WRAPPED_SHARE = 0.7;
/** An editor's or a mail program's right margin is not exact: so many characters may be left over. */
const SLACK = 6;

/**
 * The width at which a text was wrapped by a program (mail, agency copy, old web pages), or null where each line is a
 * paragraph. A wrapped text breaks a line only where the next word would pass the width.
 */
export function findWrapWidth(text: string, lines: readonly Line[]): number | null {
  const breaks = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.number === line.number + 1 ? [{ line, next }] : [];
  });
  if (breaks.length < 2) return null;
  let width = 0;
  for (const { line, next } of breaks) width = Math.max(width, line.end - line.start, next.end - next.start);
  if (width < NARROWEST || width > WIDEST) return null;
  let forced = 0;
  for (const { line, next } of breaks) if (isForced(text, line, next, width)) forced++;
  return forced >= breaks.length * WRAPPED_SHARE ? width : null;
}

/** True where `next` goes on with the paragraph of `line` in a text wrapped at `width`. */
export function isWrapped(text: string, line: Span, next: Span, width: number): boolean {
  if (isForced(text, line, next, width)) return true;
  const endsSentence = /[.!?:]["'”’)\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
  const isShort = line.end - line.start < width * 0.6;
  return !endsSentence && !isShort;
}

/** True where the first word of `next` would not have fitted on `line`. */
function isForced(text: string, line: Span, next: Span, width: number): boolean {
  let wordEnd = next.start;
  while (wordEnd < next.end && !isWhite(text.charCodeAt(wordEnd))) wordEnd++;
  return line.end - line.start + 1 + (wordEnd - next.start) > width - SLACK;
}
