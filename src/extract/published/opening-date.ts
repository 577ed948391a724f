import type { Published, Segment } from "../../model/index.ts";
import { findEnglishDate } from "./english-date.ts";
import { findClosingStamp, findStamp, type Stamp } from "./stamp.ts";

/** A dateline, a "Published" line or a leading date stands in the first blocks. */
export const OPENING_BLOCKS = 5;
/** A dateline's date stands near the start. */
const REACH = 160;
/** "WASHINGTON, ", "(Reuters) - ", "Washington D.C., ": places in capitals or with a comma, agency in brackets. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’-]{1,24}(?: (?:\p{Lu}[\p{L}.'’-]{0,24}|of|de|la|el)){0,4}, ?){0,2}(?:\(\p{Lu}[\p{L} ]{1,30}\)\s?(?:[-–—]{1,2}\s?)?)?$/u;

/**
 * The full date that a text opens with, or that a line of publication at its end names: `"WASHINGTON, Sept. 3, 2024 — The …"`,
 * `"Published: 11:18 GMT, 28 November 2005"`, `"7:41am Thursday 5th March 2015 A ferry …"`. A date without a year is left alone, and so is
 * a date of a sentence. `host` is that of the page, which may tell day from month in "05/02/2013".
 */
export function findOpeningDate(text: string, segments: readonly Segment[], host: string): Published | null {
  for (const segment of segments.slice(0, OPENING_BLOCKS)) {
    if (segment.kind === "post" || segment.kind === "excerpt" || segment.kind === "listing") continue;
    const stamp = findStamp(text, segment, host);
    if (stamp !== null && (segment.kind !== "headline" || stamp.labelled || stamp.whole)) return publishedBy(stamp);
    const head = text.slice(segment.start, Math.min(segment.end, segment.start + REACH));
    const date = findEnglishDate(head);
    if (date === null || date.start === 0 || segment.kind === "headline" || !DATELINE.test(head.slice(0, date.start)))
      continue;
    const span = { start: segment.start + date.start, end: segment.start + date.end };
    return { value: date.value, basis: "implied", rule: "dateline", span };
  }
  return findClosingDate(text, segments, host);
}

function publishedBy({ value, labelled, certain, date }: Stamp): Published {
  const rule = `${labelled ? "published-line" : "leading-date"}${certain ? "" : "-order-guessed"}`;
  return { value, basis: labelled && certain ? "stated" : "implied", rule, span: date };
}

function findClosingDate(text: string, segments: readonly Segment[], host: string): Published | null {
  const last = segments.findLast(({ kind }) => kind === "body" || kind === "heading");
  const stamp = last === undefined ? null : findClosingStamp(text, last, host);
  return stamp === null ? null : publishedBy(stamp);
}
