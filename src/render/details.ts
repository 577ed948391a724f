import type { Claim, DossierMention } from "../model/index.ts";

/** Least share of a detail's mentions that stand within mentions of the claim that it is told in. */
const WITHIN = 0.5;

/**
 * For each claim, by its id, the details told in it ("two counts of murder" within "he was charged with two counts of murder"), in their
 * order: each stands in the one claim of an event that has most of its mentions, the first of several. A detail that stands in none is in no list.
 */
export function nestDetails(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byDocument = new Map<string, { readonly mention: DossierMention; readonly owner: number }[]>();
  claims.forEach(({ mentions, detail }, owner) => {
    if (detail) return;
    for (const mention of mentions) {
      const there = byDocument.get(mention.document);
      if (there) there.push({ mention, owner });
      else byDocument.set(mention.document, [{ mention, owner }]);
    }
  });
  const nested = new Map<string, Claim[]>();
  for (const claim of claims) {
    const owner = claim.detail ? ownerOf(claim, byDocument) : null;
    if (owner === null) continue;
    const { id } = claims[owner]!;
    nested.set(id, [...(nested.get(id) ?? []), claim]);
  }
  return nested;
}

function ownerOf(
  { mentions }: Claim,
  byDocument: ReadonlyMap<string, readonly { readonly mention: DossierMention; readonly owner: number }[]>,
): number | null {
  const counts = new Map<number, number>();
  for (const { document, start, end } of mentions) {
    const owners = (byDocument.get(document) ?? [])
      .filter(({ mention }) => mention.start <= start && end <= mention.end)
      .map(({ owner }) => owner);
    for (const owner of new Set(owners)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best !== undefined && best[1] >= WITHIN * mentions.length ? best[0] : null;
}

/** The words of a detail that most of its mentions have, of as many the shortest, then the first. */
export function detailWords({ mentions }: Claim): string {
  const counts = new Map<string, { words: string; count: number }>();
  for (const { text } of mentions) {
    const one = counts.get(text.toLowerCase()) ?? { words: text, count: 0 };
    one.count++;
    counts.set(text.toLowerCase(), one);
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count || a.words.length - b.words.length);
  return best?.words ?? "";
}
