import { type KeyWeights, weighEvidence } from "../align/evidence.ts";
import { findClashCandidates } from "./clash-candidates.ts";
import { askedByDenials } from "./denials/meant-charge.ts";
import type { Closeness } from "./finding.ts";
import { findContradictions } from "./index.ts";
import { comparedAmong, type StoryGround } from "./story-view.ts";

/**
 * Pairs of mentions, by position, that contradict each other as far as can be told before any vector is known: a comparer finds something, or
 * asks how alike the two are in meaning. Few pairs are left, and the others are ruled out while the vectors are being made.
 */
export function findPossibleClashes(ground: StoryGround, weight: KeyWeights): PossibleClashes {
  const asking = askedByDenials(ground.mentions, weight);
  const pairs = findClashCandidates(ground.mentions).filter(([a, b]) => mayContradict(ground, weight, [a, b], asking));
  return { pairs, asking };
}

/** Pairs of positions, and the mentions for which a comparer asks how alike they are. */
export type PossibleClashes = {
  readonly pairs: readonly (readonly [number, number])[];
  readonly asking: ReadonlySet<number>;
};

function mayContradict(
  ground: StoryGround,
  weight: KeyWeights,
  [a, b]: readonly [number, number],
  asking: Set<number>,
): boolean {
  let isAskedForVectors = false;
  const evidence = (one: number, other: number): Closeness => ({
    ...weighEvidence(ground.mentions[Math.min(one, other)]!, ground.mentions[Math.max(one, other)]!, weight),
    get vectors() {
      isAskedForVectors = true;
      return null;
    },
  });
  const likeness = (one: number, other: number) => {
    asking.add(one).add(other);
    isAskedForVectors = true;
    return null;
  };
  return findContradictions(comparedAmong({ ...ground, evidence, likeness }, [a, b])).length > 0 || isAskedForVectors;
}
