import { trimSpan } from "../../text/span.ts";
import type { Block, RefineBlocks } from "./block.ts";
import patterns from "./promo-patterns.json" with { type: "json" };

/** A line of promotion is short; a longer one is a paragraph that happens to open alike. */
const LONGEST = 260;
const WHOLE = new RegExp(`^(?:${patterns.whole.join("|")})$`, "iu");
/** Behind the end of a sentence, to the end of the block. */
const TAIL = new RegExp(`(?<=[.!?]["”’)]?\\s)(?:${patterns.tail.join("|")})$`, "iu");

/** The outlet advertising itself: a whole block, or the end of one, which becomes a block of its own. */
export const refinePromos: RefineBlocks = (blocks, { text }) =>
  blocks.flatMap((block): Block[] => {
    if (block.kind !== null && block.kind !== "heading" && block.kind !== "listing") return [block];
    if (block.end - block.start <= LONGEST && isPromo(text.slice(block.start, block.end)))
      return [{ ...block, kind: "promo" }];
    const from = Math.max(block.start, block.end - LONGEST);
    const match = TAIL.exec(text.slice(from, block.end));
    if (!match || from + match.index === block.start) return [block];
    const rest = trimSpan(text, { start: block.start, end: from + match.index });
    return [
      { ...block, ...rest },
      { ...block, start: from + match.index, kind: "promo", gap: false },
    ];
  });

/** True where the whole line is promotion, or one part of a line of links is: "Write to the editor | Subscribe". */
export function isPromo(line: string): boolean {
  const words = line.replace(/\s+/g, " ");
  return WHOLE.test(words) || (words.includes(" | ") && words.split(" | ").some((part) => WHOLE.test(part)));
}
