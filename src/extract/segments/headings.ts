import { wordsOf } from "../../text/title-case.ts";
import type { Block, RefineBlocks } from "./block.ts";
import { isHeadingLike } from "./line-shape.ts";

/** A short line without end punctuation before a block of running text, or before another heading: "What the ministry knew". */
export const refineHeadings: RefineBlocks = (blocks, { text }) => {
  const refined = [...blocks];
  for (let index = blocks.length - 2; index >= 0; index--) {
    const block = refined[index]!;
    if (block.kind === null && isHeading(text, block, refined[index + 1]!))
      refined[index] = { ...block, kind: "heading" };
  }
  return refined;
};

function isHeading(text: string, block: Block, next: Block): boolean {
  if (next.kind === "headline" || next.kind === "promo" || next.kind === "listing") return false;
  const line = text.slice(block.start, Math.min(block.end, block.start + 100));
  if (!isHeadingLike(line) || /^(?:["“'‘]|[\p{L} .]{1,30}:)/u.test(line)) return false;
  if (line.endsWith("?") && (wordsOf(line).length > 8 || !block.gap)) return false;
  return next.kind === "heading" || next.end - next.start > line.length;
}
