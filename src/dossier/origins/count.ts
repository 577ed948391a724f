import type { StoryMention } from "../align/story-mention.ts";
import type { Origin } from "./origin.ts";

/**
 * Independent origins of a claim: known ones once each, own voices once for each group of documents that print one copy.
 * An unknown source may be one already counted or a new one, so it widens the range.
 */
export function countOrigins(
  mentions: readonly StoryMention[],
  origins: readonly Origin[],
  copyOf: (document: number) => number,
): { readonly min: number; readonly max: number } {
  const known = new Set<string>();
  const unknown = new Set<string>();
  mentions.forEach((mention, at) => {
    const origin = origins[at]!;
    if (origin.key === null) unknown.add(`${copyOf(mention.document)}:${origin.name?.toLowerCase() ?? ""}`);
    else if (origin.kind === "own") known.add(`own:${copyOf(mention.document)}`);
    else known.add(origin.key);
  });
  const min = Math.max(known.size, 1);
  return { min, max: Math.max(min, known.size + unknown.size) };
}
