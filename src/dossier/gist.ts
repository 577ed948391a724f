import type { StoryMention } from "./align/story-mention.ts";
import { addedByOne, likenessToOthers } from "./likeness.ts";
import { standsAlone } from "./stands-alone.ts";

/** Length in characters that reads best at a glance. */
const BEST_LENGTH = 90;

/** Number of the mention that says the claim best: whole, plain, neither short nor long; the first where two are equal. */
export function bestMention(mentions: readonly StoryMention[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  mentions.forEach((mention, at) => {
    const score = readability(mention);
    if (score > most) {
      most = score;
      best = at;
    }
  });
  return best;
}

/** What it is worth that words can be read by themselves, beside the rest of their readability. */
const ALONE = 3;

/** What it is worth to tell what the other mentions tell. */
const ALIKE = 4;

/** What it costs to add what no other mention tells. */
const ADDED = 8;

/**
 * Number of the mention whose words head a claim: of those that say it well, and say what the others do, the one that can best be read
 * without the rest of its sentence.
 */
export function headingMention(mentions: readonly StoryMention[]): number {
  const alike = likenessToOthers(mentions);
  const added = addedByOne(mentions);
  const scores = mentions.map(
    (mention, at) => ALONE * standsAlone(mention) + readability(mention) + ALIKE * alike[at]! - ADDED * added[at]!,
  );
  return scores.indexOf(Math.max(...scores));
}

function readability({ claim, text, roles, entities }: StoryMention): number {
  let score = -Math.abs(text.length - BEST_LENGTH) / 60;
  if (claim.factuality === "asserted") score += 0.5;
  if (claim.polarity === "positive") score += 0.3;
  if (/^\p{Lu}/u.test(text)) score += 0.6;
  if (roles.subject.size > 0) score += 0.5;
  if (/^(he|she|it|they|we|i|that|who|which|this|to|being|having)\b/i.test(text)) score -= 1;
  if (/["“”]/.test(text)) score -= 0.3;
  return score + Math.min(3, entities.size) * 0.2;
}
