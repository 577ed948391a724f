import { civilOf, type Day, dayOf, daysInMonth, isoOf, weekdayOf } from "./calendar.ts";
import type { Scope } from "./finder.ts";
import { type Direction, NEAR_DAYS } from "./nearest.ts";

/**
 * Day of a holiday. Rules as the word tables write them: `12-25` a fixed day; `11-4-4` the fourth Thursday of November;
 * `05-1--1` the last Monday of May; `easter-2` days from Easter Sunday. Without a year the nearest that the tense allows.
 */
export function holidayDay(rule: string, year: string | undefined, direction: Direction, scope: Scope): string {
  if (year !== undefined) return isoOf(dayInYear(rule, Number(year)));
  const { published } = scope;
  if (published === null) return /^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : "XXXX-XX-XX";
  const now = civilOf(published).year;
  const days = [now - 1, now, now + 1].map((candidate) => dayInYear(rule, candidate));
  const past = days.filter((day) => day <= published).at(-1)!;
  const future = days.find((day) => day >= published)!;
  if (direction === "last") return isoOf(past);
  if (direction === "next") return isoOf(future);
  if (scope.tense === "past" && future - published > NEAR_DAYS) return isoOf(past);
  if (scope.tense === "future" && published - past > NEAR_DAYS) return isoOf(future);
  return isoOf(published - past <= future - published ? past : future);
}

function dayInYear(rule: string, year: number): Day {
  if (rule.startsWith("easter")) return easterOf(year) + Number(rule.slice(6));
  const [, month, second, third] = /^(\d\d)-(\d+)(?:-(-?\d+))?$/.exec(rule)!;
  if (third === undefined) return dayOf(year, Number(month), Number(second));
  return nthWeekday(year, Number(month), Number(second), Number(third));
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** Gregorian Easter Sunday (Meeus/Jones/Butcher). */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
