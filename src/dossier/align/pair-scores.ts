import type { Plan } from "./align.ts";
import {
  type Evidence,
  type MentionVectors,
  meaningOf,
  type StoryVectors,
  weighEvidence,
  withVectors,
} from "./evidence.ts";
import { createPairTable } from "./pair-table.ts";
import { scoreEvidence, WITHIN_DOCUMENT } from "./score.ts";
import { whitenVectors } from "./story-space.ts";

/** Scores of pairs of a story's mentions, by their positions, and all that a score rests on: most pairs are asked for the score alone. */
export type PairScores = {
  /** Less for two mentions of one document. */
  score(a: number, b: number): number;
  evidence(a: number, b: number): Evidence;
};

/** Scores each pair once, with the vectors where there are any. */
export function scorePairs({ mentions, weight, pairs }: Plan, vectors: MentionVectors | null): PairScores {
  const isTelling = (at: number) => !mentions[at]!.claim.slight;
  const both: StoryVectors | null =
    vectors === null ? null : { raw: vectors, whitened: whitenVectors(vectors, isTelling) };
  const table = createPairTable(mentions.length, pairs.length);
  const planned = pairs.map(({ a, b, evidence }) => {
    table.slotOf(a, b);
    return evidence;
  });
  const scores = new Float64Array(planned.length).fill(Number.NaN);
  const others: number[] = [];
  const known = new Map<number, Evidence>();
  const wordsOf = (slot: number, a: number, b: number) =>
    planned[slot] ?? weighEvidence(mentions[Math.min(a, b)]!, mentions[Math.max(a, b)]!, weight);
  const scoreAnew = (slot: number, a: number, b: number) => {
    const [one, other] = [mentions[Math.min(a, b)]!, mentions[Math.max(a, b)]!];
    const words = wordsOf(slot, a, b);
    const meaning = both === null ? words.meaning : meaningOf(one, other, both);
    return scoreEvidence(words, meaning) - (one.document === other.document ? WITHIN_DOCUMENT : 0);
  };
  return {
    score: (a, b) => {
      const slot = table.slotOf(a, b);
      if (slot < scores.length) {
        if (Number.isNaN(scores[slot]!)) scores[slot] = scoreAnew(slot, a, b);
        return scores[slot]!;
      }
      // A slot is given when a pair is first asked for, so that the next one is always the next of the list.
      const at = slot - scores.length;
      others[at] ??= scoreAnew(slot, a, b);
      return others[at];
    },
    evidence: (a, b) => {
      const slot = table.slotOf(a, b);
      const there = known.get(slot);
      if (there) return there;
      const words = wordsOf(slot, a, b);
      const [one, other] = [mentions[Math.min(a, b)]!, mentions[Math.max(a, b)]!];
      const found = both === null ? words : withVectors(words, one, other, both);
      known.set(slot, found);
      return found;
    },
  };
}
