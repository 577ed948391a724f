import type { Evidence } from "./evidence.ts";

/**
 * Weights that began as a logistic fit and were then moved one by one over the stories of the dossier gold, for F1 over all pairs and over
 * the stories alike (docs/claims-and-comparison.md). A pair scores about the threshold where it is as likely as not that one fact is told.
 */
const WITH_VECTORS = {
  base: -0.2,
  words: 1,
  frame: 1.5,
  mass: 2.3,
  meaning: 11,
  measure: 0.5,
  quotation: 2.4,
  predicate: 0.1,
  subject: 0.5,
  object: 0.2,
  /** The verb and who acts, the verb and what it is done to. */
  deed: 0.7,
};
/** Without an encoder words carry it all. */
const WITHOUT = {
  base: 0,
  words: 5.5,
  frame: 0,
  mass: 2,
  meaning: 0,
  measure: 0.5,
  quotation: 3,
  predicate: 0.3,
  subject: 0.4,
  object: 0.3,
  deed: 0.2,
};
/** What speaks against a pair. */
const AGAINST = {
  elsewhere: 0.3,
  anotherTime: 0.3,
  unlikeForms: 0.5,
  opposite: 1,
  otherSubject: 1.6,
  otherStanding: 0.5,
  reversed: 4,
  otherFigures: 5,
  otherOccasion: 6,
};

/** Pairs that score less are not put together. */
export const THRESHOLD = 4.2;
/** What two clauses of one document must score more, since an author seldom tells a thing twice. */
export const WITHIN_DOCUMENT = 4;

/** Fewest words in common that say anything, in words that only the two have. */
const LEAST_MASS = 0.4;

/** True where hardly a word is shared: vectors alone never carry a pair. */
export function isThin(evidence: Evidence): boolean {
  if (evidence.typed !== null && evidence.typed.weight >= 1) return false;
  return evidence.mass < LEAST_MASS || evidence.common === 0;
}

/** One number for the evidence that two mentions are about one proposition; about 0 to 10. `meaning`: a likeness to reckon with in place of its own. */
export function scoreEvidence(evidence: Evidence, meaning = evidence.meaning): number {
  const weights = meaning === null ? WITHOUT : WITH_VECTORS;
  return (
    weights.base +
    weights.words * evidence.words +
    weights.frame * evidence.frame +
    weights.meaning * (meaning ?? 0) +
    weights.mass * Math.log1p(evidence.mass) +
    weights.quotation * evidence.quotation +
    (evidence.measure ? weights.measure : 0) +
    (evidence.predicate ? weights.predicate : 0) +
    (evidence.subject ? weights.subject : 0) +
    (evidence.object ? weights.object : 0) +
    (evidence.predicate && evidence.subject ? weights.deed : 0) +
    (evidence.predicate && evidence.object ? weights.deed : 0) +
    (evidence.typed?.weight ?? 0) -
    (evidence.elsewhere ? AGAINST.elsewhere : 0) -
    (evidence.anotherTime ? AGAINST.anotherTime : 0) -
    (evidence.otherSubject ? AGAINST.otherSubject : 0) -
    (evidence.otherStanding ? AGAINST.otherStanding : 0) -
    (evidence.reversed ? AGAINST.reversed : 0) -
    (evidence.otherFigures ? AGAINST.otherFigures : 0) -
    (evidence.otherOccasion ? AGAINST.otherOccasion : 0) -
    (evidence.opposite ? AGAINST.opposite : 0) -
    (evidence.unlikeForms ? AGAINST.unlikeForms : 0)
  );
}

/** One line for a person: the rule and what it rests on. */
export function explainEvidence(evidence: Evidence, score: number): string {
  const parts = [`words ${evidence.words.toFixed(2)}`];
  if (evidence.typed !== null) parts.push(evidence.typed.rule);
  if (evidence.meaning !== null) parts.push(`meaning ${evidence.meaning.toFixed(2)}`);
  if (evidence.predicate) parts.push("same verb");
  if (evidence.subject) parts.push("same subject");
  if (evidence.object) parts.push("same object");
  if (evidence.values) parts.push("same figure or date");
  return `score ${score.toFixed(1)}: ${parts.join(", ")}`;
}

/**
 * How likely two clauses tell one thing, on the logit scale: a logistic fit to the labelled pairs of eval/annotations that the encoder was not trained on.
 * The cosine as the encoder gives it counts beside the score, which has it whitened: what sets the clauses of a story apart finds the
 * pairs, what clauses mean anywhere tells whether to believe them. So do one verb and the weight of what is common beside what the score has them count.
 */
const CERTAINTY = { base: -5.91, score: 0.115, cosine: 7.25, predicate: 0.88, mass: 1.04, unlikeForms: -1.31 };
/** The same where no encoder is given. */
const CERTAINTY_WITHOUT = { base: -3.36, score: 0.6 };

/** How likely two mentions of this score and evidence tell one thing, 0 to 1 (logistic). */
export function likelihoodOf(score: number, { vectors, predicate, mass, unlikeForms }: Evidence): number {
  const logit =
    vectors === null
      ? CERTAINTY_WITHOUT.base + CERTAINTY_WITHOUT.score * score
      : CERTAINTY.base +
        CERTAINTY.score * score +
        CERTAINTY.cosine * vectors +
        CERTAINTY.mass * Math.log1p(mass) +
        (predicate ? CERTAINTY.predicate : 0) +
        (unlikeForms ? CERTAINTY.unlikeForms : 0);
  return 1 / (1 + Math.exp(-logit));
}
