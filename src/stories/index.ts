import type { Reading, SentenceEncoder } from "../model/index.ts";

/** Documents about one event: indexes into the readings given, and the groups of them that share copy. */
export type StoryGroup = { readonly members: readonly number[]; readonly sharedCopy: readonly (readonly number[])[] };

/** Groups readings into stories. The order of the readings changes nothing but the indexes. */
export async function groupStories(
  readings: readonly Reading[],
  _encoder: SentenceEncoder | null,
): Promise<StoryGroup[]> {
  return readings.length === 0 ? [] : [{ members: readings.map((_, index) => index), sharedCopy: [] }];
}
