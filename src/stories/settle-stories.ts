import { attachStrays } from "./attach-strays.ts";
import { joinByAverageLink, type Pair } from "./clustering.ts";
import { LEAST_POINTS, ONE_EVENT, STRAY } from "./likeness.ts";
import type { SimilarityGraph } from "./similarity-graph.ts";

/** Points above {@link LEAST_POINTS} that join two groups, and that add a stray. */
export const JOIN = ONE_EVENT - LEAST_POINTS;
export const ATTACH = STRAY.threshold - LEAST_POINTS;

/**
 * The documents that could be in one story with one of those given, through any number of others: a story, or a stray's way to it, holds at least one
 * link of {@link ATTACH}. One list for each island of such links.
 */
export function findIslands(graph: SimilarityGraph, documents: Iterable<number>): number[][] {
  const seen = new Set<number>();
  const islands: number[][] = [];
  for (const start of documents) {
    if (seen.has(start)) continue;
    seen.add(start);
    const island = [start];
    for (let at = 0; at < island.length; at++) {
      for (const [other, above] of graph.linksOf(island[at]!)) {
        if (above < ATTACH || seen.has(other)) continue;
        seen.add(other);
        island.push(other);
      }
    }
    islands.push(island);
  }
  return islands;
}

/** The stories of an island, by the ids and links of its documents alone. */
export function settleIsland(graph: SimilarityGraph, island: readonly number[]): number[][] {
  const { profiles } = graph;
  const documents = [...island].sort((a, b) => (profiles[a]!.id < profiles[b]!.id ? -1 : 1));
  const places = new Map(documents.map((document, place) => [document, place]));
  const pairs: Pair[] = [];
  documents.forEach((document, a) => {
    for (const [other, score] of graph.linksOf(document)) {
      const b = places.get(other);
      if (b !== undefined && a < b) pairs.push({ a, b, score });
    }
  });
  pairs.sort((x, y) => x.a - y.a || x.b - y.b);
  const groups = joinByAverageLink(documents.length, pairs, JOIN);
  return attachStrays(groups, pairs, { threshold: ATTACH, margin: STRAY.margin }).map((places) =>
    places.map((place) => documents[place]!),
  );
}
