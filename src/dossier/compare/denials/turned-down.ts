import type { StoryMention } from "../../align/story-mention.ts";
import type { StoryView } from "../story-view.ts";
import { DENYING, FALSE_WORDS, NOUN_BEFORE, TOLD_NOUN } from "./denial-words.ts";

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
    const isNear = told.start - end < AROUND && (claim.polarity === "negative" || DENYING.has(claim.predicate.lemma));
    if (end >= told.end || isNear) return before;
  }
  return at;
}

/** "rejected criticism from the unions that she had lied": what is denied is what a noun for a statement tells, and nobody is told to have said it. */
export function isHandedOn({ reading, start, claim }: StoryMention): boolean {
  if (claim.factuality !== "denied" || claim.polarity === "negative") return false;
  return NOUN_BEFORE.test(reading.text.slice(Math.max(0, start - AROUND), start).replace(/\bthat\s*$/i, ""));
}

/** "discounted rumours that she was the source": what is turned down is no charge of whoever turns it down. */
const TURNED_DOWN =
  /\b(?:den(?:y|ied|ies|ying)|discount|dismiss|reject|disput|refut|rebuff)\p{Ll}*\s+(?:\p{Ll}+\s+){0,4}$/iu;

export function isTurnedDown({ reading, start }: StoryMention): boolean {
  return TURNED_DOWN.test(reading.text.slice(Math.max(0, start - 60), start));
}
