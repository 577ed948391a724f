import type { Document, ParsedText, TimeExpression } from "../../model/index.ts";
import { dayOfIso, isoOf } from "./calendar.ts";
import { findCandidates } from "./candidates.ts";
import { ENGLISH_FINDERS } from "./english/index.ts";
import type { Draft } from "./finder.ts";
import { refineClocks } from "./refine-clocks.ts";
import { refineEdges } from "./refine-edges.ts";
import { refineOverlaps } from "./refine-overlaps.ts";
import { refineRanges } from "./refine-ranges.ts";
import { resolveCandidates } from "./resolve.ts";
import { daysOf } from "./value.ts";

export { areCompatibleTimes, containsTime } from "./comparison.ts";
export { type DayRange, daysOf, type Granularity, granularityOf } from "./value.ts";

/**
 * Finds time expressions and their values against the document's publication date, in text order, without overlaps.
 * Finders propose, the longest of overlapping proposals stands, values are reckoned left to right, refiners join and narrow.
 */
export function findTimes(document: Document, parsed: ParsedText): TimeExpression[] {
  const candidates = refineOverlaps(findCandidates(document, parsed, ENGLISH_FINDERS));
  const day = document.published === null ? null : dayOfIso(document.published.value);
  const resolved = resolveCandidates(document, parsed, candidates);
  const dated = refineRanges(resolved, document.text);
  const joined = refineClocks(dated, document.text, day === null ? null : isoOf(day));
  return refineEdges(joined, document.text).map(toTimeExpression);
}

function toTimeExpression({ start, end, type, value, basis, mod, rule }: Draft): TimeExpression {
  const bounds = type === "DURATION" || type === "SET" ? null : daysOf(value);
  return {
    start,
    end,
    type,
    value,
    basis,
    ...(mod === undefined ? {} : { mod }),
    from: bounds?.from ?? null,
    to: bounds?.to ?? null,
    rule,
  };
}
