import { type Assignment, describeAssignment, type Membership, nearestStories } from "./assignment.ts";
import { STRAY } from "./likeness.ts";
import type { Profile } from "./profile.ts";
import { ATTACH, findIslands, JOIN, settleIsland } from "./settle-stories.ts";
import { createSimilarityGraph, type SimilarityGraph } from "./similarity-graph.ts";

/** Stories that are new since the last settling, and those of then that are no more; each is the ascending ids of its documents. */
export type Settlement = {
  readonly formed: readonly (readonly string[])[];
  readonly dissolved: readonly (readonly string[])[];
};

/**
 * Everything that an index knows, as plain data that structured clone carries and stored-state.ts turns into JSON: documents in the order in which
 * they came, links `[a, b, points]` between their numbers, the stories, and the documents that are not settled.
 */
export type StoryIndexState = {
  readonly version: 1;
  readonly profiles: readonly Profile[];
  readonly links: readonly (readonly [number, number, number])[];
  readonly stories: readonly (readonly number[])[];
  /** The stories at the last settling. */
  readonly settled: readonly (readonly number[])[];
  readonly unsettled: readonly number[];
};

/**
 * Stories of a stream of documents. `add` decides at once, in time that does not grow with the documents seen; `settle` decides again,
 * with all that came since, for the documents that could be touched. After it the stories are a function of the set of documents:
 * order, repetition and earlier settlings change nothing.
 */
export type StoryIndex = {
  /** Adds a document; one with a known id changes nothing. */
  add(profile: Profile): Assignment;
  settle(): Settlement;
  /** The stories as they stand: ascending ids, in order of the first. */
  stories(): string[][];
  /** Why a document stands where it does; null for an unknown id. */
  explain(id: string): Assignment | null;
  state(): StoryIndexState;
};

/** A new index, or one that goes on from a state. */
export function createStoryIndex(from: StoryIndexState | null = null): StoryIndex {
  const graph = createSimilarityGraph();
  const groups = createGroups();
  const unsettled = new Set<number>(from?.unsettled);
  for (const profile of from?.profiles ?? []) graph.restore(profile);
  for (const [a, b, above] of from?.links ?? []) graph.restoreLink(a, b, above);
  for (const members of from?.stories ?? []) groups.open(members);
  /** The story of each document at the last settling. */
  const settledIn = new Map<number, readonly number[]>();
  for (const members of from?.settled ?? []) for (const member of members) settledIn.set(member, members);
  const idsOf = (members: readonly number[]) => members.map((member) => graph.profiles[member]!.id).sort();

  return {
    add: (profile) => {
      const known = graph.numberOf(profile.id);
      if (known !== undefined) return describeAssignment(graph, groups, known);
      for (const changed of graph.add(profile)) unsettled.add(changed);
      const document = graph.profiles.length - 1;
      const story = chooseStory(graph, groups, document);
      if (story === null) groups.open([document]);
      else groups.join(story, document);
      return describeAssignment(graph, groups, document);
    },
    settle: () => {
      const before = new Map<string, string[]>();
      const after = new Map<string, string[]>();
      for (const island of findIslands(graph, unsettled)) {
        for (const members of new Set(island.map((document) => settledIn.get(document)))) {
          if (members) before.set(idsOf(members)[0]!, idsOf(members));
        }
        const settled = settleIsland(graph, island);
        for (const members of settled) {
          after.set(idsOf(members)[0]!, idsOf(members));
          for (const member of members) settledIn.set(member, members);
        }
        groups.replace(island, settled);
      }
      unsettled.clear();
      return { formed: without(after, before), dissolved: without(before, after) };
    },
    stories: () => groups.all().map(idsOf).sort(byFirst),
    explain: (id) => {
      const document = graph.numberOf(id);
      return document === undefined ? null : describeAssignment(graph, groups, document);
    },
    state: () => ({
      version: 1,
      profiles: [...graph.profiles],
      links: graph.profiles.flatMap((_, a) =>
        [...graph.linksOf(a)].filter(([b]) => a < b).map(([b, above]) => [a, b, above] as const),
      ),
      stories: groups.all().map((members) => [...members]),
      settled: [...new Set(settledIn.values())].map((members) => [...members]),
      unsettled: [...unsettled],
    }),
  };
}

/** The story that a new document joins as the stories stand; null where it opens one. */
function chooseStory(graph: SimilarityGraph, groups: Membership, document: number): number | null {
  const [best, next] = nearestStories(graph, groups, document);
  if (best === undefined) return null;
  if (best.mean >= JOIN) return best.story;
  const isStray = best.mean >= ATTACH && best.mean - (next?.mean ?? 0) >= STRAY.margin;
  return isStray && groups.membersOf(best.story).length > 2 ? best.story : null;
}

type Groups = Membership & {
  open(members: readonly number[]): void;
  join(story: number, document: number): void;
  /** Puts the documents given into new stories. */
  replace(documents: readonly number[], stories: readonly (readonly number[])[]): void;
  all(): (readonly number[])[];
};

function createGroups(): Groups {
  const stories = new Map<number, number[]>();
  const storyOf: number[] = [];
  let next = 0;
  const open = (members: readonly number[]) => {
    stories.set(next, [...members]);
    for (const member of members) storyOf[member] = next;
    next++;
  };
  return {
    open,
    storyOf: (document) => storyOf[document] ?? -1,
    membersOf: (story) => stories.get(story) ?? [],
    join: (story, document) => {
      stories.get(story)!.push(document);
      storyOf[document] = story;
    },
    replace: (documents, groups) => {
      const leaving = new Set(documents);
      for (const story of new Set(documents.map((document) => storyOf[document]!))) {
        const staying = stories.get(story)!.filter((member) => !leaving.has(member));
        if (staying.length === 0) stories.delete(story);
        else stories.set(story, staying);
      }
      for (const group of groups) open(group);
    },
    all: () => [...stories.values()],
  };
}

const byFirst = (a: readonly string[], b: readonly string[]) => (a[0]! < b[0]! ? -1 : 1);

/** The stories, by their first id, that are not the same among the others. */
function without(stories: ReadonlyMap<string, string[]>, others: ReadonlyMap<string, string[]>): string[][] {
  const isSame = (ids: string[]) => JSON.stringify(others.get(ids[0]!)) === JSON.stringify(ids);
  return [...stories.values()].filter((ids) => !isSame(ids)).sort(byFirst);
}
