import type { Reading, SentenceEncoder } from "../model/index.ts";
import { attachStrays } from "./attach-strays.ts";
import { findCandidates } from "./candidates.ts";
import { joinByAverageLink, type Pair } from "./clustering.ts";
import { compareProfiles, ONE_EVENT, SHARED_COPY, STRAY, sumOfPoints } from "./likeness.ts";
import { createProfiles } from "./profile.ts";
import { findSharedCopy } from "./shared-copy.ts";

/** Documents about one event: indexes into the readings given, and the groups of them that share copy. */
export type StoryGroup = { readonly members: readonly number[]; readonly sharedCopy: readonly (readonly number[])[] };

/**
 * Groups readings into stories. The order of the readings changes nothing but the indexes; readings with the same id are one document.
 * Readings without analysis stand alone. Stories come in the order of their first member, members ascending.
 * Without an encoder the grouping rests on words and typed evidence alone.
 */
export async function groupStories(
  readings: readonly Reading[],
  encoder: SentenceEncoder | null,
): Promise<StoryGroup[]> {
  const copies = indexesById(readings);
  const documents = [...copies.keys()].sort().map((id) => readings[copies.get(id)![0]!]!);
  const indexesOf = (items: readonly number[]) =>
    items.flatMap((item) => copies.get(documents[item]!.id)!).sort((a, b) => a - b);

  const sharing = findSharedCopy(documents);
  const pairs = await scorePairs(documents, sharing, encoder);
  const stories = attachStrays(joinByAverageLink(documents.length, pairs, ONE_EVENT), pairs, STRAY);
  const storyOf = new Map(stories.flatMap((items, story) => items.map((item) => [item, story])));
  const within = sharing.filter(({ a, b }) => storyOf.get(a) === storyOf.get(b));
  const copyGroups = connected(documents.length, within).filter(
    (items) => items.length > 1 || copies.get(documents[items[0]!]!.id)!.length > 1,
  );

  return stories
    .map((items, story) => ({
      members: indexesOf(items),
      sharedCopy: copyGroups
        .filter((group) => storyOf.get(group[0]!) === story)
        .map(indexesOf)
        .sort((a, b) => a[0]! - b[0]!),
    }))
    .sort((a, b) => a.members[0]! - b.members[0]!);
}

function indexesById(readings: readonly Reading[]): Map<string, number[]> {
  const copies = new Map<string, number[]>();
  readings.forEach((reading, index) => {
    const list = copies.get(reading.id);
    if (list) list.push(index);
    else copies.set(reading.id, [index]);
  });
  return copies;
}

async function scorePairs(
  documents: readonly Reading[],
  sharing: readonly { readonly a: number; readonly b: number }[],
  encoder: SentenceEncoder | null,
): Promise<Pair[]> {
  const profiles = await createProfiles(documents, encoder);
  const scores = new Map<number, Pair>();
  const keyOf = (a: number, b: number) => a * documents.length + b;
  for (const { a, b } of findCandidates(profiles.map((profile) => profile.terms))) {
    scores.set(keyOf(a, b), { a, b, score: sumOfPoints(compareProfiles(profiles[a]!, profiles[b]!)) });
  }
  for (const { a, b } of sharing) {
    const score = sumOfPoints(compareProfiles(profiles[a]!, profiles[b]!));
    scores.set(keyOf(a, b), { a, b, score: score + SHARED_COPY });
  }
  return [...scores.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Connected components of a graph over 0 … size − 1, members ascending. */
function connected(size: number, edges: readonly { readonly a: number; readonly b: number }[]): number[][] {
  const parent = Array.from({ length: size }, (_, item) => item);
  const rootOf = (item: number): number => {
    while (parent[item] !== item) item = parent[item] = parent[parent[item]!]!;
    return item;
  };
  for (const { a, b } of edges) {
    const [x, y] = [rootOf(a), rootOf(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const components = new Map<number, number[]>();
  parent.forEach((_, item) => {
    const root = rootOf(item);
    components.set(root, [...(components.get(root) ?? []), item]);
  });
  return [...components.values()];
}
