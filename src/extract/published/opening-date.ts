import type { Published, Segment } from "../../model/index.ts";
import { findEnglishDate } from "./english-date.ts";

/** A dateline, a "Published" line or a leading date stands in the first blocks and near their start. */
const BLOCKS = 4;
const REACH = 160;
/** What may stand before a date that is the date of the text. */
const STATED =
  /(?:^|[\s(])(?:published|posted|updated|last updated|first published|created|date|filed|issued)\b[:\s\p{L}-]{0,24}$/iu;
const WEEKDAY = /^(?:on )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ?)?$/iu;
/** "WASHINGTON, ", "(Reuters) - ", "Washington D.C., ": places in capitals or with a comma, agency in brackets. */
const DATELINE = /^(?:\p{Lu}[\p{L}. '’-]{1,40}, ?){0,2}(?:\(\p{Lu}[\p{L} ]{1,30}\)\s?(?:[-–—]{1,2}\s?)?)?$/u;

/**
 * The full date that a text opens with: `"WASHINGTON, Sept. 3, 2024 — The …"`, `"Published: November 28, 2005"`, `"(Reuters) - June
 * 4, 2024"`. A date without a year is left alone.
 */
export function findOpeningDate(text: string, segments: readonly Segment[]): Published | null {
  for (const segment of segments.slice(0, BLOCKS)) {
    if (segment.kind === "post" || segment.kind === "excerpt" || segment.kind === "listing") continue;
    const head = text.slice(segment.start, Math.min(segment.end, segment.start + REACH));
    const date = findEnglishDate(head);
    if (date === null) continue;
    const before = head.slice(0, date.start);
    const span = { start: segment.start + date.start, end: segment.start + date.end };
    if (STATED.test(before)) return { value: date.value, basis: "stated", rule: "published-line", span };
    if (segment.kind === "headline") continue;
    if (WEEKDAY.test(before)) return { value: date.value, basis: "implied", rule: "leading-date", span };
    if (DATELINE.test(before)) return { value: date.value, basis: "implied", rule: "dateline", span };
  }
  return null;
}
