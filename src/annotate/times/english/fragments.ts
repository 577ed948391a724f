import { readMixed, readNumberWords } from "../../quantities/english/number-words.ts";
import type { TimeUnit } from "../units.ts";
import words from "./words.json" with { type: "json" };

/** Alternation of the keys of a word table, longest first, so that "sept" is not read as "sep". */
export function oneOf(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replaceAll("'", "['’]")
        .replaceAll(" ", " {1,3}"),
    )
    .join("|");
}

const MONTHS: Readonly<Record<string, number>> = words.months;
const WEEKDAYS: Readonly<Record<string, number>> = words.weekdays;
const UNITS: Readonly<Record<string, string>> = { ...words.units, ...words.unitPlurals };

/** Full names, or short ones with or without a full stop: "September", "Sept.", not "Monday." at the end of a sentence. */
function nameOrShort(names: readonly string[], longFrom: number): string {
  const isLong = (name: string) => name.length >= longFrom || ["june", "july", "may"].includes(name);
  return `(?:(?:${oneOf(names.filter(isLong))})\\b|(?:${oneOf(names.filter((name) => !isLong(name)))})\\b\\.?)`;
}

/** Blank within an expression; bounded, so that matching stays linear. */
export const GAP = "[ \\u00a0]{1,3}";
export const MONTH = nameOrShort(Object.keys(MONTHS), 5);
export const WEEKDAY = nameOrShort(Object.keys(WEEKDAYS), 6);
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d,.]\\d|\\d|%|:)";
export const YEAR = "(?:1[0-9]|20)\\d\\d(?![\\d-]\\d|\\d|,\\d{3}|\\.\\d)";
export const UNIT = `(?:${oneOf(Object.keys(UNITS))})`;

const SMALL =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred";
/** A count of units: "two", "24", "2 1/2", "twenty-four", "a", "one and a half". */
export const COUNT = `(?:(?:\\d{1,3}[- ]?)?[½¼¾⅓⅔⅛]|(?:\\d{1,3}[- ])?[1-9]/[2-9]|\\d{1,3}(?:,\\d{3})?(?:\\.\\d{1,2})?|(?:${SMALL})(?:[- ](?:${SMALL})){0,2}|an?|half an?|half)`;
/** A count that is not said: "several", "a few". */
export const VAGUE =
  "(?:a few|a couple of|a couple|a number of|a handful of|several|some|many|few|dozens of|hundreds of|thousands of|countless|multiple|numerous|the few|coming|recent)";

function keyOf(word: string): string {
  return word.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").replace(/\.$/, "");
}

function lookUp<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | null {
  const key = word === undefined ? "" : keyOf(word);
  return Object.hasOwn(table, key) ? table[key]! : null;
}

export const monthOf = (word: string | undefined) => lookUp(MONTHS, word);
export const weekdayOfWord = (word: string | undefined) => lookUp(WEEKDAYS, word);
export const unitOf = (word: string | undefined) => lookUp(UNITS, word) as TimeUnit | null;
export const seasonOf = (word: string | undefined) => lookUp(words.seasons as Record<string, string>, word);
export const dayPartOf = (word: string | undefined) => lookUp(words.dayParts as Record<string, string>, word);
export const zoneOf = (word: string | undefined) => lookUp(words.zones as Record<string, string>, word);
export const holidayOf = (word: string | undefined) => lookUp(words.holidays as Record<string, string>, word);
export const setOf = (word: string | undefined) => lookUp(words.sets as Record<string, string>, word);
export const ordinalWordOf = (word: string | undefined) => lookUp(words.ordinals as Record<string, number>, word);
export const centuryOf = (word: string | undefined) => lookUp(words.centuries as Record<string, number>, word);
export const decadeOf = (word: string | undefined) => lookUp(words.decades as Record<string, number>, word);

/** Number of a {@link COUNT}: "half a" is 0.5, "a" is 1. Null if it says none. */
export function countOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const key = keyOf(word);
  if (key.startsWith("half")) return 0.5;
  if (key === "hundred") return 100;
  return (readMixed(key) ?? readNumberWords(key.split(/[- ]/)))?.value ?? null;
}

/** Number of a day of the month: "3rd" is 3. */
export function dayNumberOf(word: string | undefined): number {
  return Number.parseInt(word ?? "", 10);
}

/** Two-digit years of dates: 69 and below belong to this century (POSIX). */
export function yearOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const digits = Number(word.replace(/\D/g, ""));
  return word.replace(/\D/g, "").length > 2 ? digits : digits <= 68 ? 2000 + digits : 1900 + digits;
}
