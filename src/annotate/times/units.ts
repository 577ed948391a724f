import { addMonths, civilOf, type Day, isoOf, padded, weekOf } from "./calendar.ts";

/** A unit of the calendar or the clock; `night` counts as a day, a fortnight as two weeks. */
export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** How one of a unit is written as a duration: prefix, factor and letter (`decade` → `P` 10 `Y`). */
const DURATIONS: Readonly<Record<TimeUnit, readonly [prefix: string, factor: number, letter: string]>> = {
  second: ["PT", 1, "S"],
  minute: ["PT", 1, "M"],
  hour: ["PT", 1, "H"],
  day: ["P", 1, "D"],
  weekend: ["P", 1, "WE"],
  week: ["P", 1, "W"],
  fortnight: ["P", 2, "W"],
  month: ["P", 1, "M"],
  quarter: ["P", 1, "Q"],
  year: ["P", 1, "Y"],
  decade: ["P", 10, "Y"],
  century: ["P", 100, "Y"],
};

const UNKNOWN: Readonly<Record<TimeUnit, string>> = {
  second: "XXXX-XX-XX",
  minute: "XXXX-XX-XX",
  hour: "XXXX-XX-XX",
  day: "XXXX-XX-XX",
  weekend: "XXXX-WXX-WE",
  week: "XXXX-WXX",
  fortnight: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};

/** TIMEX3 value of a duration: 2 days → `P2D`, 2 decades → `P20Y`, some months (`null`) → `PXM`. */
export function durationValue(amount: number | null, unit: TimeUnit): string {
  const [prefix, factor, letter] = DURATIONS[unit];
  const shown = amount === null ? "X" : String(Math.round(amount * factor * 100) / 100);
  return `${prefix}${shown}${letter}`;
}

/** TIMEX3 value of the calendar unit that holds a day: `week` → `2024-W25`. Clock units give the day. */
export function periodValue(unit: TimeUnit, day: Day): string {
  const { year, month } = civilOf(day);
  const week = weekOf(day);
  switch (unit) {
    case "weekend":
      return `${padded(week.year, 4)}-W${padded(week.week, 2)}-WE`;
    case "week":
    case "fortnight":
      return `${padded(week.year, 4)}-W${padded(week.week, 2)}`;
    case "month":
      return `${padded(year, 4)}-${padded(month, 2)}`;
    case "quarter":
      return `${padded(year, 4)}-Q${Math.ceil(month / 3)}`;
    case "year":
      return padded(year, 4);
    case "decade":
      return padded(Math.floor(year / 10), 3);
    case "century":
      return padded(Math.floor(year / 100), 2);
    default:
      return isoOf(day);
  }
}

/** The same where the day is not known: `month` → `XXXX-XX`. */
export function unknownPeriod(unit: TimeUnit): string {
  return UNKNOWN[unit];
}

/** The day that lies `amount` units away; clock units stay on the day, fractions are cut. */
export function shiftedDay(unit: TimeUnit, amount: number, day: Day): Day {
  const whole = Math.trunc(amount);
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return day;
    case "day":
      return day + whole;
    case "weekend":
    case "week":
      return day + 7 * whole;
    case "fortnight":
      return day + 14 * whole;
    case "month":
      return addMonths(day, whole);
    case "quarter":
      return addMonths(day, 3 * whole);
    case "year":
      return addMonths(day, 12 * whole);
    case "decade":
      return addMonths(day, 120 * whole);
    case "century":
      return addMonths(day, 1200 * whole);
  }
}
