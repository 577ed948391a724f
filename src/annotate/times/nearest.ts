import { civilOf, type Day, dayOf, isCivilDate, isoOf, padded, weekdayOf } from "./calendar.ts";
import type { Scope } from "./finder.ts";

/** A date without a year lies this near in the future even in a clause of the past ("a June 3 hearing has been set"). */
export const NEAR_DAYS = 75;

/**
 * The date with the year that news means: the nearest; in a clause of the past not one far ahead, in one of the future
 * not one far behind. Null where the publication date is unknown.
 */
export function nearestYear(month: number, day: number, scope: Scope): string | null {
  const { published } = scope;
  if (published === null) return null;
  const { year } = civilOf(published);
  const options = [year - 1, year, year + 1]
    .filter((candidate) => isCivilDate(candidate, month, day))
    .map((candidate) => dayOf(candidate, month, day))
    .filter((candidate) => scope.tense !== "past" || candidate - published <= NEAR_DAYS)
    .filter((candidate) => scope.tense !== "future" || published - candidate <= NEAR_DAYS);
  const best = nearest(options, published);
  return best === null ? null : isoOf(best);
}

function nearest(options: readonly Day[], published: Day): Day | null {
  let best: Day | null = null;
  for (const option of options) {
    if (best === null || Math.abs(option - published) < Math.abs(best - published)) best = option;
  }
  return best;
}

/** Which of several equal names on the calendar is meant. */
export type Direction = "last" | "this" | "that" | "next" | null;

/**
 * `YYYY-MM` of a month named alone. "last September" in June 2024 → 2023-09. Without such a word the tense decides:
 * past → latest, future → next, else the nearest. Null where the publication date is unknown.
 */
export function monthNear(month: number, direction: Direction, scope: Scope): string | null {
  if (scope.published === null) return null;
  const now = civilOf(scope.published);
  const past = month <= now.month ? now.year : now.year - 1;
  const future = month >= now.month ? now.year : now.year + 1;
  return `${padded(chosenYear(), 4)}-${padded(month, 2)}`;

  function chosenYear(): number {
    if (direction === "last") return month < now.month ? now.year : now.year - 1;
    if (direction === "next") return month > now.month ? now.year : now.year + 1;
    if (direction === "this") return now.year;
    if (direction === "that" && /^\d{4}/.test(scope.anchor ?? "")) return Number(scope.anchor!.slice(0, 4));
    if (/\bsince (?:the )?$/.test(scope.before)) return past;
    if (/\b(?:by|until|till) (?:the |early |mid-?|late )*$/.test(scope.before) && scope.tense !== "past") return future;
    if (scope.tense === "past") return past;
    if (scope.tense === "future") return future;
    const ahead = (month - now.month + 12) % 12;
    return ahead < 5 ? future : past;
  }
}

/** Words that say of what follows that it is yet to come ("ahead of his visit on Thursday"). */
const AHEAD = /\b(?:ahead of|in advance of|upcoming|scheduled|planned|due)\b[^.;]{0,36}$/;

/** "The deal runs until Friday", "they want an answer by Tuesday": what is so now ends there. */
const DEADLINE = /\b(?:by|until|till|through) (?:the |early |late |mid-?)*$/;

/** A title whose full stop ends no sentence. */
const TITLE = /\b(mrs?|ms|dr|sen|rep|gov|gen|st)\.(?= )/g;

/**
 * Day of a weekday named alone: past → latest before or on the day of publication, future → next or the same day.
 * "last Friday" is never the day itself, "next Friday" neither. The day after that of publication is never six days ago, which news
 * calls "last Friday": the report was carried on overnight, or its outlet lies west of the event. What lies behind another deed of the past
 * ("a clerk sacked on Thursday sued") may well be six days ago. Null where the date is unknown.
 */
export function weekdayNear(weekday: number, direction: Direction, scope: Scope): string | null {
  const { published } = scope;
  if (published === null) return null;
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  if (direction === "next") return isoOf(published + (ahead === 0 ? 7 : ahead));
  if (direction === "last") return isoOf(published - (ahead === 0 ? 7 : 7 - ahead));
  if (direction === "this") return isoOf(published - weekdayOf(published) + weekday);
  if (AHEAD.test(scope.before.replace(TITLE, "$1"))) return isoOf(published + ahead);
  if (scope.tense === "present" && DEADLINE.test(scope.before)) return isoOf(published + ahead);
  const isForLater = scope.tense === "present" && /\b(?:for|ahead of|before) (?:the )?$/.test(scope.before);
  if (isForLater && /^['’]s /.test(scope.after)) return isoOf(published + ahead);
  const dayAhead = ahead === 1 && !scope.background && !/\bsince $/.test(scope.before);
  if (scope.tense === "future" || dayAhead) return isoOf(published + ahead);
  return isoOf(published - ((7 - ahead) % 7));
}
