import { dayOfIso, isCivilDate, isoOf, padded } from "../calendar.ts";
import { type Finder, type Found, implied, stated } from "../finder.ts";
import { nearestYear } from "../nearest.ts";
import { DAY, dayNumberOf, GAP, MONTH, monthOf, WEEKDAY, YEAR, yearOf } from "./fragments.ts";

function date(year: string | undefined, month: number | null, dayWord: string | undefined): Found | null {
  const day = dayNumberOf(dayWord);
  if (month === null || !isCivilDate(2000, month, day)) return null;
  const rest = `${padded(month, 2)}-${padded(day, 2)}`;
  const known = yearOf(year);
  if (known !== null) return isCivilDate(known, month, day) ? stated("DATE", `${padded(known, 4)}-${rest}`) : null;
  return implied("DATE", (scope) => {
    // "the Sept. 11 attacks", "post-Sept. 11" name the day of 2001.
    const named =
      rest === "09-11" && (/^ (?:terror(?:ist)? )?attacks\b/.test(scope.after) || /\bpost-$/.test(scope.before));
    return named ? "2001-09-11" : (nearestYear(month, day, scope) ?? `XXXX-${rest}`);
  });
}

const YEAR_AFTER = `(?:(?:,|(?:,| of|,? in)?${GAP})(?<year>${YEAR}))?`;
/** "19" of "March 19,1981", where a blank was lost. */
const DAY_OF_YEAR = "(?:3[01]|[12]\\d|0?[1-9])(?=,(?:1[0-9]|20)\\d\\d(?!\\d|[,.]\\d))";

/** Dates that the words give in full, or but for the year. */
export const ABSOLUTE_DATES: readonly Finder[] = [
  {
    // "Wednesday, June 19, 2024" → 2024-06-19 · "Sept. 3" → XXXX-09-03 of the nearest year · "June the 3rd" · "March 19,1981"
    name: "month-day",
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},?${GAP})?(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY}|${DAY_OF_YEAR})(?!${GAP}(?:percent|per cent|million|people))${YEAR_AFTER}`,
      "gi",
    ),
    read: (parts, at) => (isCapital(at.words) ? date(parts.year, monthOf(parts.month), parts.day) : null),
  },
  {
    // "19 June 2024", "the 3rd of September" → 2024-06-19, XXXX-09-03
    name: "day-month",
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},?${GAP})?(?:the${GAP})?(?<![\\d,.$:])(?<day>${DAY})${GAP}(?:of${GAP})?(?<month>${MONTH})(?!${GAP}\\d{1,2}\\b)${YEAR_AFTER}`,
      "gi",
    ),
    read: (parts, at, look) => {
      if (!isCapital(parts.month ?? "") || ["ORG", "FAC"].includes(look.entityAt(at.end - 1)?.label ?? "")) return null;
      return date(parts.year, monthOf(parts.month), parts.day);
    },
  },
  {
    // "February 2022", "Sept. of 2023" → 2022-02, 2023-09
    name: "month-year",
    pattern: new RegExp(`\\b(?<month>${MONTH})(?:,| of|,? in)?${GAP}(?<year>${YEAR})`, "gi"),
    read: (parts) =>
      isCapital(parts.month ?? "") ? stated("DATE", `${parts.year}-${padded(monthOf(parts.month) ?? 0, 2)}`) : null,
  },
  {
    // "2024-06-19", "2024-06-19T02:45" → the same
    name: "iso",
    pattern: /(?<![\d-])(?<date>\d{4}-\d\d-\d\d)(?<clock>T\d\d:\d\d)?(?::\d\d)?(?![\d-])/g,
    read: (parts) => {
      if (dayOfIso(parts.date!) === null) return null;
      return parts.clock ? stated("TIME", `${parts.date}${parts.clock}`) : stated("DATE", parts.date!);
    },
  },
  {
    // "6/19/2024" → 2024-06-19 · "19/6/2024" → 2024-06-19 · "9/11" → 2001-09-11
    name: "slashes",
    pattern: /(?<![\d/.])(?<a>\d{1,2})\/(?<b>\d{1,2})(?:\/(?<year>\d{4}|\d\d))?(?![\d/])/g,
    read: (parts) => {
      const [a, b] = [Number(parts.a), Number(parts.b)];
      if (parts.year === undefined) return a === 9 && b === 11 ? stated("DATE", "2001-09-11") : null;
      return date(parts.year, a > 12 ? b : a, String(a > 12 ? a : b));
    },
  },
  {
    // "Tuesday the 4th", "the 21st" after "on" → the nearest such day
    name: "day-of-month",
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},?${GAP}the|on${GAP}the)${GAP}(?<day>\\d{1,2}(?:st|nd|rd|th))(?!${GAP}[a-z])`,
      "gi",
    ),
    read: (parts, at) => {
      const day = dayNumberOf(parts.day);
      if (day < 1 || day > 31) return null;
      const start = /^on/i.test(at.words) ? at.start + at.words.search(/the/i) : at.start;
      return { ...implied("DATE", ({ published }) => nearestDayOfMonth(published, day)), start };
    },
  },
];

function nearestDayOfMonth(published: number | null, day: number): string {
  if (published === null) return `XXXX-XX-${padded(day, 2)}`;
  for (let away = 0; away < 32; away++) {
    for (const candidate of [published - away, published + away]) {
      if (Number(isoOf(candidate).slice(8)) === day) return isoOf(candidate);
    }
  }
  return `XXXX-XX-${padded(day, 2)}`;
}

function isCapital(words: string): boolean {
  return /^[A-Z]/.test(words);
}

export { isCapital };
