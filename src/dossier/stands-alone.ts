import type { StoryMention } from "./align/story-mention.ts";
import { isCutOff, isFurniture, isStamped } from "./fragment.ts";
import { type Dependence, dependenceOf } from "./governing-words.ts";

/** Words that tie a clause to the one it stands in: "who led the rescue", "when it hit the rocks", "to leave in February". */
const TIED =
  /^(?:who|whom|whose|which|that|when|where|while|how|why|what|if|whether|because|since|as|after|before|until|to|than|but|and|or|so|both|all of|being|having)\b/i;
/** Words that stand for somebody named elsewhere: "he wrote", "it is right". */
const POINTING =
  /^["“'‘]?(?:he|she|it|they|we|i|you|this|these|those|there|him|her|them|me|us|its|his|their|our|my)\b/i;

/** Lengths in characters between which a clause reads at a glance; beyond the last it is no line any more. */
const SHORT = 22;
const LONG = 200;
const TOO_LONG = 340;

/** What words lose that hang on others of their sentence. */
const HANGING: Readonly<Record<Dependence, number>> = { free: 0, told: 0.1, joined: 0.1, inner: 0.35, bound: 0.7 };

const known = new WeakMap<StoryMention, number>();

/**
 * How well the words of a mention can be read by themselves, 0 to 1: a clause with a subject that says who, of a length that
 * reads at a glance, that nothing before it takes back. "Two states sued Colorado on Thursday" is near 1, "who led the rescue",
 * "it is right" and "[until] the two states agree" near 0.
 */
export function standsAlone(mention: StoryMention): number {
  const score = known.get(mention) ?? Math.max(0, wordsAlone(mention) - HANGING[dependenceOf(mention)]);
  known.set(mention, score);
  return score;
}

/** As {@link standsAlone}, for words that are shown with what stands before them. */

export function wordsAlone(mention: StoryMention): number {
  const { text, claim, nominal } = mention;
  let score = 0.25;
  if (hasSubjectOfItsOwn(mention)) score += 0.4;
  if (/^["“'‘]?[\p{Lu}\d]/u.test(text)) score += 0.15;
  if (text.length >= SHORT * 2 && text.length <= LONG) score += 0.2;
  if (TIED.test(text)) score -= 0.45;
  if (POINTING.test(text)) score -= 0.4;
  if (nominal) score -= 0.35;
  if (claim.factuality === "asked") score -= 0.4;
  if (text.length < SHORT) score -= 0.35;
  if (text.length > TOO_LONG) score -= 0.4;
  if (hasOneMark(text)) score -= 0.1;
  if (isFurniture(text)) score -= 0.8;
  if (isStamped(text)) score -= 0.25;
  if (isCutOff(mention)) score -= 0.3;
  if (isSubjectOfMore(mention)) score -= 0.35;
  if (saysNothing(mention)) score -= 0.4;
  return Math.max(0, Math.min(1, score));
}

/** "The owner of a barge lost at sea [will be paid]": the words are what another clause is about. */
function isSubjectOfMore({ reading, end }: StoryMention): boolean {
  return /^\s+(?:has|have|had|is|are|was|were|will|would|could|should|can|may|might|must)\s/.test(
    reading.text.slice(end, end + 10),
  );
}

const SAYING = new Set(
  "say ask tell add write note tweet wonder explain reply respond continue state claim argue think believe".split(" "),
);

/** "Mr. Brandt asked on Tuesday": what he asked stands elsewhere. */
function saysNothing({ claim, within }: StoryMention): boolean {
  const isSaid = claim.arguments.some(({ role }) => role === "object" || role === "complement");
  return SAYING.has(claim.predicate.lemma) && !isSaid && within.length === 0;
}

/** A subject in the clause itself, before the verb: a name or a noun, no pronoun. */
export function hasSubjectOfItsOwn({ claim, roles, start }: StoryMention): boolean {
  return (
    roles.subject.size > 0 &&
    claim.arguments.some((one) => one.role === "subject" && one.start >= start && one.end <= claim.predicate.start)
  );
}

/** A quotation that begins or ends outside of the words. */
function hasOneMark(text: string): boolean {
  const straight = text.split('"').length - 1;
  return straight % 2 === 1 || text.split("“").length !== text.split("”").length;
}

/** Sentences of a document, headline included, that tell what it is about. */
const LEAD = 4;

/** Share of the documents of a story that have one of the mentions in their lead; news tells the gravest first. */
export function leadShare(mentions: readonly StoryMention[]): number {
  const all = new Set(mentions.map(({ document }) => document));
  const leading = new Set(mentions.flatMap(({ document, claim }) => (claim.sentence < LEAD ? [document] : [])));
  return all.size === 0 ? 0 : leading.size / all.size;
}
