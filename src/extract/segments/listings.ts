import type { Block, RefineBlocks, SegmentContext } from "./block.ts";
import { isHeadingLike } from "./line-shape.ts";

/** So many heading-like lines in a row are a list of headings. */
const FEWEST = 3;

/**
 * Three or more heading-like lines in a row become one `listing`: the table of a slideshow, a list of links.
 * The last line stays outside where it only repeats one of the list, for then it heads what follows.
 */
export const refineListings: RefineBlocks = (blocks, context) => {
  const refined: Block[] = [];
  for (let from = 0; from < blocks.length; ) {
    let to = from;
    while (to < blocks.length && isListed(blocks[to]!, context)) to++;
    const length = listingLength(blocks.slice(from, to), blocks[to], context);
    if (length >= FEWEST) {
      refined.push({ ...blocks[from]!, kind: "listing", end: blocks[from + length - 1]!.end });
      from += length;
    } else {
      for (const block of blocks.slice(from, Math.max(to, from + 1))) refined.push(block);
      from = Math.max(to, from + 1);
    }
  }
  return refined;
};

function isListed(block: Block, { text }: SegmentContext): boolean {
  if (block.kind !== null && block.kind !== "heading") return false;
  return isHeadingLike(text.slice(block.start, Math.min(block.end, block.start + 100)));
}

/** How many of the lines in a row belong to the listing; the rest is the heading of what follows. */
function listingLength(lines: readonly Block[], next: Block | undefined, { text }: SegmentContext): number {
  const last = lines.at(-1);
  if (!last || !next) return lines.length;
  const words = (block: Block) => text.slice(block.start, block.end).toLowerCase();
  const repeats = lines.slice(0, -1).some((line) => words(line) === words(last));
  return repeats || (last.gap && next.gap) || last.kind === "heading" ? lines.length - 1 : lines.length;
}
