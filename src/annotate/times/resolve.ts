import type { Document, ParsedText } from "../../model/index.ts";
import { dayOfIso } from "./calendar.ts";
import type { Candidate, Draft, Scope } from "./finder.ts";
import { tenseAround } from "./tense.ts";
import { granularityOf } from "./value.ts";

const NEAR = 40;
/** What a later "that year" or "two days later" may count from. */
const ANCHORS = new Set(["clock", "part", "day", "weekend", "week", "month", "quarter", "season", "year"]);

/** Reckons the values of candidates in text order, each against the publication date, its clause and the dates before it. */
export function resolveCandidates(document: Document, parsed: ParsedText, candidates: readonly Candidate[]): Draft[] {
  const drafts: Draft[] = [];
  const published = document.published === null ? null : dayOfIso(document.published.value);
  let anchor: string | null = null;
  let token = 0;
  for (const candidate of candidates) {
    while (token < parsed.length - 1 && parsed.end[token]! <= candidate.start) token++;
    const scope: Scope = {
      published,
      publishedImplied: document.published?.basis === "implied",
      anchor,
      tense: parsed.length === 0 ? null : tenseAround(parsed, headIn(parsed, token, candidate.end)),
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
    if (granularity !== null && ANCHORS.has(granularity)) anchor = value;
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
