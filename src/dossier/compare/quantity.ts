import type { Quantity } from "../../model/index.ts";
import { measureOf } from "../align/measures.ts";
import { isEqualFigure, isIncompatible, renderQuantity } from "../align/quantity-values.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

/** How much two clauses must have in common before different figures in them are set against each other. */
const CLOSE_ENOUGH = 0.3;

/** Same thing counted: figures that no one number satisfies are a conflict, those of different precision are rounding. */
export const compareQuantities: Comparer = (compared) => {
  const byMeasure = figuresByMeasure(compared);
  let rounding: ReturnType<Comparer> = null;
  for (const [, held] of byMeasure) {
    const sides = findSides(held, (a, b) => isIncompatible(a.value, b.value) && isComparable(compared, a, b));
    if (sides) {
      const [one, other] = sides;
      const evidence = sides
        .flat()
        .map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value)));
      if (isUpdate(compared, one, other)) {
        const [before, after] = isLater(compared, one[0]!, other[0]!) ? [other, one] : [one, other];
        const why = `${renderQuantity(before[0]!.value)}, then ${renderQuantity(after[0]!.value)}`;
        return { relation: "update", kind: null, sides: [], why, rule: "quantity-later", evidence };
      }
      return {
        relation: "conflict",
        kind: "quantity",
        sides: sidesOf(sides),
        why: `${renderQuantity(one[0]!.value)} against ${renderQuantity(other[0]!.value)}`,
        rule: "quantity-incompatible",
        evidence,
      };
    }
    rounding ??= findRounding(compared, held);
  }
  return rounding ?? findScope(compared, byMeasure);
};

/** One source that gives two figures in reports of different days has changed its figure; it does not contradict itself. */
function isUpdate(compared: Compared, one: readonly Held<Quantity>[], other: readonly Held<Quantity>[]): boolean {
  return one.every((a) =>
    other.every((b) => {
      const [x, y] = [compared.origins[a.mention]!, compared.origins[b.mention]!];
      const [p, q] = [a, b].map((each) => compared.mentions[each.mention]!.reading.published?.value.slice(0, 10));
      return x.kind !== "own" && x.key !== null && x.key === y.key && p !== undefined && q !== undefined && p !== q;
    }),
  );
}

function isLater(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [p, q] = [a, b].map((each) => compared.mentions[each.mention]!.reading.published?.value ?? "");
  return p! > q!;
}

/** Figures by what they measure, of the mentions that give just one figure of that measure. */
function figuresByMeasure(compared: Compared): Map<string, Held<Quantity>[]> {
  const byMeasure = new Map<string, Held<Quantity>[]>();
  compared.mentions.forEach(({ quantities }, mention) => {
    const own = new Map<string, Quantity[]>();
    for (const quantity of quantities) {
      const place = placeOf(compared.mentions[mention]!, quantity);
      const measure = place === null ? null : measureOf(quantity, compared.mentions[mention]!.predicate);
      if (measure !== null) own.set(measure, [...(own.get(measure) ?? []), quantity]);
    }
    for (const [measure, values] of own) {
      if (values.length === 1)
        byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), { mention, value: values[0]! }]);
    }
  });
  return byMeasure;
}

/** "two other rifles": a part of something told elsewhere in the sentence. */
const REMAINDER = /^(?:other|others|more|another|additional|remaining|further)\b/i;

/** The part of the clause whose head is what is counted; null for a figure deeper down ("buildings in seven villages"). */
function placeOf({ claim, reading }: Compared["mentions"][number], quantity: Quantity): string | null {
  const { counted } = quantity;
  if (counted !== null && REMAINDER.test(reading.text.slice(counted.start, counted.end))) return null;
  if (claim.arguments.length === 0) return "noun";
  const holders = claim.arguments.filter(({ start, end }) => start <= quantity.start && quantity.end <= end);
  if (quantity.unit === null || quantity.kind !== "count") return holders[0]?.role ?? null;
  return holders.find(({ head }) => head === quantity.unit?.toLowerCase())?.role ?? null;
}

/** The verb is the same and enough words are, or nearly all words are; and neither speaks of another day. */
function isComparable(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const close = compared.closeness(a.mention, b.mention);
  if (a.value.kind !== "count" && !close.subject && close.frame < CLOSE_ENOUGH * 2) return false;
  const enough = close.predicate ? CLOSE_ENOUGH : CLOSE_ENOUGH + 0.2;
  return close.frame >= enough && !isOfOtherTime(compared, a.mention, b.mention);
}

function isOfOtherTime(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.mentions[a]!.times, compared.mentions[b]!.times];
  const dated = (times: typeof one) => times.filter((time) => time.from !== null && time.to !== null);
  return dated(one).some((x) => dated(other).some((y) => x.to! < y.from! || y.to! < x.from!));
}

function findRounding(compared: Compared, held: readonly Held<Quantity>[]): ReturnType<Comparer> {
  const first = held[0];
  if (!first) return null;
  const other = held.find((each) => each.mention !== first.mention && !isEqualFigure(each.value, first.value));
  if (!other || isIncompatible(first.value, other.value)) return null;
  return {
    relation: "rounding",
    kind: null,
    sides: [],
    why: `${renderQuantity(first.value)} and ${renderQuantity(other.value)}`,
    rule: "quantity-precision",
    evidence: [first, other].map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value))),
  };
}

/** Figures of different things in clauses of one verb and party ("11,000 containers", "five million shells"): no clash, two measures. */
function findScope(
  compared: Compared,
  byMeasure: ReadonlyMap<string, readonly Held<Quantity>[]>,
): ReturnType<Comparer> {
  const counts = [...byMeasure].filter(([measure]) => measure.startsWith("count:")).flatMap(([, held]) => held);
  for (const [at, a] of counts.entries()) {
    const b = counts.slice(at + 1).find((each) => each.value.unit !== a.value.unit && isOneAct(compared, a, each));
    if (!b) continue;
    return {
      relation: "scope",
      kind: null,
      sides: [],
      why: `${renderQuantity(a.value)} and ${renderQuantity(b.value)}`,
      rule: "quantity-other-things",
      evidence: [a, b].map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value))),
    };
  }
  return null;
}

function isOneAct(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  if (compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document) return false;
  const close = compared.closeness(a.mention, b.mention);
  return close.predicate && close.subject;
}
