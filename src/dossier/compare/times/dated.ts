import type { Span, TimeExpression } from "../../../model/index.ts";
import { readOnce } from "../../../text/remembered.ts";
import type { StoryMention } from "../../align/story-mention.ts";

/** When a mention says that it happened, as far as its words name it. */
export type Day = {
  readonly time: TimeExpression;
  /** First and last day, ISO; null where only a day of the week is known. */
  readonly from: string | null;
  readonly to: string | null;
  /** True where the words give the year: else it was reckoned from the day of the report, which may be wrong. */
  readonly year: boolean;
  /** 0 (Sunday) to 6, where the words name it or one day is meant. */
  readonly weekday: number | null;
  /** False for "today at 11 a.m.": only the hour is sure ground. */
  readonly named: boolean;
};

const WEEKDAYS = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];
const WEEKDAY = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)/i;
const YEAR = /\b(?:1\d|20)\d\d\b/;
/** "at the end of June" lies in June; "about" and "more than" have no sure borders. */
const WITHIN_MODS = new Set(["START", "MID", "END"]);

/** The one day or stretch of the calendar that a mention dates what it tells with; null where it gives none or several. */
export const dayOf = readOnce(readDay);

function readDay(mention: StoryMention): Day | null {
  const { times } = mention;
  const dates = times.filter((time) => isPoint(time) && !isDateline(mention, time) && !isOfAnother(mention, time));
  const [first, ...more] = dates.length > 1 ? dates.filter((each) => isBesideVerb(mention, each)) : dates;
  const time = times.length === 0 ? dateAfter(mention) : first && more.length === 0 && isDated(first) ? first : null;
  if (time === null || (time.mod !== undefined && !WITHIN_MODS.has(time.mod))) return null;
  const words = mention.reading.text.slice(time.start, time.end);
  // "10 Nov 11": which of the two is the day is not sure.
  const isDoubtful = /\d\s+$/.test(mention.reading.text.slice(Math.max(0, time.start - 3), time.start));
  const named = NAMES_A_DAY.test(words);
  if (isDoubtful || (!named && hoursOf(time) === null)) return null;
  const { from, to } = time;
  const day = from?.slice(0, 10);
  return {
    time,
    from,
    to,
    year: YEAR.test(words),
    weekday: weekdayOf(words, day !== undefined && day === to?.slice(0, 10) ? day : null),
    named,
  };
}

/** "had to resign Saturday for a bet laid on March 4": of several dates that right beside the verb is its own. */
function isBesideVerb({ reading, claim: { predicate } }: StoryMention, { start, end }: TimeExpression): boolean {
  if (!WEEKDAY.test(reading.text.slice(start, end))) return false;
  const isBehind = predicate.end <= start && /^\s+(?:on\s+)?$/.test(reading.text.slice(predicate.end, start));
  return isBehind || (end <= predicate.start && /^\s+$/.test(reading.text.slice(end, predicate.start)));
}

/** A point or stretch of the calendar, also one of which no day is known ("today"). */
function isPoint({ type }: TimeExpression): boolean {
  return type === "DATE" || type === "TIME";
}

/** "charged after a shooting on Friday": the date is that of what went before. */
function isOfAnother({ claim, reading }: StoryMention, { start, end }: TimeExpression): boolean {
  return claim.arguments.some(
    (argument) =>
      argument.role === "oblique" &&
      argument.start < start &&
      end <= argument.end &&
      (isNamedByDate(reading, { start, end }) ||
        (OTHER_DEEDS.has(argument.preposition ?? "") && argument.start + argument.head.length < start - 1)),
  );
}

/** "sentenced for the March 11, 2019, raid": the date that an event goes by is that of the event. */
function isNamedByDate({ text }: StoryMention["reading"], { start, end }: Span): boolean {
  return (
    /\b(?:the|that|this|those|his|her|its|their|an?)\s+$/i.test(text.slice(Math.max(0, start - LONGEST_WORD), start)) &&
    /^(?:,\s?\d{4})?,?\s+(?!(?:of|and|or|to|in|at|on|by|for|from|with|when|where|that|who|which|after|before|as|is|was|were|are)\b)\p{Ll}{3,}/u.test(
      text.slice(end, end + LONGEST_EVENT),
    )
  );
}

const LONGEST_WORD = 8;
const LONGEST_EVENT = 30;

const OTHER_DEEDS = new Set(["after", "before", "following", "since", "over"]);

function isDated({ from, to, type, value }: TimeExpression): boolean {
  return type !== "SET" && ((from !== null && to !== null) || /^XXXX-WXX-\d/.test(value));
}

/** "today", "that morning", "at 7 p.m.": no day is named, it is reckoned from a day of publication that may be another paper's. */
const NAMES_A_DAY =
  /(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|\d{4}|\d[/-]\d|\d\.\d{1,2}\.\d|\b(?:spring|summer|autumn|winter)\b)/i;

function weekdayOf(words: string, day: string | null): number | null {
  const named = WEEKDAY.exec(words)?.[1]?.toLowerCase();
  if (named !== undefined) return WEEKDAYS.indexOf(named);
  return day === null ? null : new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "March 4, 2021 8:55 am The firm has …", "Updated: March 4, 2021 18:50 IST The firm …": the date of the report, which the layout lost the border of. */
function isDateline({ start, reading }: StoryMention, time: TimeExpression): boolean {
  const [before, after] = [reading.text.slice(start, time.start), reading.text.slice(time.end, time.end + 14)];
  return (
    /^(?:\W|\d|\b(?:updated|posted|published|gmt|bst|e[sd]t|ist|[ap]m|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*)\b)*$/iu.test(
      before,
    ) && /^[\s:,—–-]*(?:(?:\p{Lu}{2,4}|hrs)\s+|\d\d:\d\d)?\s*\p{Lu}/u.test(after)
  );
}

/** Characters after a clause in which its participle stands. */
const FAR = 90;
/** "foiled an attack on ships | crossing the strait on Friday": the date at the end of the participle is that of the whole. */
const PARTICIPLE = /^\s+\p{Ll}{2,}ing\s[^,;:()“”"]*$/u;

function dateAfter({ end, claim, reading }: StoryMention): TimeExpression | null {
  const sentence = reading.sentences[claim.sentence];
  if (!sentence) return null;
  const at = firstFrom(reading.times, end);
  const [time, next] = [reading.times[at], reading.times[at + 1]];
  if (!time || !isDated(time) || time.end > Math.min(sentence.end, end + FAR)) return null;
  if (next && next.start < sentence.end) return null;
  const isLast = /^\s*(?:[,.;]|$|\p{Ll}+ing\b)/u.test(reading.text.slice(time.end, sentence.end));
  return isLast && PARTICIPLE.test(reading.text.slice(end, time.start)) ? time : null;
}

/** Index of the first time expression that starts at or after `start`; they stand in text order. */
function firstFrom(times: readonly TimeExpression[], start: number): number {
  let low = 0;
  for (let high = times.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  MO: [0, 12 * 60],
  AF: [12 * 60, 18 * 60],
  EV: [17 * 60, 24 * 60],
};

/** The stretch of its day that a time names, in minutes after midnight; null where it names none, or a bound. */
export function hoursOf({ value, mod }: TimeExpression): readonly [from: number, to: number] | null {
  if (mod !== undefined) return null;
  const clock = /T(\d\d):(\d\d)$/.exec(value);
  if (clock) return [Number(clock[1]) * 60 + Number(clock[2]), Number(clock[1]) * 60 + Number(clock[2])];
  return PARTS[/T(MO|AF|EV)$/.exec(value)?.[1] ?? ""] ?? null;
}

/** True where no day lies in both. Years that were only reckoned, and days of weeks of no known date, are left out of account. */
export function areDaysApart(a: Day, b: Day, words: (day: Day) => string): boolean {
  if (!a.named || !b.named) return false;
  if (a.from === null || b.from === null || a.to === null || b.to === null)
    return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday;
  if (!(a.year && b.year) && [a, b].some((day) => MONTH.test(words(day)))) {
    const lasts = [a, b].every(
      ({ from, to }) =>
        from!.slice(0, 4) === to!.slice(0, 4) && !(from!.slice(5, 10) === "01-01" && to!.slice(5, 10) === "12-31"),
    );
    return lasts && (a.to.slice(5, 10) < b.from.slice(5, 10) || b.to.slice(5, 10) < a.from.slice(5, 10));
  }
  return a.to.slice(0, 10) < b.from.slice(0, 10) || b.to.slice(0, 10) < a.from.slice(0, 10);
}
