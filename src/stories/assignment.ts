import type { StoryAssignment, StoryEvidence } from "../model/index.ts";
import { explainPair, LEAST_POINTS, ONE_EVENT, scorePair } from "./likeness.ts";
import type { SimilarityGraph } from "./similarity-graph.ts";

/** Where a document stands and why, with the ids of the other documents of its story and of the nearest other story, ascending. */
export type Assignment = StoryAssignment & {
  readonly story: readonly string[];
  readonly nearest: { readonly story: readonly string[] } | null;
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
    .map(([story, sum]) => ({ story, mean: sum / (membersOf(story).length - (story === storyOf(document) ? 1 : 0)) }))
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
    score: others.length > 0 ? rounded(LEAST_POINTS + mean) : null,
    needed: ONE_EVENT,
    evidence: evidenceOf(graph, document, others),
    nearest: rival
      ? {
          story: idsOf(membership.membersOf(rival.story)),
          score: rounded(LEAST_POINTS + rival.mean),
          evidence: evidenceOf(graph, document, membership.membersOf(rival.story)),
        }
      : null,
  };
}

const SHOWN = 3;

function evidenceOf(graph: SimilarityGraph, document: number, members: readonly number[]): StoryEvidence[] {
  const { profiles } = graph;
  const own = profiles[document]!;
  return members
    .map((member) => ({ other: profiles[member]!, above: graph.linksOf(document).get(member) ?? 0 }))
    .sort((a, b) => b.above - a.above || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ other }) => ({
      document: other.id,
      score: rounded(scorePair(own, other)),
      reasons: explainPair(own, other),
    }));
}

/** Two decimals: enough for a reader. */
const rounded = (points: number) => Math.round(100 * points) / 100;

function leastOf(ids: readonly string[]): string {
  return ids.reduce((least, id) => (id < least ? id : least));
}
