import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "../finding.ts";
import { isPinned, slotOf } from "../outcome.ts";
import { isWhole } from "./figures.ts";
import { isApart } from "./figures-apart.ts";
import { isOfGames, isOfOthers, isStretch } from "./figures-together.ts";

/** Likeness of two clauses that tell one thing (cosine of what they mean), and what they have in common in words that only the two have. */
const ONE_TELLING = { vectors: 0.58, mass: 1.2 };
/** Where the verb alone is the same, they must be more alike. */
const WITHOUT_PARTY = 0.66;
/** Figures of one thing that two accounts give otherwise lie near each other. */
const FURTHEST = 1.5;
/** Rooms and houses come in such numbers too, and a document that tells of one of them knows no other. */
const FEWEST = 2;

/**
 * Figures near each other of the same things, wherever in the clause they stand, in two clauses that mean the same: "missed nine games
 * with the ankle", "has missed ten games in all". Neither document has the other's figure of it.
 */
export const compareNearFigures: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at) =>
    figuresIn(mention).map((value): Held<Quantity> => ({ mention: at, value })),
  );
  if (held.length < 2) return null;
  const sides = findSides(held, (a, b) => areNearAndApart(a, b) && isOneTelling(compared, a, b), areNearAndApart);
  if (!sides) return null;
  return {
    relation: "conflict",
    kind: "quantity",
    sides: sidesOf(sides),
    why: sides.map((side) => `“${wordsOf(compared, side[0]!)}”`).join(" against "),
    rule: "quantity-telling",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value, `${each.value.value}`)),
  };
};

/** Counts and measures that no slot of their own has: of goals and points there are as many as there are games. */
function figuresIn(mention: StoryMention): readonly Quantity[] {
  return mention.quantities.filter((value) => {
    const { kind, unit, vague, value: number, upper } = value;
    if ((kind !== "count" && kind !== "measure") || unit === null || vague || upper !== undefined) return false;
    if (number < FEWEST || isOfGames(value, mention.reading.text) || !isWhole(mention, value)) return false;
    const slot = slotOf(value, mention);
    return slot === null || !isPinned(slot);
  });
}

function areNearAndApart({ value: a }: Held<Quantity>, { value: b }: Held<Quantity>): boolean {
  if (a.kind !== b.kind || a.unit?.toLowerCase() !== b.unit?.toLowerCase()) return false;
  return Math.max(a.value, b.value) <= FURTHEST * Math.min(a.value, b.value) && isApart(a, b);
}

function isOneTelling(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  if (one.document === other.document || one.claim.factuality !== other.claim.factuality) return false;
  if (one.claim.polarity !== other.claim.polarity || isSince(one) !== isSince(other)) return false;
  if (isOfOthers(compared, a.mention, b.mention) || isStretch(compared, a) !== isStretch(compared, b)) return false;
  if (knows(one, b.value) || knows(other, a.value)) return false;
  const close = compared.closeness(a.mention, b.mention);
  if (close.anotherTime || close.elsewhere || close.vectors === null) return false;
  const least = close.subject || close.object ? ONE_TELLING.vectors : WITHOUT_PARTY;
  return close.predicate && close.vectors >= least && close.mass >= ONE_TELLING.mass;
}

/** "arrested four times", "three times since October": a stretch of what the other counts. */
function isSince({ text }: StoryMention): boolean {
  return /\b(?:since|so far|until|by then|in (?:19|20)\d\d)\b/i.test(text);
}

function knows({ reading }: StoryMention, { value, unit }: Quantity): boolean {
  return reading.quantities.some((each) => each.value === value && each.unit === unit);
}

function wordsOf({ mentions }: Compared, { mention, value: { start, end, counted } }: Held<Quantity>): string {
  return mentions[mention]!.reading.text.slice(start, Math.max(end, counted?.end ?? end));
}
