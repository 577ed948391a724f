import type { Claim } from "../model/index.ts";
import type { ClaimWithMentions } from "./timeline.ts";

/**
 * Without claims that only repeat a part of another: each of their mentions stands within a mention of one and the same larger
 * claim of the same relation and kind, or of any where the part is no clause, which need not be smaller either ("whose views are aligned with yours" within "you have the right to a secretary whose views …").
 */
export function dropSubsumed(claims: readonly ClaimWithMentions[]): ClaimWithMentions[] {
  const byDocument = new Map<string, { readonly start: number; readonly end: number; readonly owner: number }[]>();
  claims.forEach(({ claim: { mentions } }, owner) => {
    if (mentions.length < 2) return;
    for (const { document, start, end } of mentions) {
      byDocument.set(document, [...(byDocument.get(document) ?? []), { start, end, owner }]);
    }
  });
  return claims.filter((inner, at) => {
    if (inner.mentions.length < 2) return true;
    const holders = inner.claim.mentions.map(
      ({ document, start, end }) =>
        new Set(
          (byDocument.get(document) ?? [])
            .filter(
              (one) =>
                one.owner !== at &&
                one.start <= start &&
                end <= one.end &&
                (one.end - one.start > end - start || (inner.facet === true && claims[one.owner]!.facet !== true)),
            )
            .map((one) => one.owner),
        ),
    );
    return ![...holders[0]!].some(
      (owner) =>
        holders.every((set) => set.has(owner)) && (inner.facet === true || isAlike(inner.claim, claims[owner]!.claim)),
    );
  });
}

function isAlike(a: Claim, b: Claim): boolean {
  return a.relation === b.relation && a.conflict?.kind === b.conflict?.kind;
}
