import type { RefineBlocks } from "./block.ts";
import { isHeadingLike, wordsOf } from "./line-shape.ts";

/** A short line without end punctuation before a block of running text is a heading: "What the ministry knew". */
export const refineHeadings: RefineBlocks = (blocks, { text }) =>
  blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== null || !next) return block;
    if (next.kind !== null && next.kind !== "post" && next.kind !== "caption" && next.kind !== "excerpt") return block;
    const line = text.slice(block.start, Math.min(block.end, block.start + 100));
    if (!isHeadingLike(line) || /^(?:["“'‘]|[\p{L} .]{1,30}:)/u.test(line)) return block;
    if (line.endsWith("?") && (wordsOf(line).length > 8 || !block.gap)) return block;
    return next.end - next.start > line.length ? { ...block, kind: "heading" } : block;
  });
