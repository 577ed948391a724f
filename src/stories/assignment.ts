import { explainPair, LEAST_POINTS, ONE_EVENT, type Reason, scorePair } from "./likeness.ts";
import type { SimilarityGraph } from "./similarity-graph.ts";

/** How alike two documents are, and why. */
export type PairEvidence = { readonly document: string; readonly score: number; readonly reasons: readonly Reason[] };

/** Where a document stands and what speaks for it, so that the whole decision can be printed. Ids are in ascending order. */
export type Assignment = {
  readonly document: string;
  /** `joined`: there are documents of its event; `opened`: it stands alone. */
  readonly decision: "joined" | "opened";
  /** The other documents of its story. */
  readonly story: readonly string[];
  /** Points in the mean over them, null where there are none. */
  readonly score: number | null;
  /** Points that were needed to join. */
  readonly needed: number;
  /** Those of them that are most like it, at most three. */
  readonly evidence: readonly PairEvidence[];
  /** The nearest of the other stories and its documents most like this one; null where none is alike. */
  readonly nearest: {
    readonly story: readonly string[];
    readonly score: number;
    readonly evidence: readonly PairEvidence[];
  } | null;
};

/** Stories as an index holds them: the number of a document's story, and the documents of a story. */
export type Membership = { storyOf(document: number): number; membersOf(story: number): readonly number[] };

/** The stories that a document is linked to, the nearest first: points above {@link LEAST_POINTS} in the mean over the story's other documents. */
export function nearestStories(
  graph: SimilarityGraph,
  { storyOf, membersOf }: Membership,
  document: number,
): { readonly story: number; readonly mean: number }[] {
  const sums = new Map<number, number>();
  for (const [other, above] of graph.linksOf(document)) {
    sums.set(storyOf(other), (sums.get(storyOf(other)) ?? 0) + above);
  }
  const leastId = (story: number) => leastOf(membersOf(story).map((member) => graph.profiles[member]!.id));
  return [...sums]
    .map(([story, sum]) => ({ story, mean: sum / membersOf(story).filter((member) => member !== document).length }))
    .sort((a, b) => b.mean - a.mean || (leastId(a.story) < leastId(b.story) ? -1 : 1));
}

/** Describes where a document stands. */
export function describeAssignment(graph: SimilarityGraph, membership: Membership, document: number): Assignment {
  const { profiles } = graph;
  const near = nearestStories(graph, membership, document);
  const own = membership.storyOf(document);
  const others = membership.membersOf(own).filter((member) => member !== document);
  const rival = near.find(({ story }) => story !== own);
  const mean = near.find(({ story }) => story === own)?.mean ?? 0;
  const idsOf = (members: readonly number[]) => members.map((member) => profiles[member]!.id).sort();
  return {
    document: profiles[document]!.id,
    decision: others.length > 0 ? "joined" : "opened",
    story: idsOf(others),
    score: others.length > 0 ? LEAST_POINTS + mean : null,
    needed: ONE_EVENT,
    evidence: evidenceOf(graph, document, others),
    nearest: rival
      ? {
          story: idsOf(membership.membersOf(rival.story)),
          score: LEAST_POINTS + rival.mean,
          evidence: evidenceOf(graph, document, membership.membersOf(rival.story)),
        }
      : null,
  };
}

const SHOWN = 3;

function evidenceOf(graph: SimilarityGraph, document: number, members: readonly number[]): PairEvidence[] {
  const { profiles } = graph;
  const own = profiles[document]!;
  return members
    .map((member) => ({ other: profiles[member]!, above: graph.linksOf(document).get(member) ?? 0 }))
    .sort((a, b) => b.above - a.above || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ other }) => ({ document: other.id, score: scorePair(own, other), reasons: explainPair(own, other) }));
}

function leastOf(ids: readonly string[]): string {
  return ids.reduce((least, id) => (id < least ? id : least));
}
