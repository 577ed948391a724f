import { findLines } from "../../text/lines.ts";
import type { Block } from "../segments/block.ts";
import { findWrapWidth, isWrapped } from "./hard-wrap.ts";

/**
 * Paragraphs of plain text. A blank line is always a border. Lines without one between them are paragraphs of their own
 * (web texts saved with one paragraph a line), save in a hard-wrapped text, where they are joined.
 */
export function findParagraphs(text: string): Block[] {
  const lines = findLines(text);
  const width = findWrapWidth(text, lines);
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = blocks.at(-1);
    const gap = before !== undefined && line.number > before.number + 1;
    if (open && before && !gap && width !== null && isWrapped(text, before, line, width)) {
      blocks[blocks.length - 1] = { ...open, end: line.end };
    } else blocks.push({ start: line.start, end: line.end, kind: null, gap });
  }
  return blocks;
}
