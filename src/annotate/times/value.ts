import { dayOf, dayOfIso, daysInMonth, isoOf, mondayOf } from "./calendar.ts";

/** First and last day, ISO, both inclusive. */
export type DayRange = { readonly from: string; readonly to: string };

/** How fine a TIMEX3 value is, finest first. `part`: part of a day. */
export type Granularity =
  | "clock"
  | "part"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century";

/** First month and number of months of seasons (meteorological, north of the equator), quarters and halves. */
const MONTH_SPANS: Readonly<Record<string, readonly [first: number, months: number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
};

const SHAPES: readonly (readonly [Granularity, RegExp])[] = [
  ["clock", /^\d{4}-\d\d-\d\dT\d\d/],
  ["part", /^\d{4}-\d\d-\d\dT[A-Z]{2}$/],
  ["day", /^\d{4}-\d\d-\d\d$/],
  ["day", /^\d{4}-W\d\d-[1-7]$/],
  ["weekend", /^\d{4}-W\d\d-WE$/],
  ["week", /^\d{4}-W\d\d$/],
  ["month", /^\d{4}-\d\d$/],
  ["quarter", /^\d{4}-Q[1-4]$/],
  ["season", /^\d{4}-(?:SP|SU|FA|WI)$/],
  ["half", /^\d{4}-H[12]$/],
  ["year", /^\d{4}$/],
  ["decade", /^\d{3}$/],
  ["century", /^\d\d$/],
];

/** Granularity of a TIMEX3 value that denotes a known stretch of the calendar; null for all others (`P2D`, `XXXX-09`, `PAST_REF`). */
export function granularityOf(value: string): Granularity | null {
  return SHAPES.find(([, shape]) => shape.test(value))?.[0] ?? null;
}

/** Calendar bounds of a TIMEX3 value: `2023-09` → 2023-09-01 – 2023-09-30. Null where the value denotes no known stretch of the calendar. */
export function daysOf(value: string): DayRange | null {
  const granularity = granularityOf(value);
  const year = Number(value.slice(0, 4));
  switch (granularity) {
    case null:
      return null;
    case "clock":
    case "part":
      return singleDay(value);
    case "day":
      return value[5] === "W" ? weekDays(value, Number(value[9]), Number(value[9])) : singleDay(value);
    case "weekend":
      return weekDays(value, 6, 7);
    case "week":
      return weekDays(value, 1, 7);
    case "month":
      return monthsFrom(year, Number(value.slice(5)), 1);
    case "quarter":
    case "season":
    case "half":
      return monthsFrom(year, ...MONTH_SPANS[value.slice(5)]!);
    case "year":
      return monthsFrom(year, 1, 12);
    case "decade":
      return monthsFrom(Number(value) * 10, 1, 120);
    case "century":
      return monthsFrom(Number(value) * 100, 1, 1200);
  }
}

function singleDay(value: string): DayRange | null {
  const day = dayOfIso(value);
  return day === null ? null : { from: isoOf(day), to: isoOf(day) };
}

function weekDays(value: string, first: number, last: number): DayRange | null {
  const week = Number(value.slice(6, 8));
  if (week < 1 || week > 53) return null;
  const monday = mondayOf(Number(value.slice(0, 4)), week);
  return { from: isoOf(monday + first - 1), to: isoOf(monday + last - 1) };
}

function monthsFrom(year: number, first: number, months: number): DayRange | null {
  if (first < 1 || first > 12) return null;
  const total = year * 12 + first - 1 + months - 1;
  const [lastYear, lastMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return {
    from: isoOf(dayOf(year, first, 1)),
    to: isoOf(dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth))),
  };
}
