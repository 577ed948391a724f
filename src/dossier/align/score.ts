import type { Evidence } from "./evidence.ts";

/** Weights set by hand on six stories of the dossier gold (docs/claims-and-comparison.md). */
const WITH_VECTORS = { words: 6, covered: 1, vectors: 4, both: -2, subject: 0.4, object: 0.4, values: 0.3 };
const WITHOUT = { words: 8, covered: 1.5, vectors: 0, both: 0, subject: 0.6, object: 0.6, values: 0.4 };

/** Pairs that score less are not put together. */
export const THRESHOLD = 4.9;
/** What two clauses of one document must score more, since an author seldom tells a thing twice. */
export const WITHIN_DOCUMENT = 0.8;

/** One number for the evidence that two mentions are about one proposition; about 0 to 10. */
export function scoreEvidence(evidence: Evidence): number {
  const weights = evidence.vectors === null ? WITHOUT : WITH_VECTORS;
  const vectors = evidence.vectors ?? 0;
  return (
    weights.words * evidence.words +
    weights.covered * evidence.covered +
    weights.vectors * vectors +
    weights.both * evidence.words * vectors +
    (evidence.subject ? weights.subject : 0) +
    (evidence.object ? weights.object : 0) +
    (evidence.values ? weights.values : 0)
  );
}

/** One line for a person: the rule and what it rests on. */
export function explainEvidence(evidence: Evidence, score: number): string {
  const parts = [`words ${evidence.words.toFixed(2)}`];
  if (evidence.vectors !== null) parts.push(`meaning ${evidence.vectors.toFixed(2)}`);
  if (evidence.predicate) parts.push("same verb");
  if (evidence.subject) parts.push("same subject");
  if (evidence.object) parts.push("same object");
  if (evidence.values) parts.push("same figure or date");
  return `score ${score.toFixed(1)}: ${parts.join(", ")}`;
}
