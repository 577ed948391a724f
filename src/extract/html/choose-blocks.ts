import type { HtmlBlock } from "./block-collector.ts";

/** Share of linked characters from which a block is a list of links rather than text. */
const MOST_LINKED = 0.5;
/** A lead stands at most so many blocks before the first block that was kept. */
const LEAD_REACH = 6;

/** So few characters are no article: a label, a cookie notice, a paywall. */
const SCANT = 200;

/**
 * The blocks that are kept, the headline and lead before them, and those among them that their mark-up or their
 * words show to be text. Without any kept block: all that are no boilerplate and no links.
 */
export function chooseBlocks(blocks: readonly HtmlBlock[], isKept: (index: number) => boolean): readonly HtmlBlock[] {
  const kept = blocks.flatMap((_, index) => (isKept(index) ? [index] : []));
  const first = kept[0];
  const last = kept.at(-1);
  const total = kept.reduce((sum, index) => sum + blocks[index]!.text.length, 0);
  if (first === undefined || last === undefined || total < SCANT) return chooseWithoutHelp(blocks, total);
  const headline = findHeadline(blocks, first);
  return blocks.filter((block, index) => {
    if (isKept(index) || index === headline) return true;
    if (!isText(block)) return false;
    if (index > first && index < last)
      return isRunning(block) || block.role === "excerpt" || block.role === "post" || block.role === "heading";
    return headline !== null && index > headline && index < first && first - index <= LEAD_REACH && isRunning(block);
  });
}

/** All that is no boilerplate; where that is scant too, running text wherever it stands (class names are not to be trusted). */
function chooseWithoutHelp(blocks: readonly HtmlBlock[], total: number): readonly HtmlBlock[] {
  const texts = blocks.filter(isText);
  const running = blocks.filter(
    (block) => block.role === "headline" || (isRunning(block) && block.linked < block.text.length * MOST_LINKED),
  );
  const isScant = sizeOf(texts.filter(isRunning)) < Math.max(SCANT, total);
  return isScant && sizeOf(running) > SCANT ? running : texts;
}

function sizeOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function isText(block: HtmlBlock): boolean {
  return !block.boilerplate && (block.role === "post" || block.linked < block.text.length * MOST_LINKED);
}

/** A sentence of some length: no button, no label. */
function isRunning(block: HtmlBlock): boolean {
  return block.role === "body" && block.text.length >= 60 && /[.!?…。！？]["'”’»)]*$/u.test(block.text.slice(-4));
}

/** The last `<h1>` at or before the first kept block, or null. */
function findHeadline(blocks: readonly HtmlBlock[], first: number): number | null {
  for (let index = first; index >= 0; index--) {
    const block = blocks[index]!;
    if (block.role === "headline" && !block.boilerplate) return index;
  }
  return null;
}
