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
import { createGazetteer, isApart, type Place, placesOf } from "./places.ts";

type Placed = Held<readonly Place[]>;

/** Where the same thing happened: two towns or sites neither of which can lie in the other. A country and a town in it agree. */
export const comparePlaces: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): Placed[] => {
    const value = placesOf(mention, compared.entities);
    return value.length === 0 ? [] : [{ mention: at, value }];
  });
  if (held.length < 2) return null;
  const told = createGazetteer([...new Set(compared.mentions.map(({ reading }) => reading))]);
  const apart = (a: Placed, b: Placed) => a.value.every((one) => b.value.every((other) => isApart(one, other, told)));
  const sides = findSides(held, (a, b) => apart(a, b) && isComparable(compared, a.mention, b.mention), apart);
  if (sides) {
    return {
      relation: "conflict",
      kind: "place",
      sides: sidesOf(sides),
      why: sides.map((side) => nameOf(side[0]!)).join(" against "),
      rule: "place-apart",
      evidence: sides.flat().map((each) => seen(compared, each)),
    };
  }
  return findUnsure(compared, held, apart);
};

const nameOf = ({ value }: Placed) => value[0]!.name;
const seen = (compared: Compared, each: Placed) =>
  evidenceAt(compared, each.mention, each.value[0]!.span, nameOf(each));

/** What the place itself costs two short clauses of their common words is left to them. */
const CLOSE_ENOUGH = 0.35;
/** Least weight in common, in words that only the two have. */
const TELLING = 1;

/** One verb, a common party, and a common date where both give one: the same event, not two of a kind. */
function isComparable(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  if (!close.predicate || close.anotherTime || one.document === other.document) return false;
  if (one.claim.factuality !== other.claim.factuality || one.claim.polarity !== other.claim.polarity) return false;
  return (
    close.typed !== null || ((close.subject || close.object) && close.frame >= CLOSE_ENOUGH && close.mass >= TELLING)
  );
}

/** Places apart in clauses not sure to tell of one event: kept apart in words, so that they never pass for agreement. */
function findUnsure(
  compared: Compared,
  held: readonly Placed[],
  apart: (a: Placed, b: Placed) => boolean,
): Finding | null {
  const sides = findSides(held, apart);
  if (!sides) return null;
  const pair = sides.map((side) => side[0]!);
  return tellApart(
    `${pair.map(nameOf).join(" and ")}: not sure to be one event`,
    "place-other-event",
    pair.map((each) => seen(compared, each)),
  );
}
