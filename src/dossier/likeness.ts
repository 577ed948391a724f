import type { StoryMention } from "./align/story-mention.ts";

/** Mentions that one is compared with at most; more change nothing. */
const MOST = 40;

/**
 * How much each mention has in common with the others of its claim, 0 to 1: the mean, over the mentions of other documents, of the keys in
 * common (cosine). The outlier, which tells of another thing in the same verb, is near 0, and does not head the claim.
 */
export function likenessToOthers(mentions: readonly StoryMention[]): number[] {
  return mentions.map((mention) => {
    const others = mentions.filter(({ document }) => document !== mention.document).slice(0, MOST);
    const sum = others.reduce((total, other) => total + cosine(mention.keys, other.keys), 0);
    return others.length === 0 ? 0 : sum / others.length;
  });
}

/** Share of its keys that a mention may have for itself: other words for one thing. */
const OF_ITS_OWN = 0.3;

/**
 * How much each mention adds to what the others tell, 0 to 0.7: the share of its keys that no mention of another document has, as far as that is more
 * than {@link OF_ITS_OWN}. Words that stand for a claim stand for all of its documents, so that what one of them adds does not belong there.
 */
export function addedByOne(mentions: readonly StoryMention[]): number[] {
  return mentions.map((mention) => {
    const others = mentions.filter(({ document }) => document !== mention.document).slice(0, MOST);
    if (others.length === 0 || mention.keys.size === 0) return 0;
    let own = 0;
    for (const key of mention.keys) if (!others.some(({ keys }) => keys.has(key))) own++;
    return Math.max(0, own / mention.keys.size - OF_ITS_OWN);
  });
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}
