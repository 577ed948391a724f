import type { StoryMention } from "../align/story-mention.ts";

/** The means at the end of a clause, whatever word the parse ties it to. */
const MEANS =
  /\b(?:by|with|through|via|without)\s+(?:(?:an?|the|just|only|simply|mere|simple|single)\s+)*(\p{Ll}[\p{Ll}-]+\s+\p{Ll}[\p{Ll}-]+)\W*$/u;
/** Characters at the end of a clause in which it stands. */
const LONGEST = 60;
/** Verbs that stand for any other with "it", "that" or "so". */
const STANDS_FOR = new Set(["do", "accomplish", "achieve"]);
const POINTS = new Set(["it", "that", "this", "so"]);

/** "by executive order", "with a two-thirds vote": the means in two words, of which one alone names none; null where there is none. */
export function meansOf({ text }: StoryMention): string | null {
  return MEANS.exec(text.slice(-LONGEST))?.[1]?.replace(/\s+/g, " ") ?? null;
}

/** True for "can do it": whatever was spoken of. */
export function isStandIn({ claim }: StoryMention): boolean {
  return (
    STANDS_FOR.has(claim.predicate.lemma) &&
    claim.arguments.some(({ role, head }) => role === "object" && POINTS.has(head.toLowerCase()))
  );
}
