import type { Evidence } from "./evidence.ts";

/** Weights set by hand on six stories of the dossier gold (docs/claims-and-comparison.md). */
const WITH_VECTORS = {
  words: 4.3,
  covered: 1.5,
  vectors: 4.6,
  both: -3,
  mass: 1.1,
  quotation: 2,
  predicate: 0.3,
  subject: 0.6,
  object: 0.4,
};
const WITHOUT = {
  words: 6,
  covered: 1.8,
  vectors: 0,
  both: 0,
  mass: 1.3,
  quotation: 2,
  predicate: 0.5,
  subject: 0.7,
  object: 0.5,
};
/** What speaks against a pair. */
const AGAINST = { elsewhere: 0.55, anotherTime: 0.3, unlikeForms: 0.55, opposite: 1.6, otherFigures: 3 };

/** Pairs that score less are not put together. */
export const THRESHOLD = 5.5;
/** What two clauses of one document must score more, since an author seldom tells a thing twice. */
export const WITHIN_DOCUMENT = 4;

/** Words in common beyond which more add nothing, and fewest that say anything, in words that only the two have. */
const FULL_MASS = 5;
const LEAST_MASS = 1.45;

/**
 * True where vectors alone, or one word in common, would carry the pair: typed evidence has to speak for it too, a verb with a
 * party, or most of the words.
 */
export function isThin(evidence: Evidence): boolean {
  if (evidence.typed !== null && evidence.typed.weight >= 1) return false;
  if (evidence.predicate && evidence.subject && evidence.object) return false;
  if (evidence.mass < LEAST_MASS && evidence.covered < 0.9) return true;
  const parties = (evidence.subject ? 1 : 0) + (evidence.object ? 1 : 0);
  const framed = (evidence.predicate && parties > 0) || parties === 2;
  return !framed && evidence.words < 0.33 && evidence.covered < 0.6;
}

/** One number for the evidence that two mentions are about one proposition; about 0 to 10. */
export function scoreEvidence(evidence: Evidence): number {
  const weights = evidence.vectors === null ? WITHOUT : WITH_VECTORS;
  const vectors = evidence.vectors ?? 0;
  return (
    weights.words * evidence.words +
    weights.covered * evidence.covered +
    weights.vectors * vectors +
    weights.both * evidence.words * vectors +
    (weights.mass * Math.min(evidence.mass, FULL_MASS)) / (FULL_MASS / 2) +
    weights.quotation * evidence.quotation +
    (evidence.predicate ? weights.predicate : 0) +
    (evidence.subject ? weights.subject : 0) +
    (evidence.object ? weights.object : 0) +
    (evidence.typed?.weight ?? 0) -
    (evidence.elsewhere ? AGAINST.elsewhere : 0) -
    (evidence.anotherTime ? AGAINST.anotherTime : 0) -
    (evidence.otherFigures ? AGAINST.otherFigures : 0) -
    (evidence.opposite ? AGAINST.opposite : 0) -
    (evidence.unlikeForms ? AGAINST.unlikeForms : 0)
  );
}

/** One line for a person: the rule and what it rests on. */
export function explainEvidence(evidence: Evidence, score: number): string {
  const parts = [`words ${evidence.words.toFixed(2)}`];
  if (evidence.typed !== null) parts.push(evidence.typed.rule);
  if (evidence.vectors !== null) parts.push(`meaning ${evidence.vectors.toFixed(2)}`);
  if (evidence.predicate) parts.push("same verb");
  if (evidence.subject) parts.push("same subject");
  if (evidence.object) parts.push("same object");
  if (evidence.values) parts.push("same figure or date");
  return `score ${score.toFixed(1)}: ${parts.join(", ")}`;
}
