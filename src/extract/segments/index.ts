import type { Segment } from "../../model/index.ts";
import type { Block, RefineBlocks, SegmentContext } from "./block.ts";
import { refineCaptions } from "./captions.ts";
import { refineExcerpts } from "./excerpts.ts";
import { refineHeadings } from "./headings.ts";
import { refineHeadline } from "./headline.ts";
import { refineListings } from "./listings.ts";
import { refinePosts } from "./posts.ts";
import { refinePromos } from "./promos.ts";

export type { Block, SegmentContext } from "./block.ts";

/** The rules in order: those that are surest come first, and a settled block keeps its role. */
const REFINERS: readonly RefineBlocks[] = [
  refinePromos,
  refinePosts,
  refineHeadline,
  refineListings,
  refineCaptions,
  refineHeadings,
  refineExcerpts,
];

/** Gives every block its role. Segments stand in text order, do not overlap and cover all that the blocks cover. */
export function findSegments(blocks: readonly Block[], context: SegmentContext): Segment[] {
  let refined = blocks;
  for (const refine of REFINERS) refined = refine(refined, context);
  return refined.map(({ start, end, kind, post }) => ({ kind: kind ?? "body", start, end, ...(post ? { post } : {}) }));
}
