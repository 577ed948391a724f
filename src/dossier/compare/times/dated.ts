import type { Span, TimeExpression } from "../../../model/index.ts";
import { readOnce } from "../../../text/remembered.ts";
import type { StoryMention } from "../../align/story-mention.ts";

/** When a mention says that it happened, as far as its words name it. */
export type Day = {
  readonly time: TimeExpression;
  /** First and last day, ISO, with the year `XXXX` where it is not known ("6 December" in a report without a date); null where only a day of the week is. */
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
/** "1950", "the 1940s". */
const YEAR = /\b(?:1\d|20)\d\ds?\b/;
/** "at the end of June" lies in June; "about" and "more than" have no sure borders. */
const WITHIN_MODS = new Set(["START", "MID", "END"]);

/** The one day or stretch of the calendar that a mention dates what it tells with; null where it gives none or several. */
export const dayOf = readOnce(readDay);

function readDay(mention: StoryMention): Day | null {
  const { times } = mention;
  const dates = times.filter((time) => isPoint(time) && !isDateline(mention, time) && !isOfAnother(mention, time));
  const own =
    dates.length > 1 ? (dayAndHour(mention, dates) ?? dates.filter((each) => isBesideVerb(mention, each))) : dates;
  const [first, ...more] = own;
  const time = times.length === 0 ? dateAfter(mention) : first && more.length === 0 && isDated(first) ? first : null;
  return time === null ? null : dayAt(mention, time);
}

/** The day or stretch of the calendar that a time of a mention names; null where it names none, or no sure one. */
export function dayAt({ reading }: StoryMention, time: TimeExpression): Day | null {
  if (!isPoint(time) || !isDated(time) || (time.mod !== undefined && !WITHIN_MODS.has(time.mod))) return null;
  const words = reading.text.slice(time.start, time.end);
  // "10 Nov 11": which of the two is the day is not sure.
  const isDoubtful = /\d\s+$/.test(reading.text.slice(Math.max(0, time.start - 3), time.start));
  const named = NAMES_A_DAY.test(words);
  if (isDoubtful || (!named && hoursOf(time) === null)) return null;
  const { from, to } = time.from === null ? withoutYear(time) : time;
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

/** "6 December", "in May", in a report of which no date is known. */
function withoutYear({ value }: TimeExpression): { from: string | null; to: string | null } {
  const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(value) ?? [];
  if (month === undefined) return { from: null, to: null };
  return { from: `XXXX-${month}-${day ?? "01"}`, to: `XXXX-${month}-${day ?? "31"}` };
}

/** "Early Monday morning, around 2:40 a.m.": a day and an hour of it, side by side, are one time, told by the hour. */
function dayAndHour({ reading }: StoryMention, dates: readonly TimeExpression[]): readonly [TimeExpression] | null {
  const [one, other, more] = dates;
  if (
    !one ||
    !other ||
    more ||
    !/^(?:[\s,(]|\b(?:at|about|around|shortly|just|before|after|on|approximately)\b)*$/i.test(
      reading.text.slice(one.end, other.start),
    )
  )
    return null;
  const hour = [one, other].find(({ value }) => CLOCK.test(value));
  const day = hour === one ? other : one;
  if (!hour || CLOCK.test(day.value) || !NAMES_A_DAY.test(reading.text.slice(day.start, day.end))) return null;
  const [on, at] = [day, hour].map(({ value }) => value.slice(0, 10));
  if (!isDated(day) || (on !== at && !at!.startsWith("XXXX"))) return null;
  const { mod: _, ...rest } = day;
  const value = `${DAY_OF.exec(day.value)?.[0] ?? on}${hour.value.slice(hour.value.indexOf("T"))}`;
  return [{ ...rest, type: "TIME", start: one.start, end: other.end, value }];
}

const CLOCK = /T\d\d:\d\d/;
/** The day that a value begins with, a day of the week among them. */
const DAY_OF = /^(?:XXXX-WXX-\d|[\dX]{4}-\d\d-\d\d)/;

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
  return type !== "SET" && ((from !== null && to !== null) || /^XXXX-(?:WXX-\d|\d\d)/.test(value));
}

/** "today", "that morning", "at 7 p.m.": no day is named, it is reckoned from a day of publication that may be another paper's. */
const NAMES_A_DAY =
  /(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|\d{4}|\d[/-]\d|\d\.\d{1,2}\.\d|\b(?:spring|summer|autumn|winter)\b)/i;

function weekdayOf(words: string, day: string | null): number | null {
  const named = WEEKDAY.exec(words)?.[1]?.toLowerCase();
  if (named !== undefined) return WEEKDAYS.indexOf(named);
  return day === null || day.startsWith("XXXX") ? null : new Date(`${day}T00:00:00Z`).getUTCDay();
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
