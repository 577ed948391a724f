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
  return rounding;
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

/** The part of the clause whose head is what is counted; null for a figure deeper down ("buildings in seven villages"). */
function placeOf({ claim }: Compared["mentions"][number], quantity: Quantity): string | null {
  const holder = claim.arguments.find(({ start, end }) => start <= quantity.start && quantity.end <= end);
  if (!holder) return claim.arguments.length === 0 ? "noun" : null;
  const isHead = quantity.unit === null || quantity.kind !== "count" || holder.head === quantity.unit.toLowerCase();
  return isHead ? holder.role : null;
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
