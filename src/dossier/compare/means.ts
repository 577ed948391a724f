import type { StoryMention } from "../align/story-mention.ts";

/** Prepositions of what something is done with or through. */
const BY = new Set(["by", "with", "through", "via", "under", "without", "using"]);
/** Verbs that stand for any other with "it", "that" or "so". */
const STANDS_FOR = new Set(["do", "accomplish", "achieve"]);
const POINTS = new Set(["it", "that", "this", "so"]);
/** Words of a means that are looked at. */
const MOST = 4;
const SLIGHT = /^(?:an?|the|just|only|simply|simple|his|her|its|their|our|your|mere|single|one)$/;

/** "by executive order", "with a two-thirds vote": the means in two words or more, without which a noun names none; null where there is none. */
export function meansOf({ claim, reading }: StoryMention): string | null {
  for (const { role, preposition, entity, start, end, head } of claim.arguments) {
    if (entity !== null || !BY.has(preposition ?? "") || (role !== "oblique" && role !== "subject")) continue;
    const words = (
      reading.text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? []
    ).filter((word) => !SLIGHT.test(word));
    const last = words.indexOf(head);
    if (last >= 1 && last < MOST) return words.slice(last - 1, last + 1).join(" ");
  }
  return null;
}

/** True for "can do it": whatever was spoken of. */
export function isStandIn({ claim }: StoryMention): boolean {
  return (
    STANDS_FOR.has(claim.predicate.lemma) &&
    claim.arguments.some(({ role, head }) => role === "object" && POINTS.has(head.toLowerCase()))
  );
}
