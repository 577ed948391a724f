import { cleanPlainText } from "../../text/clean-text.ts";
import type { OffsetMap } from "../../text/offset-map.ts";
import { findStamp } from "../published/stamp.ts";

/** A stated title as a line, and the way back to what was stated. */
export type StatedHeadline = { readonly line: string; readonly offsets: OffsetMap };

/** Lines among which a title may stand, and how much longer such a line may be: "PIERS: New pier to open". */
const OPENING_LINES = 4;
const LONGER = 2;
/** "Bridge closed | Ellery Post" */
const BEFORE_PAPER = /^(.{12,}?)\s+[|–—-]\s+([^|]{2,60})$/u;

/** A stated title, without the paper's name behind a bar or dash; null for nothing, and for a date line that was taken for it. */
export function readHeadline(stated: string, outlet: string | null): StatedHeadline | null {
  const { text, offsets } = cleanPlainText(stated);
  const lead = text.length - text.trimStart().length;
  const whole = text.trim().replace(/\s/g, " ");
  const [, words, behind] = BEFORE_PAPER.exec(whole) ?? [];
  const line = words !== undefined && outlet !== null && bare(behind!) === bare(outlet) ? words : whole;
  return line === "" || isStamp(line) ? null : { line, offsets: (offset) => offsets(lead + offset) };
}

/** True where the text opens with its title already: runs on from it, or has it among its first lines. */
export function opensWithTitle(text: string, title: string): boolean {
  const words = bare(title);
  const opening = text.trimStart().slice(0, 4 * title.length + 400);
  const lines = opening.split("\n").map(bare).filter(Boolean).slice(0, OPENING_LINES);
  return (
    bare(opening).startsWith(words) ||
    lines.some((line) => line.includes(words) && line.length <= LONGER * words.length)
  );
}

/** "Posted at 6:47 AM ET, 5 May 2011" */
function isStamp(title: string): boolean {
  return findStamp(title, { start: 0, end: title.length }, "")?.whole === true;
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
