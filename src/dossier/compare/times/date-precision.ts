import type { TimeExpression } from "../../../model/index.ts";
import type { Compared, Finding } from "../finding.ts";
import { type Dated, seen, WATCHES, wordsAt } from "./shown-dates.ts";

/** Share of words in common of two clauses with different verbs that give one stretch of years. */
const CLOSE_ENOUGH = 0.42;
/** Characters before a date in which the words stand that make it a bound. */
const BEFORE = 32;

/** "in November", "last year"; "at 8.40 p.m.", "about 8.45 p.m.". */
export function findRounding(compared: Compared): Finding | null {
  const held = compared.mentions.flatMap((mention, at) => loosely(mention, at));
  for (const a of held) {
    const b = held.find(
      (each) =>
        each.mention > a.mention &&
        (isCoarser(a.value, each.value) || isNearHour(a.value, each.value) || isOtherBound(compared, a, each)),
    );
    if (!b) continue;
    const close = compared.closeness(a.mention, b.mention);
    if (!close.predicate && !(close.frame >= CLOSE_ENOUGH && a.value.value.includes("/"))) continue;
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

const AT_LEAST =
  /\b(?:at least|at the earliest|no earlier than|about|around|approximately|roughly|nearly|almost|close to|(?:shortly|just|soon|right) (?:before|after))\s+(?:the\s+)?$/i;

/** "until Monday" and "until at least Monday": the same day, once as no more than a bound. */
function isOtherBound(compared: Compared, a: Dated, b: Dated): boolean {
  const [hour, other] = [a, b].map(({ value: { value } }) => minuteIn(value));
  if (a.value.value !== b.value.value && (hour === null || hour !== other)) return false;
  const [one, two] = [a, b].map(({ mention, value: { start, mod } }) => {
    const { text } = compared.mentions[mention]!.reading;
    return (
      AT_LEAST.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0]
        .trim()
        .toLowerCase() ?? mod
    );
  });
  return one !== two;
}

/** The one date of a clause, also one reckoned from the day of the report: precision needs no sure ground. */
function loosely({ times }: Compared["mentions"][number], mention: number): Dated[] {
  const dates = times.filter(
    ({ from, to, type, value }) =>
      type !== "SET" && (minuteIn(value) !== null || (from !== null && to !== null) || /^XXXX-WXX-\d$/.test(value)),
  );
  const [first, last] = dates;
  const clocks = dates.filter(({ value }) => minuteIn(value) !== null);
  if (clocks.length === 1) return [{ mention, value: clocks[0]! }];
  if (dates.length === 1) return [{ mention, value: first! }];
  if (dates.length !== 2 || !first!.from || !last!.to || last!.start - first!.end > BETWEEN) return [];
  const value = `${first!.value}/${last!.value}`;
  return [{ mention, value: { ...first!, end: last!.end, to: last!.to, value } }];
}

/** Characters between the borders of a stretch: "from 2016 to 2018", "between January 2016 and December 2018". */
const BETWEEN = 6;

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
  const [one, other] = [a, b].map(({ value }) => value);
  // A day of the week, and an hour of it.
  if (/^XXXX-WXX-\d$/.test(one!) !== /^XXXX-WXX-\d$/.test(other!) && one!.slice(0, 10) === other!.slice(0, 10))
    return true;
  if ([a, b].some(({ from, to }) => from === null || to === null)) return false;
  const within = (x: TimeExpression, y: TimeExpression) => x.from! >= y.from! && x.to! <= y.to!;
  const equal = a.from === b.from && a.to === b.to;
  if (equal && a.value.includes("/") && b.value.includes("/")) return a.value.length !== b.value.length;
  return !equal && (within(a, b) || within(b, a));
}
