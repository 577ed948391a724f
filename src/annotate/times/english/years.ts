import type { Span } from "../../../model/index.ts";
import { isHouseNumber } from "../../../text/house-number.ts";
import { civilOf, padded } from "../calendar.ts";
import { type Finder, type Found, implied, type Look, stated } from "../finder.ts";
import { centuryOf, decadeOf, GAP, oneOf, ordinalWordOf, seasonOf, YEAR } from "./fragments.ts";
import { isOfGame } from "./game-quarters.ts";
import words from "./words.json" with { type: "json" };

const YEAR_BEFORE =
  /\b(?:in|since|by|until|till|from|during|of|for|early|mid|late|between|through|and|to|before|after|circa|around|year|spring|summer|fall|autumn|winter) $/i;
const COUNTED_BEFORE =
  /(?:[$€£¥#]|\b(?:than|nearly|almost|least|most|some|over|about|approximately|roughly|no|number|page|flight|route|room|rs)\.?) ?$/i;
/** "Word 2016", "AutoCAD 2014": the edition of a program. */
const VERSION_BEFORE =
  /\b(?:Windows|Server|Office|Exchange|SharePoint|Studio|Outlook|Word|Excel|Access|PowerPoint|Publisher|Visio|Creator|AutoCAD|SQL|R2,) $/;
const RELATIVE_YEAR = `(?:(?:of${GAP})?(?<relative>(?:this|last|next|the${GAP}(?:current|previous|following))${GAP}year)|(?:of${GAP}|in${GAP}|,${GAP}?)?(?<year>${YEAR}))`;

/** True where a bare four-digit number is a year and no count: "in 2013", "the 1991 agreement", not "2,000 people" or "2000 troops". */
function isYear(at: Span, look: Look): boolean {
  const { parsed, document } = look;
  const before = document.text.slice(Math.max(0, at.start - 16), at.start).replace(/\s+/g, " ");
  if (COUNTED_BEFORE.test(before)) return false;
  if (VERSION_BEFORE.test(before)) return false;
  if (isHouseNumber(document.text, at)) return false;
  const token = look.tokenAt(at.start);
  const year = Number(document.text.slice(at.start, at.end));
  const counts =
    parsed.dep(token) === "nummod" && parsed.head[token]! > token && /NNP?S/.test(parsed.tag(parsed.head[token]!));
  const label = look.entityAt(at.start)?.label;
  if (YEAR_BEFORE.test(before)) return label === "DATE" || !counts;
  if (label !== undefined && ["CARDINAL", "MONEY", "QUANTITY", "PERCENT"].includes(label) && counts) return false;
  // "met 2000 nurses", but "the 2000 elections": a round number before a plural counts unless something determines the noun.
  if (counts && year % 100 === 0 && !/(?:\b(?:the|a|an|his|her|its|their|our|my)|['’]s) $/i.test(before)) return false;
  if (year < 1800) return label === "DATE";
  return label === "DATE" || !counts;
}

function quarterOf(parts: Readonly<Record<string, string | undefined>>, unit: "Q" | "H"): Found | null {
  const named = parts.number ? Number(parts.number) : ordinalWordOf(parts.ordinal);
  if (named === null) return null;
  const number = named < 0 ? (unit === "Q" ? 4 : 2) : named;
  if (number > (unit === "Q" ? 4 : 2)) return null;
  if (parts.year) return stated("DATE", `${parts.year}-${unit}${number}`);
  return implied("DATE", ({ published, tense }) => {
    if (published === null) return `XXXX-${unit}${number}`;
    const now = civilOf(published);
    const current = Math.ceil(now.month / (unit === "Q" ? 3 : 6));
    const relative = parts.relative?.toLowerCase() ?? "";
    if (/^last|previous/.test(relative)) return `${now.year - 1}-${unit}${number}`;
    if (/^next|following/.test(relative)) return `${now.year + 1}-${unit}${number}`;
    if (relative !== "") return `${now.year}-${unit}${number}`;
    return `${tense === "past" && number > current ? now.year - 1 : now.year}-${unit}${number}`;
  });
}

/** Years and stretches that are named by a year. */
export const YEARS: readonly Finder[] = [
  {
    // "in 2013", "the 1991 agreement", "the 2000" → 2013, 1991, 2000
    name: "year",
    pattern: new RegExp(
      `(?<![\\w$€£¥#.,:/+]|(?<!\\b(?:mid|pre|post|early|late))-)(?<year>${YEAR})(?![\\w%:/]|[-–]year|-\\w)`,
      "g",
    ),
    read: (parts, at, look) => (isYear(at, look) ? stated("DATE", parts.year!) : null),
  },
  {
    // "mid-2011", "pre-2008", "2003-2007", "2007-08" → 2011, 2003 and 2007
    name: "year-range",
    pattern: /(?<![\w$€£#.,:/-])(?<year>(?:19|20)\d\d)(?=[-–](?:(?:19|20)\d\d|\d\d)(?![\w,.]\w|[\w-]))/g,
    read: (parts) => stated("DATE", parts.year!),
  },
  {
    // … and its end
    name: "year-range-end",
    pattern: /(?<=(?<![\w$€£#.,:/-])(?<first>(?:19|20)\d\d)[-–])(?<last>(?:19|20)\d\d|\d\d)(?![\w,.]\w|[\w-])/g,
    read: (parts) => {
      const last = parts.last!.length === 2 ? `${parts.first!.slice(0, 2)}${parts.last}` : parts.last!;
      return Number(last) >= Number(parts.first) ? stated("DATE", last) : null;
    },
  },
  {
    // "the 1990s", "the early '90s", "the 70s" → 199, 199, 197
    name: "decade",
    pattern:
      /(?<=\b(?:the|early|mid|late|and|or|to|of|in)[ -])(?:(?<century>1\d|20)(?<long>\d)0['’]?s|['‘’]?(?<short>[2-9])0['’]?s)\b/gi,
    read: (parts, at, look) => {
      const age = /\b(?:his|her|their|my|our|your) (?:early |mid-|mid |late )?$/i;
      if (age.test(look.document.text.slice(Math.max(0, at.start - 16), at.start))) return null;
      return stated("DATE", parts.century ? `${parts.century}${parts.long}` : `19${parts.short}`);
    },
  },
  {
    // "1990s" → 199
    name: "decade-digits",
    pattern: /(?<![\w$£€])(?<century>1[5-9]|20)(?<decade>\d)0['’]?s\b/g,
    read: (parts) => stated("DATE", `${parts.century}${parts.decade}`),
  },
  {
    // "the sixties" → 196
    name: "decade-word",
    pattern: new RegExp(
      `(?<=\\bthe${GAP}(?:early${GAP}|late${GAP})?)(?<decade>${oneOf(Object.keys(words.decades))})\\b`,
      "gi",
    ),
    read: (parts) => stated("DATE", `19${decadeOf(parts.decade)}`),
  },
  {
    // "the 20th century" → 19
    name: "century",
    pattern: new RegExp(
      `\\b(?:the${GAP})?(?:(?<digits>\\d{1,2})(?:st|nd|rd|th)|(?<word>${oneOf(Object.keys(words.centuries))}))[- ]century\\b`,
      "gi",
    ),
    read: (parts) => {
      const nth = parts.digits ? Number(parts.digits) : centuryOf(parts.word);
      return nth === null || nth < 1 || nth > 30 ? null : stated("DATE", padded(nth - 1, 2));
    },
  },
  {
    // "the third quarter of this year", "fourth-quarter", "the final quarter of 2009" → 2009-Q3, …-Q4
    name: "quarter",
    pattern: new RegExp(
      `\\b(?:the${GAP})?(?:fiscal${GAP})?(?<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?:fiscal${GAP})?quarter\\b(?!${GAP}of${GAP}(?:the${GAP})?(?!year|fiscal|this|last|next|current|previous|following)[a-z])(?:${GAP}${RELATIVE_YEAR})?`,
      "gi",
    ),
    read: (parts, at, look) => (isOfGame(at, look) ? null : quarterOf(parts, "Q")),
  },
  {
    // "Q3 2008" → 2008-Q3
    name: "quarter-code",
    pattern: new RegExp(`\\bQ(?<number>[1-4])(?:${GAP}(?:of${GAP})?(?<year>${YEAR}))?\\b`, "g"),
    read: (parts) => quarterOf(parts, "Q"),
  },
  {
    // "the first half of 2023" → 2023-H1
    name: "half-year",
    pattern: new RegExp(`\\b(?:the${GAP})?(?<ordinal>first|second|1st|2nd)[- ]half${GAP}${RELATIVE_YEAR}`, "gi"),
    read: (parts) => quarterOf(parts, "H"),
  },
  {
    // "fiscal 2023", "FY2024", "the 2023 fiscal year" → FY2023
    name: "fiscal-year",
    pattern:
      /\b(?:(?:fiscal(?: year)?|financial year|FY) ?(?<year>(?:19|20)\d\d)|(?:the )?(?<before>(?:19|20)\d\d) (?:fiscal|financial) year)\b/gi,
    read: (parts) => stated("DATE", `FY${parts.year ?? parts.before}`),
  },
  {
    // "by year-end", "the year's end" → 2024 with END
    name: "year-end",
    pattern: new RegExp(`\\b(?:year-end|(?:the|this)${GAP}year['’]s${GAP}end)\\b`, "gi"),
    read: () =>
      implied("DATE", ({ published }) => (published === null ? "XXXX" : String(civilOf(published).year)), "END"),
  },
  {
    // "last summer", "the spring of 1968", "winter 2010", "the winter of 2010-11" → 2023-SU, 1968-SP, 2010-WI, 2010-WI
    name: "season",
    pattern: new RegExp(
      `\\b(?:(?<direction>this|last|next|this past|this coming)${GAP}(?<named>spring|summer|autumn|fall|winter)|(?:the${GAP})?(?<dated>spring|summer|autumn|fall|winter)(?:${GAP}of|,)?${GAP}(?:(?<year>${YEAR})|(?<first>(?:19|20)\\d\\d)[-–/]\\d\\d(?!\\d))|(?<=\\b(?:in|by|until|since|during|over)${GAP}(?:(?:early|late|mid)[ -])?)(?:the${GAP})?(?<bare>spring|summer|autumn|winter)(?!${GAP}(?:camp|olympics|games|school|break|time|home|house|palace|street|intern|job)))\\b`,
      "gi",
    ),
    read: (parts) => {
      const season = seasonOf(parts.named ?? parts.dated ?? parts.bare);
      if (season === null) return null;
      const year = parts.year ?? parts.first;
      if (year) return stated("DATE", `${year}-${season}`);
      return implied("DATE", ({ published, tense, before }) => {
        if (published === null) return `XXXX-${season}`;
        const clause = /\b(?:by|until|till) (?:the )?$/.test(before) ? "future" : tense;
        return `${seasonYear(season, published, parts.direction?.toLowerCase(), clause)}-${season}`;
      });
    },
  },
];

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function seasonYear(season: string, published: number, direction: string | undefined, tense: string | null): number {
  const { year, month } = civilOf(published);
  const start = SEASON_START[season]!;
  // Winter that began in December is still on in February.
  const began = month >= start ? year : season === "WI" && month <= 2 ? year - 1 : null;
  const isOn = began !== null && (season === "WI" || month < start + 3);
  if (direction === "last" || direction === "this past") return isOn ? began - 1 : (began ?? year - 1);
  // "this summer" said in September is the one that has ended, said in March the one to come.
  const isOver = direction === "this" && began !== null && month - start - 2 <= start + 12 - month;
  if (direction === "next" || (tense === "future" && !isOn && !isOver)) return began !== null ? began + 1 : year;
  if (direction === undefined && tense === "past") return began ?? year - 1;
  return isOn ? began : year;
}
