import type { Span } from "../../model/index.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";
import { isApart, type Place, placesOf } from "./places.ts";

/** Where the same thing happened: two towns or sites neither of which can lie in the other. A country and a town in it agree. */
export const comparePlaces: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): Held<readonly Place[]>[] => {
    const value = placesOf(mention, compared.entities);
    return value.length === 0 ? [] : [{ mention: at, value }];
  });
  const sides = findSides(held, (a, b) => areApart(a.value, b.value) && isComparable(compared, a.mention, b.mention));
  if (!sides) return null;
  return {
    relation: "conflict",
    kind: "place",
    sides: sidesOf(sides),
    why: sides.map((side) => side[0]!.value[0]!.name).join(" against "),
    rule: "place-apart",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, spanOf(each), each.value[0]!.name)),
  };
};

function spanOf(held: Held<readonly Place[]>): Span {
  return held.value[0]!.span;
}

function areApart(a: readonly Place[], b: readonly Place[]): boolean {
  return a.every((one) => b.every((other) => isApart(one, other)));
}

/** One verb, a common party, and a common date where both give one: the same event, not two of a kind. */
function isComparable(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  if (!close.predicate || close.anotherTime) return false;
  return close.typed !== null || ((close.subject || close.object) && close.frame >= 0.45);
}
