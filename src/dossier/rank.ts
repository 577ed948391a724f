import type { Claim, Relation } from "../model/index.ts";
import type { ClaimWithMentions } from "./timeline.ts";

const ORDER: Readonly<Record<Relation, number>> = {
  conflict: 0,
  denial: 0,
  update: 1,
  agree: 2,
  rounding: 2,
  scope: 2,
  single: 3,
};

/** Contradictions first, then what most origins and most mentions tell; claims of one mention last, in the order of the texts. */
export function rankClaims(claims: readonly ClaimWithMentions[]): ClaimWithMentions[] {
  return [...claims].sort(({ claim: a, mentions: [x] }, { claim: b, mentions: [y] }) => {
    if (ORDER[a.relation] !== ORDER[b.relation]) return ORDER[a.relation] - ORDER[b.relation];
    return weigh(b) - weigh(a) || (x?.at ?? 0) - (y?.at ?? 0);
  });
}

function weigh({ origins, mentions, relation }: Claim): number {
  return relation === "single" ? 0 : origins.max * 100 + origins.min * 10 + mentions.length;
}
