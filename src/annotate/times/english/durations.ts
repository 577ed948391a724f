import type { Span } from "../../../model/index.ts";
import { type Finder, implied, type Look, type Parts, stated } from "../finder.ts";
import { durationValue, periodValue, shiftedDay, type TimeUnit } from "../units.ts";
import { COUNT, countOf, GAP, oneOf, setOf, UNIT, unitOf, VAGUE, WEEKDAY, weekdayOfWord } from "./fragments.ts";
import words from "./words.json" with { type: "json" };

const BOUND = `(?<bound>more${GAP}than|less${GAP}than|fewer${GAP}than|at${GAP}least|at${GAP}most|no${GAP}more${GAP}than|up${GAP}to|over|nearly|almost|about|around|roughly|approximately|some|under|just${GAP}over|well${GAP}over)`;

const MODS: readonly (readonly [RegExp, string])[] = [
  [/no more than|at most|up to/, "EQUAL_OR_LESS"],
  [/more than|over/, "MORE_THAN"],
  [/less than|fewer than|under|nearly|almost/, "LESS_THAN"],
  [/at least/, "EQUAL_OR_MORE"],
  [/about|around|roughly|approximately|some/, "APPROX"],
];

/** TIMEX3 `mod` of a bounding word: "over" → `MORE_THAN`. */
function modOf(bound: string | undefined): string | undefined {
  const key = bound?.toLowerCase().replace(/\s+/g, " ");
  return key === undefined ? undefined : MODS.find(([words]) => words.test(key))?.[1];
}

/** "a second", "an hour": a lone article is a duration only of some units and not in "half a million a year". */
const RATE_BEFORE = /(?:\b(?:percent|%|times|once|twice|dollars|[\d.,]+(?: (?:million|billion|thousand))?)|%) $/i;

/** Stretches of time and what recurs. */
export const DURATIONS: readonly Finder[] = [
  {
    // "two-day trip" → P2D · "over two decades" → P20Y, MORE_THAN · "a year-long study" → P1Y; not "a 23-year-old"
    name: "duration",
    pattern: new RegExp(
      `(?<![\\w$€£.,/-])(?:${BOUND}${GAP})?(?:(?:the|its|his|her|their)${GAP}(?<window>last|past|next|first|coming|previous|following|final)${GAP})?(?<count>${COUNT})(?:${GAP}(?:and${GAP}a${GAP}half|more|full|whole|straight|consecutive|long|additional|business|working|other))?[- \\u00a0](?<unit>${UNIT})(?<half>${GAP}and${GAP}a${GAP}half)?(?:-long)?\\b(?!['’]?-?(?:${GAP}|-)?(?:olds?\\b|${GAP}of${GAP}age))`,
      "gi",
    ),
    read: (parts, at, look) => {
      const unit = unitOf(parts.unit)!;
      const count = countOf(parts.count);
      if (count === null) return null;
      const isPreposition = parts.window !== undefined && /^(?:over|about|around|under|some)$/i.test(parts.bound ?? "");
      const article = /^an?$/i.test(parts.count!);
      if (article && /^(?:day|night)$/i.test(parts.unit!) && !isLength(parts, at, look)) return null;
      if (article && (unit === "second" || unit === "quarter")) return null;
      if (/^one$/i.test(parts.count!) && unit === "day" && parts.window === undefined && /\s/.test(at.words))
        return oneDay(look, at.end);
      const before = look.document.text.slice(Math.max(0, at.start - 24), at.start).replace(/\s+/g, " ");
      if (article && parts.bound === undefined && RATE_BEFORE.test(before))
        return stated("SET", durationValue(1, unit));
      const half = /and\s+a\s+half/i.test(at.words) ? 0.5 : 0;
      const found = stated(
        "DURATION",
        durationValue(count + half, unit),
        isPreposition ? undefined : modOf(parts.bound),
      );
      // "over the past two years", "a week-long visit": the preposition and the article belong to other words.
      if (isPreposition) return { ...found, start: at.start + parts.bound!.length + 1 };
      return article && /-long$/i.test(at.words)
        ? { ...found, start: at.start + at.words.indexOf(parts.unit!) }
        : found;
    },
  },
  {
    // "between 60 and 90 days", "two to three weeks" → the first number, P60D
    name: "duration-range",
    pattern: new RegExp(
      `(?<![\\w$€£.,/-])(?<count>${COUNT})(?=(?:${GAP}(?:to|or|and)${GAP}|[-–])(?:${COUNT})[- ](?<unit>${UNIT})\\b(?!(?:-|${GAP})?olds?\\b))`,
      "gi",
    ),
    read: (parts) => {
      const count = countOf(parts.count);
      return count === null || /^(?:an?|half)/i.test(parts.count!)
        ? null
        : stated("DURATION", durationValue(count, unitOf(parts.unit)!));
    },
  },
  {
    // "the past decade", "the last year" → P10Y; before the day of publication
    name: "past-unit",
    pattern: new RegExp(
      `\\bthe${GAP}(?<way>past|last|coming|next)${GAP}(?<unit>day|week|month|year|decade|century|hour|quarter|weekend)\\b(?!['’]?-)`,
      "gi",
    ),
    read: (parts) => {
      const unit = unitOf(parts.unit)!;
      if (/last/i.test(parts.way!) && ["quarter", "year", "month", "week"].includes(unit)) {
        return implied("DATE", ({ published }) => (published === null ? "PAST_REF" : lastPeriod(unit, published)));
      }
      return stated("DURATION", durationValue(1, unit));
    },
  },
  {
    // "for months", "several weeks", "decades-long", "in recent years" → PXM, PXW, PXY
    name: "vague-duration",
    pattern: new RegExp(
      `\\b(?:(?<vague>${VAGUE})${GAP}(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)|(?<=\\b(?:for|of|in|after|over|within|took|take|takes|lasted|spent|spend|spending|through|until|lasting|requires|and|or|despite|following|during|amid|ended)${GAP})(?<bare>minutes|hours|days|weeks|months|years|decades|centuries)|(?<long>minutes|hours|days|weeks|months|years|decades|centuries|day|week|month|year|decade)-long)\\b`,
      "gi",
    ),
    read: (parts) => {
      const unit = unitOf(parts.unit ?? parts.bare ?? parts.long)!;
      const single = parts.long !== undefined && !parts.long.endsWith("s");
      return stated("DURATION", durationValue(single ? 1 : null, unit));
    },
  },
  {
    // "some time", "a period of time" → PXD? TIMEX3 writes an unknown length as PXX
    name: "unknown-duration",
    pattern: /\b(?:a long time|a short time|some time(?! ago)|a while(?! ago)|an? (?:\w{1,15} )?period of time)\b/gi,
    read: () => stated("DURATION", "PXD"),
  },
  {
    // "annually", "weekly" → P1Y, P1W
    name: "set-adverb",
    pattern: new RegExp(`\\b(?<set>${oneOf(Object.keys(words.sets))})\\b`, "gi"),
    read: (parts, at, look) => {
      const label = look.entityAt(at.start)?.label;
      if (
        /^[A-Z]/.test(at.words) &&
        label !== undefined &&
        ["ORG", "WORK_OF_ART", "PERSON", "PRODUCT", "FAC"].includes(label)
      )
        return null;
      return stated("SET", setOf(parts.set)!);
    },
  },
  {
    // "every Friday" → XXXX-WXX-5 · "each year", "once a week", "every two years" → P1Y, P1W, P2Y
    name: "set-each",
    pattern: new RegExp(
      `\\b(?:every|each|per)${GAP}(?:other${GAP}|single${GAP})?(?:(?<count>${COUNT})${GAP})?(?<unit>${UNIT}|morning|evening|afternoon)\\b`,
      "gi",
    ),
    read: (parts, at) => {
      const unit = unitOf(parts.unit) ?? "day";
      const other = /\bother\b/i.test(at.words) ? 2 : 1;
      return stated("SET", durationValue((countOf(parts.count) ?? 1) * other, unit));
    },
  },
  {
    // "the third Friday of each month", "the first Monday in every quarter" → XXXX-WXX-5, XXXX-WXX-1
    name: "set-weekday-of",
    pattern: new RegExp(
      `\\b(?:the${GAP})?(?:first|second|third|fourth|last)${GAP}(?<day>${WEEKDAY})${GAP}(?:of|in)${GAP}(?:each|every)${GAP}(?:month|quarter|year)\\b`,
      "gi",
    ),
    read: (parts) => stated("SET", `XXXX-WXX-${weekdayOfWord(parts.day)}`),
  },
  {
    name: "set-weekday",
    pattern:
      /\b(?:(?:every|each) (?:other )?(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?<plural>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays))\b/g,
    read: (parts) => {
      const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
      return stated("SET", `XXXX-WXX-${days.indexOf(parts.day ?? parts.plural!.slice(0, -1)) + 1}`);
    },
  },
];

/** "a day" is a length after "for", "within" … or before "later", "after" …; "not a day to forget" is none. */
function isLength(parts: Parts, at: Span, look: Look): boolean {
  const { text } = look.document;
  if (
    parts.bound !== undefined ||
    /^(?:-|\s+(?:after|before|earlier|later|ago|or two)\b)/.test(text.slice(at.end, at.end + 8))
  )
    return true;
  return /\b(?:for|in|within|than|over|after|once|twice|times|about|[\d.,]+|percent)\s+$|[\d%]\s+$/i.test(
    text.slice(Math.max(0, at.start - 10), at.start),
  );
}

function lastPeriod(unit: TimeUnit, published: number): string {
  return periodValue(unit, shiftedDay(unit, -1, published));
}

/** "one day" is a length before a noun or a full stop, and no time at all in "one day we will" (some day). */
function oneDay(look: { readonly document: { readonly text: string } }, end: number) {
  const after = look.document.text.slice(end, end + 12);
  return /^(?:[.,;)]|\s+(?:after|before|later|earlier|of|out|removed|away|in)\b)/.test(after)
    ? stated("DURATION", "P1D")
    : stated("DATE", "FUTURE_REF");
}
