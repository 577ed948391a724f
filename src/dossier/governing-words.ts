import { lastSentenceStart } from "../text/sentence-edges.ts";
import type { StoryMention } from "./align/story-mention.ts";

/**
 * How words hang on the sentence they stand in: `free` they can be told as they are; `told` another clause only says when or why they are
 * so ("after", "because"); `joined` they go on from a clause before them; `inner` they are part of a clause that says something of them
 * ("the deal Mr. Brandt signed", "fears that …"); `bound` what governs them takes their sense back: "until", "if", "before", "denied that".
 */
export type Dependence = "free" | "told" | "joined" | "inner" | "bound";

/** Characters before the words in which what governs them is looked for. */
const FAR = 200;

/** Words before a clause that is not told as so. */
const BINDING =
  /(?:^|[\s"“‘'(—–-])(?:if|unless|until|till|before|whether|lest|without|than|rather than|instead of|as long as|so long as|in case|provided|assuming|supposing|should|as if|as though|once|in order for|for|whenever|not)(?:\s+that)?$/i;
/** Words before a clause that is told as so, of a time or a reason. */
const TELLING =
  /(?:^|[\s"“‘'(—–-])(?:when|while|as|after|since|because|although|though|where|whereas|even as|just as|now that|so that)$/i;
const JOINING = /(?:^|[\s"“‘'(—–-])(?:and|or|but|so|yet|nor|then|also)$/i;
/** Openers of a sentence whose main clause is told as so only under them. */
const CONDITION = /^["“‘']?(?:if|unless|were|had|should|without|until|whether)\s/i;
/** What makes a reported clause one that is not told: "did not say that", "no evidence that". */
const TAKING_BACK =
  /\b(?:not|n[’']t|never|no|nobody|none|neither|nor|deny|denie[sd]|denying|reject(?:s|ed|ing)?|doubt(?:s|ed|ing)?|without|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|whether|if|unless|until|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|stopp?(?:s|ed|ing)? short)\b[^.;:!?]{0,40}$/i;

/** How the words of a mention hang on their sentence; reads a bounded stretch before them. */
export function dependenceOf(mention: StoryMention): Dependence {
  const { reading, claim, attribution, start } = mention;
  const from = Math.max(0, start - FAR);
  const begin = Math.max(lastSentenceStart(reading.text, from, start), sentenceStart(mention, from));
  const stretch = reading.text.slice(begin, start);
  const before = stretch.replace(/["“‘'(\s]+$/u, "");
  if (hasOwnBinding(mention)) return "bound";
  if (!/[\p{L}\d]/u.test(before)) return "free";
  if (CONDITION.test(stretch) && !/[;:]/.test(stretch)) return "bound";
  if (BINDING.test(before)) return "bound";
  const cue = attribution?.cue ?? null;
  const isCued = cue !== null && cue.end <= start && start - cue.end < 20;
  if (/\bthat$/i.test(before) || isCued) {
    if (TAKING_BACK.test(before.replace(/\s*\bthat$/i, ""))) return "bound";
    if (isCued) return claim.factuality === "denied" ? "inner" : "free";
    return attribution !== null && attribution.hops.length > 0 ? "told" : "inner";
  }
  if (TELLING.test(before)) return "told";
  if (JOINING.test(before)) return "joined";
  return /[\p{L}\d%]$/u.test(before) ? "inner" : "free";
}

/** A sentence of the reading begins where the last of its text does, or after a heading. */
function sentenceStart({ reading, claim, start }: StoryMention, from: number): number {
  const segment = reading.segments[claim.segment];
  return segment && segment.start <= start ? Math.max(from, segment.start) : from;
}

/** The clause itself has a verb that is no finite one: "Mr. Brandt to cancel the session", "several of them saying". */
function hasOwnBinding({ reading, claim }: StoryMention): boolean {
  const subject = claim.arguments.find(({ role, end }) => role === "subject" && end <= claim.predicate.start);
  if (!subject || reading.segments[claim.segment]?.kind === "headline") return false;
  const between = reading.text.slice(subject.end, claim.predicate.start);
  return /^\s*(?:not |also |\w+ly )?to\s+$/i.test(between);
}
