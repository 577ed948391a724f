import type { ClaimMention, Quantity, Reading, Span, TimeExpression } from "../../../model/index.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "../finding.ts";

/** Years between which the last time lies, as "first since …" has it. */
export type Last = { readonly low: number; readonly high: number; readonly shown: string; readonly span: Span };

/** "The first visit since 2020" and "the first time in over two decades": years in which both cannot have had the last one. */
export const compareOrdinals: Comparer = (compared) => {
  const [ranks, last] = [compareRanks(compared), compareLastTimes(compared)];
  return [ranks, last].find((each) => each?.relation === "conflict") ?? ranks ?? last;
};

/** "the third accident" and "the fourth accident" of one kind. */
const compareRanks: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): Held<Quantity>[] => {
    const ranks = mention.quantities.filter((each) => each.kind === "ordinal" && isRank(mention.claim, each));
    return ranks.length === 1 ? [{ mention: at, value: ranks[0]! }] : [];
  });
  const differ = (a: Held<Quantity>, b: Held<Quantity>) =>
    a.value.value !== b.value.value && isOfOneKind(compared, a, b);
  const sides = findSides(held, (a, b) => differ(a, b) && isOneSeries(compared, a, b), differ);
  const shown = ({ value }: Held<Quantity>) => `number ${value.value}`;
  const seen = (each: Held<Quantity>) => evidenceAt(compared, each.mention, each.value, shown(each));
  if (sides) {
    const noun = sides.flat().find(({ value }) => value.unit !== null)?.value.unit;
    return {
      relation: "conflict",
      kind: "ordinal",
      sides: sidesOf(sides),
      why: `${noun ? `${noun} ` : ""}${sides.map((side) => shown(side[0]!)).join(" against ")}`,
      rule: "ordinal-rank",
      evidence: sides.flat().map(seen),
    };
  }
  const unsure = findSides(held, differ);
  if (!unsure) return null;
  const pair = [unsure[0][0]!, unsure[1][0]!];
  const why = `${pair.map(shown).join(" and ")}: not sure to count one series`;
  return { relation: "scope", kind: null, sides: [], why, rule: "ordinal-other-series", evidence: pair.map(seen) };
};

/** Things that an ordinal picks out rather than counts: "in the third quarter", "at first base", "the second book". */
const PICKED = new Set(
  "base quarter half inning round floor grade degree amendment district street avenue division day night week month year season book volume part stage".split(
    " ",
  ),
);

/** "her third marriage failed", "on the fourth day": the ordinal singles out one of a series, it does not rank what the clause tells. */
function isRank({ arguments: args }: ClaimMention, { start, end, unit }: Quantity): boolean {
  if (PICKED.has(unit?.toLowerCase() ?? "")) return false;
  return !args.some(
    ({ role, start: from, end: to }) => (role === "subject" || role === "oblique") && from <= start && end <= to,
  );
}

/** "the third accident" and "the fourth": a missing noun is the other's; "the fourth of a ferry" where both clauses speak of accidents. */
function isOfOneKind(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [x, y] = [a.value.unit, b.value.unit];
  const [one, other] = [a, b].map((each) => countedWords(compared, each));
  if (x === y && one !== null && other !== null && one !== other) return false;
  if (x === y || x === null || y === null) return true;
  const terms = ({ mention }: Held<Quantity>) => compared.mentions[mention]!.claim.terms;
  return terms(b).includes(x) && terms(a).includes(y);
}

/** "head coach" is not "Eastern Conference head coach". */
function countedWords(compared: Compared, { mention, value: { counted } }: Held<Quantity>): string | null {
  return counted === null
    ? null
    : compared.mentions[mention]!.reading.text.slice(counted.start, counted.end).toLowerCase();
}

/** How alike two clauses must be for their ordinals to count the same things. */
const SAME_SERIES = 0.4;

function isOneSeries(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const close = compared.closeness(a.mention, b.mention);
  if (compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document || close.anotherTime)
    return false;
  return (close.predicate || close.subject || close.object) && close.frame >= SAME_SERIES;
}

const compareLastTimes: Comparer = (compared) => {
  const held = compared.mentions.flatMap((_, mention) => lastTime(compared, mention));
  const clash = (a: Held<Last>, b: Held<Last>) => a.value.high < b.value.low || b.value.high < a.value.low;
  const sides = findSides(held, (a, b) => clash(a, b) && !areOtherFirsts(compared, a, b), clash);
  if (sides) {
    return {
      relation: "conflict",
      kind: "ordinal",
      sides: sidesOf(sides),
      why: sides.map((side) => side[0]!.value.shown).join(" against "),
      rule: "ordinal-since",
      evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value.span, each.value.shown)),
    };
  }
  const [one, other] = compared.mentions.flatMap((_, mention) => lastTime(compared, mention, true));
  if (!one || !other || one.value.shown === other.value.shown || clash(one, other)) return null;
  return {
    relation: "rounding",
    kind: null,
    sides: [],
    why: `${one.value.shown} and ${other.value.shown}`,
    rule: "ordinal-since-precision",
    evidence: [one, other].map((each) => evidenceAt(compared, each.mention, each.value.span, each.value.shown)),
  };
};

/** "the first time since May that support fell", "the first time that the two spoke since July": what was first, the noun does not say, and no word is in both. */
function areOtherFirsts(compared: Compared, a: Held<Last>, b: Held<Last>): boolean {
  const areGeneric = [a, b].every(({ mention }) => compared.mentions[mention]!.generic);
  const sentences = [a, b].map(({ mention }) => {
    const { reading, claim } = compared.mentions[mention]!;
    return new Set(
      reading.claims.flatMap((each) =>
        each.sentence === claim.sentence && each !== claim ? each.terms.filter((term) => !EMPTY.has(term)) : [],
      ),
    );
  });
  return areGeneric && ![...sentences[0]!].some((term) => sentences[1]!.has(term));
}

/** Words that say nothing of what was first. */
const EMPTY = new Set(["first", "time", "since", "year", "month", "week", "day", "say", "be"]);

/** "the first official in 40 years to resign", "the first such visit since 1980" */
const FIRST_SINCE =
  /\bfirst\b[^.;]{0,90}\b(?:since\s+\d{4}|in\s+(?:(?:over|almost|nearly|about|more\s+than)\s+)?\p{L}*\d*\s*(?:years|decades))\b/iu;

/** The years in which the last time lies, as a mention that counts from somewhere has it; `isLoose` takes clauses that do so in passing. */
export function lastTime(compared: Compared, mention: number, isLoose = false): Held<Last>[] {
  const { ordinal, times, reading, text } = compared.mentions[mention]!;
  const told = reading.published ? Number(reading.published.value.slice(0, 4)) : compared.year;
  if (!ordinal && !(isLoose && FIRST_SINCE.test(text))) return [];
  for (const time of times) {
    const value = sinceYear(time, reading) ?? agoYears(time, told);
    if (value) return [{ mention, value }];
  }
  return [];
}

/** "since 2020" */
function sinceYear(time: TimeExpression, { text }: Reading): Last | null {
  if (
    time.from === null ||
    time.to === null ||
    !/\bsince\s+$/i.test(text.slice(Math.max(0, time.start - 8), time.start))
  )
    return null;
  const [low, high] = [Number(time.from.slice(0, 4)), Number(time.to.slice(0, 4))];
  return { low, high, shown: `last in ${low === high ? low : `${low}–${high}`}`, span: time };
}

/** "in 40 years", "for the first time in over two decades", counted back from the day of the document. */
function agoYears(time: TimeExpression, told: number | null): Last | null {
  const years = /^P(\d+)Y$/.exec(time.value)?.[1];
  if (years === undefined || told === null) return null;
  const count = Number(years);
  const year = told - count;
  // A count of years is seldom exact: a tenth either way, half a decade where it is told in decades.
  const slack = Math.max(1, Math.round(count / 10));
  const open = time.mod === "MORE_THAN" || time.mod === "EQUAL_OR_MORE";
  const shown = `${open ? "more than " : ""}${count} years before ${told}`;
  return { low: open ? year - Math.max(5, count / 2) : year - slack, high: year + slack, shown, span: time };
}
