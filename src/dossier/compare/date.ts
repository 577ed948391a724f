import type { TimeExpression } from "../../model/index.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

/** Words before a date that make it the border of a stretch; two dates are compared where the same word stands before both. */
const BORDERS = /\b(since|until|till|by|before|after|from|through|dated|of)\s+(?:the\s+)?$/i;
const CLOSE_ENOUGH = 0.42;
/** Where neither subject nor object is the same word. */
const MORE_THAN_ENOUGH = 0.5;

/** When the same thing happened: calendar stretches that do not meet are a conflict, one within the other is rounding. */
export const compareDates: Comparer = (compared) => {
  const held = compared.mentions.flatMap((_, mention) => dateOf(compared, mention));
  const sides = findSides(
    held,
    (a, b) => isApart(a.value, b.value) && !isOneWord(compared, a, b) && isComparable(compared, a, b),
  );
  if (sides) {
    const [one, other] = sides;
    return {
      relation: "conflict",
      kind: "date",
      sides: sidesOf(sides),
      why: `${one[0]!.value.value} against ${other[0]!.value.value}`,
      rule: "date-apart",
      evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value, each.value.value)),
    };
  }
  return findRounding(compared, held);
};

/** The one date of a mention that says when it happened. */
function dateOf(compared: Compared, mention: number): Held<TimeExpression>[] {
  const { times } = compared.mentions[mention]!;
  const dates = times.filter((time) => time.from !== null && time.to !== null && time.type !== "SET");
  const value = dates.length === 1 ? dates[0]! : undefined;
  if (!value || value.mod !== undefined) return [];
  return isDateline(compared.mentions[mention]!, value) ? [] : [{ mention, value }];
}

/** "March 4, 2021 8:55 am The firm has …": the date of the report, which the layout lost the border of. */
function isDateline({ start, reading }: Compared["mentions"][number], value: TimeExpression): boolean {
  return value.start - start < 3 && /^[\s:—–-]*\p{Lu}/u.test(reading.text.slice(value.end, value.end + 8));
}

/** "by" in "by the end of June", "" where the date stands for itself. */
function borderOf(compared: Compared, { mention, value }: Held<TimeExpression>): string {
  const { text } = compared.mentions[mention]!.reading;
  return BORDERS.exec(text.slice(Math.max(0, value.start - 16), value.start))?.[1]?.toLowerCase() ?? "";
}

function isApart(a: TimeExpression, b: TimeExpression): boolean {
  return a.to!.slice(0, 10) < b.from!.slice(0, 10) || b.to!.slice(0, 10) < a.from!.slice(0, 10);
}

/** "Friday" in both, reckoned from two days of publication: the day of a report is no safe ground for a clash. */
function isOneWord(compared: Compared, a: Held<TimeExpression>, b: Held<TimeExpression>): boolean {
  const [one, other] = [a, b].map(({ mention, value }) =>
    /\b\p{L}+day\b/iu.exec(compared.mentions[mention]!.reading.text.slice(value.start, value.end))?.[0].toLowerCase(),
  );
  return one !== undefined && one === other;
}

function isComparable(compared: Compared, a: Held<TimeExpression>, b: Held<TimeExpression>): boolean {
  const close = compared.closeness(a.mention, b.mention);
  const [one, other] = [compared.mentions[a.mention]!.claim, compared.mentions[b.mention]!.claim];
  return (
    borderOf(compared, a) === borderOf(compared, b) &&
    close.predicate &&
    close.frame >= CLOSE_ENOUGH &&
    (close.subject || close.object || close.frame >= MORE_THAN_ENOUGH) &&
    one.factuality === other.factuality &&
    one.polarity === other.polarity
  );
}

function findRounding(compared: Compared, held: readonly Held<TimeExpression>[]): ReturnType<Comparer> {
  for (const a of held) {
    const b = held.find((each) => each.mention > a.mention && isCoarser(a.value, each.value));
    if (!b || !compared.closeness(a.mention, b.mention).predicate) continue;
    return {
      relation: "rounding",
      kind: null,
      sides: [],
      why: `${a.value.value} and ${b.value.value}`,
      rule: "date-precision",
      evidence: [a, b].map((each) => evidenceAt(compared, each.mention, each.value, each.value.value)),
    };
  }
  return null;
}

/** True where one stretch of the calendar lies within the other and is shorter. */
function isCoarser(a: TimeExpression, b: TimeExpression): boolean {
  const within = (x: TimeExpression, y: TimeExpression) => x.from! >= y.from! && x.to! <= y.to!;
  const equal = a.from === b.from && a.to === b.to;
  return !equal && (within(a, b) || within(b, a));
}
