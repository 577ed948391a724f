import type { TimeExpression } from "../../model/index.ts";
import {
  type Compared,
  type Comparer,
  evidenceAt,
  type Finding,
  findSides,
  type Held,
  sidesOf,
  tellApart,
} from "./finding.ts";

/** Words before a date that make it the border of a stretch; two dates are compared where the same word stands before both. */
const BORDERS =
  /\b(since|until|till|by|before|after|from|through|dated|of)\s+(?:the\s+)?(?:(?:end|start|middle|beginning)\s+of\s+)?$/i;
/** Longest such words. */
const BEFORE = 32;
/** "at the end of June" lies in June; "about" and "more than" have no sure borders. */
const WITHIN_MODS = new Set(["START", "MID", "END"]);
const CLOSE_ENOUGH = 0.42;
/** Where neither subject nor object is the same word. */
const MORE_THAN_ENOUGH = 0.5;
/** Least weight in common, in words that only the two have. */
const TELLING = 1;
/** Minutes that two watches, or two roundings, may lie apart. */
const WATCHES = 29;

type Dated = Held<TimeExpression>;

/** When the same thing happened: calendar stretches that do not meet are a conflict, one within the other is rounding. */
export const compareDates: Comparer = (compared) => {
  const held = compared.mentions.flatMap((_, mention) => dateOf(compared, mention));
  const apart = (a: Dated, b: Dated) =>
    (isApart(a.value, b.value) || isOtherHour(a.value, b.value)) && !isOneWord(compared, a, b);
  const sides = findSides(held, (a, b) => apart(a, b) && isComparable(compared, a, b), apart);
  if (sides) {
    return {
      relation: "conflict",
      kind: "date",
      sides: sidesOf(sides),
      why: sides.map((side) => shown(side[0]!.value)).join(" against "),
      rule: "date-apart",
      evidence: sides.flat().map((each) => seen(compared, each)),
    };
  }
  return findUnsure(compared, held, apart) ?? findRounding(compared);
};

const seen = (compared: Compared, { mention, value }: Dated) => evidenceAt(compared, mention, value, value.value);

const PARTS: Readonly<Record<string, string>> = { TMO: "morning", TAF: "afternoon", TEV: "evening", TNI: "night" };
const EDGES: Readonly<Record<string, string>> = { START: "start of ", MID: "middle of ", END: "end of " };

/** `2025-03-11 evening`, `end of 2025-06`. */
function shown({ value, mod }: TimeExpression): string {
  const spelt = value.replace(/T(MO|AF|EV|NI)$/, (_, part: string) => ` ${PARTS[`T${part}`]}`).replace("T", " ");
  return `${EDGES[mod ?? ""] ?? ""}${spelt}`;
}

/** The one date of a mention that says when it happened. */
function dateOf(compared: Compared, mention: number): Dated[] {
  const { times } = compared.mentions[mention]!;
  const dates = times.filter((time) => time.from !== null && time.to !== null && time.type !== "SET");
  const value = dates.length === 1 ? dates[0]! : undefined;
  if (value && isReckoned(compared.mentions[mention]!, value)) return [];
  if (!value || (value.mod !== undefined && !WITHIN_MODS.has(value.mod))) return [];
  return isDateline(compared.mentions[mention]!, value) ? [] : [{ mention, value }];
}

/** "today", "that morning", "at 7 p.m.": no day is named, it is reckoned from a day of publication that may be another paper's. */
function isReckoned({ reading }: Compared["mentions"][number], { start, end }: TimeExpression): boolean {
  return !NAMES_A_DAY.test(reading.text.slice(start, end));
}

const NAMES_A_DAY =
  /(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|\d{4}|\d[/.-]\d|\b(?:spring|summer|autumn|winter)\b)/i;

/** "March 4, 2021 8:55 am The firm has …": the date of the report, which the layout lost the border of. */
function isDateline({ start, reading }: Compared["mentions"][number], value: TimeExpression): boolean {
  return value.start - start < 3 && /^[\s:—–-]*\p{Lu}/u.test(reading.text.slice(value.end, value.end + 8));
}

/** "by" in "by the end of June", "" where the date stands for itself. */
function borderOf(compared: Compared, { mention, value }: Dated): string {
  const { text } = compared.mentions[mention]!.reading;
  return BORDERS.exec(text.slice(Math.max(0, value.start - BEFORE), value.start))?.[1]?.toLowerCase() ?? "";
}

function isApart(a: TimeExpression, b: TimeExpression): boolean {
  return a.to!.slice(0, 10) < b.from!.slice(0, 10) || b.to!.slice(0, 10) < a.from!.slice(0, 10);
}

/** Two hours of one named day that no two watches explain: "4:20 a.m." and "5:30 a.m.". */
function isOtherHour(a: TimeExpression, b: TimeExpression): boolean {
  const [one, other] = [minuteOf(a), minuteOf(b)];
  return a.from === b.from && one !== null && other !== null && Math.abs(one - other) > WATCHES;
}

function minuteOf({ value, mod }: TimeExpression): number | null {
  const found = /T(\d\d):(\d\d)/.exec(value);
  return found && mod === undefined ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** "Friday" in both, reckoned from two days of publication: the day of a report is no safe ground for a clash. */
function isOneWord(compared: Compared, a: Dated, b: Dated): boolean {
  const [one, other] = [a, b].map(({ mention, value }) =>
    /\b\p{L}+day\b/iu.exec(compared.mentions[mention]!.reading.text.slice(value.start, value.end))?.[0].toLowerCase(),
  );
  return one !== undefined && one === other && isApart(a.value, b.value);
}

function isComparable(compared: Compared, a: Dated, b: Dated): boolean {
  const close = compared.closeness(a.mention, b.mention);
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  if (one.document === other.document || one.claim.factuality !== other.claim.factuality) return false;
  if (borderOf(compared, a) !== borderOf(compared, b) || one.claim.polarity !== other.claim.polarity) return false;
  if (close.mass < TELLING) return false;
  // "issued" and "published" may be two acts: another word for the verb needs both participants.
  if (!close.predicate || one.claim.predicate.lemma !== other.claim.predicate.lemma)
    return close.subject && close.object && close.frame >= MORE_THAN_ENOUGH;
  return close.frame >= CLOSE_ENOUGH && (close.subject || close.object || close.frame >= MORE_THAN_ENOUGH);
}

/** Dates that do not meet in clauses not sure to tell of one event: kept apart in words, so that they never pass for agreement. */
function findUnsure(
  compared: Compared,
  held: readonly Dated[],
  apart: (a: Dated, b: Dated) => boolean,
): Finding | null {
  const sides = findSides(held, apart);
  if (!sides) return null;
  const pair = sides.map((side) => side[0]!);
  return tellApart(
    `${pair.map(({ value }) => shown(value)).join(" and ")}: not sure to date one event`,
    "date-other-event",
    pair.map((each) => seen(compared, each)),
  );
}

/** "in November", "last year"; "at 8.40 p.m.", "about 8.45 p.m.". */
function findRounding(compared: Compared): Finding | null {
  const held = compared.mentions.flatMap((mention, at) => loosely(mention, at));
  for (const a of held) {
    const b = held.find(
      (each) => each.mention > a.mention && (isCoarser(a.value, each.value) || isNearHour(a.value, each.value)),
    );
    if (!b || !compared.closeness(a.mention, b.mention).predicate) continue;
    return {
      relation: "rounding",
      kind: null,
      sides: [],
      why: [a, b].map(({ mention, value }) => `“${wordsAt(compared, mention, value)}”`).join(" and "),
      rule: "date-precision",
      evidence: [a, b].map((each) => seen(compared, each)),
    };
  }
  return null;
}

function wordsAt(compared: Compared, mention: number, { start, end }: TimeExpression): string {
  return compared.mentions[mention]!.reading.text.slice(start, end);
}

/** The one date of a clause, also one reckoned from the day of the report: precision needs no sure ground. */
function loosely({ times }: Compared["mentions"][number], mention: number): Dated[] {
  const dates = times.filter(
    ({ from, to, type, value }) => type !== "SET" && (minuteIn(value) !== null || (from !== null && to !== null)),
  );
  return dates.length === 1 ? [{ mention, value: dates[0]! }] : [];
}

function minuteIn(value: string): number | null {
  const found = /T(\d\d):(\d\d)/.exec(value);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** Hours that two watches, or two roundings, explain. */
function isNearHour(a: TimeExpression, b: TimeExpression): boolean {
  const [one, other] = [minuteIn(a.value), minuteIn(b.value)];
  if (one === null || other === null) return false;
  return (one !== other || (a.mod === undefined) !== (b.mod === undefined)) && Math.abs(one - other) <= WATCHES;
}

/** True where one stretch of the calendar lies within the other and is shorter. */
function isCoarser(a: TimeExpression, b: TimeExpression): boolean {
  if ([a, b].some(({ from, to }) => from === null || to === null)) return false;
  const within = (x: TimeExpression, y: TimeExpression) => x.from! >= y.from! && x.to! <= y.to!;
  const equal = a.from === b.from && a.to === b.to;
  return !equal && (within(a, b) || within(b, a));
}
