import type { Dateline, Segment } from "../../model/index.ts";
import { OPENING_BLOCKS } from "../published/opening-date.ts";
import { findStamp } from "../published/stamp.ts";
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
import { refineStamps } from "./stamps.ts";

export type { Block, SegmentContext } from "./block.ts";

/** The rules in order: those that are surest come first, and a settled block keeps its role. */
const REFINERS: readonly RefineBlocks[] = [
  refineStamps,
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
  return segments.map((segment, at) => withDateline(segment, context.text, at < OPENING_BLOCKS));
}

function withDateline(segment: Segment, text: string, isOpening: boolean): Segment {
  const dateline = (isOpening ? stampLine(segment, text) : null) ?? placeLine(segment, text);
  return dateline === null ? segment : { ...segment, dateline };
}

function placeLine(segment: Segment, text: string): Dateline | null {
  return segment.kind === "body" || segment.kind === "excerpt" ? findDateline(text, segment) : null;
}

/** "7:41am Thursday 5th March 2015 HARWICK (AP) — A ferry …": when the page appeared and where the report was filed are no words of its first sentence. */
function stampLine(segment: Segment, text: string): Dateline | null {
  if (segment.kind !== "body" && segment.kind !== "heading" && segment.kind !== "headline") return null;
  const stamp = findStamp(text, segment, "");
  if (stamp === null || !stamp.opens || (segment.kind === "headline" && !stamp.whole)) return null;
  const place = stamp.whole ? null : findDateline(text, { start: stamp.end, end: segment.end });
  return { start: segment.start, end: place?.end ?? stamp.end, agency: place?.agency ?? null };
}
