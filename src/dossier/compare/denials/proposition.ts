import type { StoryMention } from "../../align/story-mention.ts";

/** Clauses that hang on a word and tell nothing by themselves: "who coined the word", "what Congress is". */
const RELATIVE = /^(?:who|whom|whose|which|what|where|when)\b/i;

/** True for a clause that somebody can turn down; not for "who coined the word", "filed by a former clerk". */
export function isProposition({ text, claim, nominal, start }: StoryMention): boolean {
  if (nominal || RELATIVE.test(text)) return false;
  const isReduced = claim.predicate.start === start && /^\p{L}+ed\s+(?:by|from|to|in|on|at)\b/u.test(text);
  return !isReduced;
}
