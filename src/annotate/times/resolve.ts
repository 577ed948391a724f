import type { Document, ParsedText } from "../../model/index.ts";
import { dayOfIso } from "./calendar.ts";
import type { Candidate, Draft, Scope } from "./finder.ts";
import { createTenseLookup, isBackground } from "./tense.ts";
import type { TimeUnit } from "./units.ts";
import { granularityOf } from "./value.ts";

const NEAR = 40;
/** How many characters back a date may stand that "two days later" counts from. */
const ANCHOR_REACH = 800;
/** Granularities from fine to coarse, and the coarsest that an anchor of each unit may have. */
const COARSENESS = [
  "clock",
  "part",
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
];
const UNIT_COARSENESS: Readonly<Record<TimeUnit, number>> = {
  second: 2,
  minute: 2,
  hour: 2,
  day: 2,
  weekend: 4,
  week: 4,
  fortnight: 4,
  month: 5,
  quarter: 6,
  year: 9,
  decade: 10,
  century: 11,
};
/** What a later "that year" or "two days later" may count from. */
const ANCHORS = new Set(["clock", "part", "day", "weekend", "week", "month", "quarter", "season", "year"]);

/** Reckons the values of candidates in text order, each against the publication date, its clause and the dates before it. */
export function resolveCandidates(document: Document, parsed: ParsedText, candidates: readonly Candidate[]): Draft[] {
  const drafts: Draft[] = [];
  const published = document.published === null ? null : dayOfIso(document.published.value);
  let anchor: string | null = null;
  const anchors: { readonly value: string; readonly end: number; readonly coarseness: number }[] = [];
  let token = 0;
  const tenseAt = createTenseLookup(parsed);
  for (const candidate of candidates) {
    while (token < parsed.length - 1 && parsed.end[token]! <= candidate.start) token++;
    const scope: Scope = {
      published,
      publishedImplied: document.published?.basis === "implied",
      anchor,
      anchorFor: (unit) => {
        for (let at = anchors.length - 1; at >= 0 && at > anchors.length - 9; at--) {
          const { value, end, coarseness } = anchors[at]!;
          if (candidate.start - end > ANCHOR_REACH) return null;
          if (coarseness <= UNIT_COARSENESS[unit]) return value;
        }
        return null;
      },
      tense: parsed.length === 0 ? null : tenseAt(headIn(parsed, token, candidate.end)),
      background: isBackground(parsed, headIn(parsed, token, candidate.end)),
      before: document.text
        .slice(Math.max(0, candidate.start - NEAR), candidate.start)
        .replace(/\s+/g, " ")
        .toLowerCase(),
      after: document.text
        .slice(candidate.end, candidate.end + NEAR)
        .replace(/\s+/g, " ")
        .toLowerCase(),
    };
    const { resolve, ...rest } = candidate;
    const value = resolve(scope);
    if (value === null) continue;
    drafts.push({ ...rest, value });
    const granularity = granularityOf(value);
    if (granularity === null || !ANCHORS.has(granularity)) continue;
    anchor = value;
    anchors.push({ value, end: candidate.end, coarseness: COARSENESS.indexOf(granularity) });
  }
  return drafts;
}

/** The token of the span that the others hang on: the one whose head lies outside. */
function headIn(parsed: ParsedText, first: number, end: number): number {
  for (let token = first; token < parsed.length && parsed.start[token]! < end; token++) {
    const head = parsed.head[token]!;
    if (head < first || parsed.start[head]! >= end || head === token) return token;
  }
  return first;
}
