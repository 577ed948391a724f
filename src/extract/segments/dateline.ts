import type { Dateline, Span } from "../../model/index.ts";

/** A dateline is short: what stands further in is prose. */
const REACH = 110;
/** What may follow the place before the dash: ", N.J.", ", Germany", ", Sept. 3", ", June 4, 2024". */
const TAIL = String.raw`(?:, (?:\p{Lu}[\p{L}. ]{1,24}|\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)){0,3}`;
const AGENCY = String.raw`\((\p{Lu}[\p{L}. ]{1,30})\)`;
const DASH = String.raw`\s{0,2}(?:[—–―]-?|--|- )\s{0,2}`;
/** "WASHINGTON — ", "LIVINGSTON, N.J. — ", "PORT ALMERY, Sept. 3 (Coastwire) - " */
const CAPITALS = new RegExp(String.raw`^\p{Lu}[\p{Lu}.'’/ -]{2,40}${TAIL}\s?(?:${AGENCY})?${DASH}`, "u");
/** "Denver (AP) – ", "(Reuters) - ": in small letters only with an agency. */
const FILED = new RegExp(String.raw`^(?:\p{Lu}[\p{L}.'’ -]{1,40}${TAIL} ?)?${AGENCY}${DASH}`, "u");

/** The dateline that opens a block, up to the first word of the report, or null. */
export function findDateline(text: string, block: Span): Dateline | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + REACH));
  const found = CAPITALS.exec(head) ?? FILED.exec(head);
  if (found === null || block.start + found[0].length >= block.end) return null;
  const agency = found[1] === undefined ? null : spanOf(block.start + head.indexOf(`(${found[1]})`) + 1, found[1]);
  return { ...spanOf(block.start, found[0]), agency };
}

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length };
}
