import type { Claim, DossierMention } from "../model/index.ts";

/** Least share of its mentions that stand within those of the claim in which a detail is told, and in which an event is told that is a part of another. */
const WITHIN = { detail: 0.5, event: 1 };

type Held = { readonly mention: DossierMention; readonly owner: Claim };

/**
 * For each claim, by its id, what is told alike within its words, in the order given: details ("two barrels of tar" within "the boat carried two
 * barrels of tar") and events that are a part of it ("cut the rope" within "he drew his knife and cut the rope"). Each stands in the one
 * claim that has most of its mentions, in its words or, of a detail, in the clause that they stand in, the first of several; what stands in none is in no list. `quotations`: contradictions about words, which
 * may hold others and are held by none. What is told with another claim (`toldWith`) holds for that one, and stands in no list.
 */
export function nestDetails(
  claims: readonly Claim[],
  quotations: readonly Claim[],
): ReadonlyMap<string, readonly Claim[]> {
  const byDocument = new Map<string, Held[]>();
  const hold = (owner: Claim, { mentions }: Claim = owner) => {
    for (const mention of mentions) {
      const there = byDocument.get(mention.document);
      if (there) there.push({ mention, owner });
      else byDocument.set(mention.document, [{ mention, owner }]);
    }
  };
  for (const quotation of quotations) hold(quotation);
  const owners = new Map<Claim, Claim>();
  const along = new Map([...toldAlong(claims)].flatMap(([owner, list]) => list.map((one) => [one, owner] as const)));
  const events = claims.filter((claim) => !claim.detail && !along.has(claim));
  // The longest first: what is told within one that is told within another is told within that.
  for (const event of [...events].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const owner = ownerOf(event, WITHIN.event, byDocument);
    if (owner === null) hold(event);
    else owners.set(event, owner);
  }
  for (const [event, owner] of along) {
    const above = owners.get(owner);
    if (above === undefined) hold(owner, event);
    else owners.set(event, above);
  }
  for (const claim of claims) {
    const owner = claim.detail ? ownerOf(claim, WITHIN.detail, byDocument) : null;
    if (owner !== null) owners.set(claim, owner);
  }
  const nested = new Map<string, Claim[]>();
  for (const claim of claims) {
    const owner = owners.get(claim);
    if (owner) nested.set(owner.id, [...(nested.get(owner.id) ?? []), claim]);
  }
  return nested;
}

/** What is told with a claim of the list, in the same sentences of the same documents, by that claim. */
export function toldAlong(claims: readonly Claim[]): ReadonlyMap<Claim, readonly Claim[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const along = new Map<Claim, Claim[]>();
  for (const claim of claims) {
    const owner = claim.toldWith === undefined ? undefined : byId.get(claim.toldWith);
    if (owner !== undefined && owner.toldWith === undefined) along.set(owner, [...(along.get(owner) ?? []), claim]);
  }
  return along;
}

/** Characters of a mention on average. */
function lengthOf({ mentions }: Claim): number {
  return mentions.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, mentions.length);
}

function ownerOf({ mentions }: Claim, least: number, byDocument: ReadonlyMap<string, readonly Held[]>): Claim | null {
  const counts = new Map<Claim, number>();
  for (const one of mentions) {
    const owners = (byDocument.get(one.document) ?? [])
      .filter(({ mention }) => isWithin(one, mention) || (least < WITHIN.event && one.claim === mention.claim))
      .map(({ owner }) => owner);
    for (const owner of new Set(owners)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= least * mentions.length ? best[0] : null;
}

function isWithin({ start, end }: DossierMention, whole: DossierMention): boolean {
  return whole.start <= start && end <= whole.end && whole.end - whole.start > end - start;
}

/** Details without those whose words stand in one that more documents have, of as many the first. */
export function differentDetails(details: readonly Claim[]): Claim[] {
  const best = new Map<string, Claim>();
  for (const detail of details) {
    const words = detailWords(detail).toLowerCase();
    const known = best.get(words);
    if (known === undefined || documentsOf(detail) > documentsOf(known)) best.set(words, detail);
  }
  return details.filter((detail) => best.get(detailWords(detail).toLowerCase()) === detail);
}

function documentsOf({ mentions }: Claim): number {
  return new Set(mentions.map(({ document }) => document)).size;
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
