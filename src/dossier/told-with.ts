import { type Claim, SURE } from "../model/index.ts";
import { isToldAlike } from "../text/told-alike.ts";
import type { StoryMention } from "./align/story-mention.ts";
import type { ClaimWithMentions } from "./timeline.ts";

/**
 * Claims that the same documents tell in the same sentences as another, on as many origins: "climbed in | took down the paintings | and
 * drove home again" of two prints of one report are one entry to a reader. Each but the first gets the id of that one (`toldWith`); the
 * order is kept. Linear in the number of mentions but for claims of one sentence, which are few.
 */
export function withToldWith(claims: readonly ClaimWithMentions[]): ClaimWithMentions[] {
  const bySentence = new Map<string, number[]>();
  claims.forEach((one, at) => {
    if (!isEntry(one)) return;
    const first = sentenceOf(one.mentions[0]!);
    bySentence.set(first, [...(bySentence.get(first) ?? []), at]);
  });
  const owners = new Map<number, number>();
  for (const members of bySentence.values()) {
    const sorted = [...members].sort((a, b) => startOf(claims[a]!) - startOf(claims[b]!) || a - b);
    for (const [place, at] of sorted.entries()) {
      const owner = sorted
        .slice(0, place)
        .find((other) => !owners.has(other) && areTogether(claims[at]!, claims[other]!));
      if (owner !== undefined) owners.set(at, owner);
    }
  }
  return claims.map((one, at) => {
    const owner = owners.get(at);
    return owner === undefined ? one : { ...one, claim: { ...one.claim, toldWith: claims[owner]!.claim.id } };
  });
}

/** An event that several documents surely tell alike. */
function isEntry({ claim, mentions, facet }: ClaimWithMentions): boolean {
  const documents = new Set(mentions.map(({ document }) => document)).size;
  return facet !== true && !claim.detail && isToldAlike(claim) && (claim.certainty ?? 1) >= SURE && documents > 1;
}

/** One sentence of one document in one voice; a quotation is told as a whole. */
function sentenceOf({ document, claim, attribution }: StoryMention): string {
  return attribution?.kind === "direct"
    ? `${document} ${attribution.id}`
    : `${document} ${claim.sentence} ${claim.attribution ?? ""}`;
}

function areTogether(one: ClaimWithMentions, other: ClaimWithMentions): boolean {
  const [own, others] = [one, other].map(({ mentions }) => new Set(mentions.map(sentenceOf)));
  return (
    own!.size === others!.size &&
    [...own!].every((sentence) => others!.has(sentence)) &&
    haveOneCount(one.claim, other.claim)
  );
}

function haveOneCount({ origins: a }: Claim, { origins: b }: Claim): boolean {
  return a.min === b.min && a.max === b.max;
}

/** Where a claim begins in the first document that tells it. */
function startOf({ mentions }: ClaimWithMentions): number {
  return mentions[0]!.start;
}
