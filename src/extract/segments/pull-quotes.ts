import type { RefineBlocks } from "./block.ts";

/** Shorter blocks may be a phrase that stands in the text by chance; longer ones are no display text. */
const SHORTEST = 25;
const LONGEST = 400;

/** A block that repeats words of the article in large type ("pull quote") is display text like a heading, not another outlet's. */
export const refinePullQuotes: RefineBlocks = (blocks, { text }) => {
  const isDisplayed = ({ kind, start, end }: (typeof blocks)[number]) =>
    kind === "excerpt" && end - start >= SHORTEST && end - start <= LONGEST;
  if (!blocks.some(isDisplayed)) return blocks;
  const body = bare(
    blocks.flatMap((block) => (block.kind === null ? [text.slice(block.start, block.end)] : [])).join(" "),
  );
  return blocks.map((block) => {
    const repeated = isDisplayed(block) && body.includes(bare(text.slice(block.start, block.end)));
    return repeated ? { ...block, kind: "heading" } : block;
  });
};

/** Letters and digits alone, so that quotation marks and breaks within the quotation do not matter. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
