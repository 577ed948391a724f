import type { Span } from "../../model/index.ts";
import { trimSpan } from "../../text/span.ts";
import { readEnglishDate } from "../published/english-date.ts";

/** The line that names the author of an embedded post, which ends its block. */
export type AuthorLine = {
  readonly line: Span;
  readonly author: Span;
  readonly handle: string;
  /** ISO date, or null. */
  readonly date: string | null;
  /** Where the words of the post end, if they stand in the same block. */
  readonly contentEnd: number;
};

/**
 * "— Name (@handle) June 18, 2024"; the dash may be missing at the start of a line, the date may be missing after a dash, or be
 * written in a way that is not read ("18. Juni 2024") where the dash opens the line.
 */
const LINE =
  /(^|\s|[.!?”"])([—–―]|--|-|A post shared by)?[ \t]?([^\n@()—–―]{1,80}?)[ \t]?\(@([A-Za-z0-9_.]{1,30})\)[ \t,]*([^\n()]{0,40})$/u;
const REACH = 220;

/** The author line at the end of a block, or null. Looks only at the last {@link REACH} characters. */
export function findAuthorLine(text: string, block: Span): AuthorLine | null {
  const from = Math.max(block.start, block.end - REACH);
  const tail = text.slice(from, block.end);
  const match = LINE.exec(tail);
  if (!match) return null;
  const [whole, lead = "", dash, name = "", handle = "", rest = ""] = match;
  const lineStart = from + match.index + lead.length;
  const date = rest.trim() === "" ? null : readEnglishDate(rest.trim());
  const opensLine = lineStart === block.start || text[lineStart - 1] === "\n";
  if (rest.trim() !== "" && date === null && !(dash && opensLine && /\d/.test(rest))) return null;
  if (!dash && (date === null || !opensLine)) return null;
  const nameStart = from + match.index + whole.indexOf(name, lead.length + (dash?.length ?? 0));
  const author = trimSpan(text, { start: nameStart, end: nameStart + name.length });
  const contentEnd = trimSpan(text, { start: block.start, end: lineStart }).end;
  return { line: { start: lineStart, end: block.end }, author, handle, date, contentEnd };
}
