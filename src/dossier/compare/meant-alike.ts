import type { StoryMention } from "../align/story-mention.ts";
import type { Origin } from "../origins/origin.ts";
import type { Compared } from "./finding.ts";

/** What two clauses have in common, as shares and weight, and the cosine of their vectors, from which they tell one deed. */
const ALIKE = { frame: 0.35, mass: 0.65, cosine: 0.58 };

/**
 * "Some said Holm did not point the rifle", "Holm pointed a rifle at two guards": one verb, one doer or thing, and much the same meaning, of which
 * one denies what the other tells. Vectors are asked for last.
 */
export function isMeantAlike(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  const [nay, yea] = one.claim.polarity === "negative" ? [one, other] : [other, one];
  if (nay.claim.polarity !== "negative" || yea.claim.polarity === "negative") return false;
  // "no more than seven years" is a figure, and compared as one.
  if (!NEGATED.test(nay.text) || OPEN.test(yea.text) || nay.quantities.length > 0) return false;
  const close = compared.closeness(a, b);
  if (!close.predicate || close.frame < ALIKE.frame || close.mass < ALIKE.mass) return false;
  if (!haveOneDoer(one, compared.origins[a]!, other, compared.origins[b]!) || !(close.subject || close.object))
    return false;
  return (compared.likeness(a, b) ?? 0) >= ALIKE.cosine;
}

const NEGATED = /\b(?:not|never|no|none|nobody|neither|cannot)\b|n[’']t\b/i;
/** "to hold the race again", "had yet to pay", "that harmed the fish": what does not say that it is so. */
const OPEN = /^(?:to|that|which|who)\b|\byet\s+to\b/i;

/** The same doer, or one that is not named: "he"; "I" is who speaks. */
function haveOneDoer(one: StoryMention, by: Origin, other: StoryMention, otherBy: Origin): boolean {
  const [some, others] = [doersOf(one, by), doersOf(other, otherBy)];
  return some === null || others === null || some.some((key) => others.includes(key));
}

const SPEAKER = /^(?:i|we)$/i;
const UNNAMED = /^(?:he|she|it|they|who|which|that|you)$/i;

/** Keys of who does it; null where the clause does not say. */
function doersOf({ claim, reading, roles }: StoryMention, { key }: Origin): readonly string[] | null {
  const subject = claim.arguments.find(({ role }) => role === "subject");
  if (subject === undefined) return null;
  const words = reading.text.slice(subject.start, subject.end);
  if (SPEAKER.test(words)) return [`e:${key}`];
  return roles.subject.size === 0 || (subject.entity === null && UNNAMED.test(words)) ? null : [...roles.subject];
}
