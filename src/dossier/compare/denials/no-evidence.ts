import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { stanceOf } from "../stance.ts";
import { answeringClass, FINDING } from "./denial-words.ts";

/** "no evidence of", "no credible proof that": what follows is what was not found. */
const NONE_FOUND =
  /\b(?:no|any)\s+(?:\p{Ll}+\s+){0,2}(?:evidence|proof|indications?|signs?|trace)\s+(?:of|that|for|to\s+support)\s+/iu;

/** "The inquiry found no evidence of forgery": where what was looked for is told, or null for a clause that tells of no such finding. */
function lookedFor(mention: StoryMention): string | null {
  const { claim, text } = mention;
  if (!FINDING.has(claim.predicate.lemma) || claim.polarity !== "negative" || stanceOf(mention) !== "no") return null;
  const found = NONE_FOUND.exec(text);
  return found === null ? null : text.slice(found.index + found[0].length);
}

/** True where an inquiry has found nothing of what somebody charges. */
export function isNoEvidence(mention: StoryMention): boolean {
  return lookedFor(mention) !== null;
}

/** Words of what was looked for among which its act stands: "Halden forgery", "a plot". */
const FIRST = 4;

/** Classes of the acts that were looked for: those that charges tell with a word of the same class ("collusion", "sought to collude"). */
export function actsLookedFor(mention: StoryMention): string[] {
  const words =
    lookedFor(mention)
      ?.toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, FIRST) ?? [];
  return words.flatMap((word) => answeringClass(word) ?? answeringClass(wordKey(word)) ?? []);
}
