import type { Segment } from "../../model/index.ts";
import type { Block, RefineBlocks, SegmentContext } from "./block.ts";
import { refineCaptions } from "./captions.ts";
import { findDateline } from "./dateline.ts";
import { refineExcerpts } from "./excerpts.ts";
import { refineHeadings } from "./headings.ts";
import { refineHeadline } from "./headline.ts";
import { refineListings } from "./listings.ts";
import { refinePosts } from "./posts.ts";
import { refinePromos } from "./promos.ts";
import { refinePullQuotes } from "./pull-quotes.ts";

export type { Block, SegmentContext } from "./block.ts";

/** The rules in order: those that are surest come first, and a settled block keeps its role. */
const REFINERS: readonly RefineBlocks[] = [
  refinePromos,
  refinePosts,
  refinePullQuotes,
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
  const segments = refined.map(({ start, end, kind, post }): Segment => {
    return { kind: kind ?? "body", start, end, ...(post ? { post } : {}) };
  });
  return segments.map((segment) => withDateline(segment, context.text));
}

function withDateline(segment: Segment, text: string): Segment {
  const dateline = segment.kind === "body" || segment.kind === "excerpt" ? findDateline(text, segment) : null;
  return dateline === null ? segment : { ...segment, dateline };
}
