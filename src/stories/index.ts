import type { Reading, SentenceEncoder } from "../model/index.ts";
import type { Assignment } from "./assignment.ts";
import { type Copy, findCopies, isLargeCopy } from "./copies/index.ts";
import { createProfiles } from "./profile.ts";
import { createStoryIndex } from "./story-index.ts";

export type { Assignment } from "./assignment.ts";
export { type Copy, type CopySources, directionOf, findCopies, isLargeCopy } from "./copies/index.ts";
export { createProfiles, type Profile } from "./profile.ts";
export {
  restoreProfile,
  restoreState,
  type StoredProfile,
  type StoredState,
  storeProfile,
  storeState,
} from "./stored-state.ts";
export { createStoryIndex, type Settlement, type StoryIndex, type StoryIndexState } from "./story-index.ts";

/** Documents about one event: indexes into the readings given, what pairs of them share word for word, and the groups of one and the same copy. */
export type StoryGroup = {
  readonly members: readonly number[];
  readonly sharedCopy: readonly (readonly number[])[];
  readonly copies: readonly Copy[];
  /** Why each different document stands there, in order of ids. */
  readonly assignments: readonly Assignment[];
};

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
  const index = createStoryIndex();
  for (const profile of await createProfiles(documents, encoder)) index.add(profile);
  index.settle();
  return index
    .stories()
    .map((ids) => ({
      ...describeStory(ids, readings, copies),
      assignments: ids.map((id) => index.explain(id)!),
    }))
    .sort((a, b) => a.members[0]! - b.members[0]!);
}

/** All readings as one story, whatever they have in common: for those who have chosen the coverage themselves. Nothing is said of why. */
export function takeAsOneStory(readings: readonly Reading[]): StoryGroup[] {
  if (readings.length === 0) return [];
  const copies = indexesById(readings);
  return [{ ...describeStory([...copies.keys()].sort(), readings, copies), assignments: [] }];
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

/** Copies are found between different documents; the same document given twice is shared copy without a pair. */
function describeStory(
  ids: readonly string[],
  readings: readonly Reading[],
  indexes: ReadonlyMap<string, readonly number[]>,
): Omit<StoryGroup, "assignments"> {
  const firsts = ids.map((id) => indexes.get(id)![0]!);
  const copies = findCopies(firsts.map((first) => readings[first]!)).map((copy) => ({
    ...copy,
    a: firsts[copy.a]!,
    b: firsts[copy.b]!,
  }));
  const groups = connect(firsts, copies.filter(isLargeCopy))
    .map((group) => group.flatMap((first) => indexes.get(readings[first]!.id)!).sort((a, b) => a - b))
    .filter((group) => group.length > 1)
    .sort((a, b) => a[0]! - b[0]!);
  return { members: ids.flatMap((id) => indexes.get(id)!).sort((a, b) => a - b), sharedCopy: groups, copies };
}

/** Connected components of a graph over the items. */
function connect(items: readonly number[], edges: readonly { readonly a: number; readonly b: number }[]): number[][] {
  const groups = new Map(items.map((item) => [item, [item]]));
  for (const { a, b } of edges) {
    const [one, other] = [groups.get(a)!, groups.get(b)!];
    if (one === other) continue;
    one.push(...other);
    for (const item of other) groups.set(item, one);
  }
  return [...new Set(groups.values())];
}
