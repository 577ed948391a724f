import type { StoryMention } from "../../align/story-mention.ts";
import type { StoryView } from "../story-view.ts";
import { FALSE_WORDS, TOLD_NOUN } from "./denial-words.ts";

/** "no truth to reports that", "nothing in the letters supports the theory that". */
const NOT_BORNE_OUT = new RegExp(
  `\\b(?:no\\s+truth\\s+(?:to|in)|no\\s+(?:basis|foundation|support|substance)\\s+(?:for|to)|nothing\\s+(?:[^\\s.;]+\\s+){0,6}?(?:supports?|supported|backs?\\s+up|bears?\\s+out|confirms?|proves?))\\s+(?:[^\\s.;]+\\s+){0,3}?${TOLD_NOUN}(?:\\s+that)?\\s*$`,
  "iu",
);
const TOLD_BY_NOUN = new RegExp(`\\b${TOLD_NOUN}(?:\\s+that)\\s*$`, "iu");
const JUDGED = new RegExp(
  `^\\s*,?\\s*(?:is|are|was|were|has\\s+been|have\\s+been)\\s+(?:\\p{Ll}+ly\\s+|all\\s+|simply\\s+){0,2}(?:${[...FALSE_WORDS].join("|")})\\b`,
  "iu",
);
/** Characters before and after a clause within which the words stand that turn it down. */
const AROUND = 110;
/** Clauses before it among which the one stands that turns it down. */
const BACK = 3;

/** "Nothing in the letters supports theories that …", "reports that … were false": what is told is turned down in its own sentence. */
export function isNotBorneOut({ reading, start, end, claim, nominal }: StoryMention): boolean {
  if (nominal || claim.polarity === "negative" || claim.factuality === "asked") return false;
  const before = reading.text.slice(Math.max(0, start - AROUND), start);
  if (NOT_BORNE_OUT.test(before)) return true;
  return TOLD_BY_NOUN.test(before) && JUDGED.test(reading.text.slice(end, end + AROUND));
}

/** The clause of the same sentence that turns it down, which says by whom; the clause itself where there is none. */
export function turningDown({ mentions }: StoryView, at: number): number {
  const told = mentions[at]!;
  for (let before = at - 1; before >= Math.max(0, at - BACK); before--) {
    const { document, claim, end } = mentions[before]!;
    if (document !== told.document || claim.sentence !== told.claim.sentence) break;
    if (end >= told.end || (claim.polarity === "negative" && told.start - end < AROUND)) return before;
  }
  return at;
}

/** "discounted rumours that she was the source": what is turned down is no charge of whoever turns it down. */
const TURNED_DOWN =
  /\b(?:den(?:y|ied|ies|ying)|discount|dismiss|reject|disput|refut|rebuff)\p{Ll}*\s+(?:\p{Ll}+\s+){0,4}$/iu;

export function isTurnedDown({ reading, start }: StoryMention): boolean {
  return TURNED_DOWN.test(reading.text.slice(Math.max(0, start - 60), start));
}
