import { findCandidates, isPossible } from "./candidates.ts";
import { type Evidence, type KeyWeights, weighEvidence, weighKeys } from "./evidence.ts";
import { isThin, scoreEvidence, THRESHOLD, WITHIN_DOCUMENT } from "./score.ts";
import type { StoryMention } from "./story-mention.ts";

/** Two mentions put together, and the evidence for it. */
export type Joined = { readonly a: number; readonly b: number; readonly score: number; readonly evidence: Evidence };

/** Mentions of one proposition, in story order, and the pairs that brought them together. */
export type Alignment = {
  readonly mentions: readonly StoryMention[];
  readonly joined: readonly Joined[];
  /** Evidence between two mentions by their positions in the story. */
  evidence(a: number, b: number): Evidence;
};

/** Largest cluster; a proposition that more clauses tell is told in two. */
const LARGEST = 120;

/**
 * Groups mentions into claims: pairs in order of their score, two groups become one where their mentions agree on average
 * (average linkage), which keeps one odd pair from chaining unrelated mentions.
 */
export function alignMentions(mentions: readonly StoryMention[], vectors: readonly Float32Array[] | null): Alignment[] {
  const weight = weighKeys(mentions);
  const score = createScorer(mentions, weight, vectors);
  const pairs = findCandidates(mentions, weight, vectors)
    .map(([a, b]) => ({ a, b, ...score(a, b) }))
    .filter((pair) => pair.score >= THRESHOLD && !isThin(pair.evidence))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = mentions.map((_, at) => ({ members: [at], joined: [] as Joined[] }));
  for (const pair of pairs) {
    const one = groupOf[pair.a]!;
    const other = groupOf[pair.b]!;
    if (one === other || one.members.length + other.members.length > LARGEST) continue;
    if (!belongTogether(one.members, other.members, mentions, score)) continue;
    one.joined.push(...other.joined, pair);
    one.members.push(...other.members);
    for (const member of other.members) groupOf[member] = one;
  }
  return [...new Set(groupOf)].map(({ members, joined }) => ({
    mentions: members.sort((a, b) => a - b).map((at) => mentions[at]!),
    joined,
    evidence: (a, b) => score(a, b).evidence,
  }));
}

type Scorer = (a: number, b: number) => { readonly score: number; readonly evidence: Evidence };

function createScorer(
  mentions: readonly StoryMention[],
  weight: KeyWeights,
  vectors: readonly Float32Array[] | null,
): Scorer {
  const known = new Map<number, { score: number; evidence: Evidence }>();
  return (a, b) => {
    const key = Math.min(a, b) * mentions.length + Math.max(a, b);
    const there = known.get(key);
    if (there) return there;
    const evidence = weighEvidence(mentions[Math.min(a, b)]!, mentions[Math.max(a, b)]!, weight, vectors);
    const same = mentions[a]!.document === mentions[b]!.document;
    const found = { score: scoreEvidence(evidence) - (same ? WITHIN_DOCUMENT : 0), evidence };
    known.set(key, found);
    return found;
  };
}

/** How far below the threshold the average of two groups may lie. */
const SLACK = 0;

function belongTogether(one: number[], other: number[], mentions: readonly StoryMention[], score: Scorer): boolean {
  let sum = 0;
  for (const a of one) {
    for (const b of other) {
      if (!isPossible(mentions[a]!, mentions[b]!)) return false;
      sum += score(a, b).score;
    }
  }
  return sum / (one.length * other.length) >= THRESHOLD - SLACK;
}
