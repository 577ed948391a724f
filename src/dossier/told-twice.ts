import type { Claim, Evidence } from "../model/index.ts";
import type { ClaimWithMentions } from "./timeline.ts";

/** Words that show one side of a contradiction, by document. */
type Side = readonly Evidence[];

/**
 * Without contradictions that another claim shows already: both sides rest on the same words of the same documents ("$143 billion" against
 * "$158 billion", told of the clause and of a part of it). The claim with the most mentions stays, of equal ones the first.
 */
export function dropToldTwice(claims: readonly ClaimWithMentions[]): ClaimWithMentions[] {
  const shown = claims.map(({ claim }) => sidesOf(claim));
  const byDocument = new Map<string, number[]>();
  shown.forEach((sides, at) => {
    const documents = new Set(sides.flat().map(({ document }) => document));
    for (const key of documents) byDocument.set(key, [...(byDocument.get(key) ?? []), at]);
  });
  return claims.filter((one, at) => {
    const rivals = new Set(shown[at]!.flat().flatMap(({ document }) => byDocument.get(document) ?? []));
    return ![...rivals].some(
      (other) =>
        other !== at &&
        claims[other]!.claim.conflict!.kind === one.claim.conflict!.kind &&
        isShownBefore(claims, other, at) &&
        isShownIn(shown[at]!, shown[other]!),
    );
  });
}

/** The first two sides of a contradiction with the words that they rest on; none where a side rests on none. */
function sidesOf({ conflict }: Claim): readonly Side[] {
  if (conflict === null) return [];
  const sides = conflict.sides.map((side) => conflict.evidence.filter(({ mention }) => side.includes(mention)));
  return sides.length >= 2 && sides.every((side) => side.length > 0) ? sides : [];
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

function isShownBefore(claims: readonly ClaimWithMentions[], one: number, other: number): boolean {
  const sizes = [one, other].map((at) => claims[at]!.claim.mentions.length);
  return sizes[0]! > sizes[1]! || (sizes[0] === sizes[1] && one < other);
}

/** Two sides of the one rest on words of two different sides of the other. */
function isShownIn(sides: readonly Side[], others: readonly Side[]): boolean {
  const found = sides.map((side) => others.findIndex((other) => other.some((a) => side.some((b) => overlaps(a, b)))));
  return found.length > 0 && found.every((at) => at >= 0) && new Set(found).size === found.length;
}
