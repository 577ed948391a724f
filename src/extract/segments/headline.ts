import { isTitleCased, wordsOf } from "../../text/title-case.ts";
import { findEnglishDate } from "../published/english-date.ts";
import type { Block, RefineBlocks } from "./block.ts";
import { endsLikeSentence } from "./line-shape.ts";

const LONGEST = 200;

/** The first block that no surer rule has settled is the headline where it is the known title, or reads like one. */
export const refineHeadline: RefineBlocks = (blocks, { text, title }) => {
  const at = blocks.findIndex((block) => block.kind !== "promo" && block.kind !== "caption");
  const first = blocks[at];
  if (!first || first.kind === "headline" || blocks.length < 2) return blocks;
  if (first.kind !== null && first.kind !== "heading") return blocks;
  const words = text.slice(first.start, Math.min(first.end, first.start + LONGEST + 1));
  const isHeadline =
    title === null ? isTitleLike(words, blocks[at + 1], text) : isSameLine(words, title) && isTitle(words);
  return isHeadline ? blocks.map((block, index) => (index === at ? { ...block, kind: "headline" } : block)) : blocks;
};

/** Same letters and digits, whatever the case, quotation marks and blanks. */
function isSameLine(line: string, title: string): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return bare(line) !== "" && bare(line) === bare(title.slice(0, LONGEST * 2));
}

/** No full sentence with a full stop (a first sentence that was taken for the title), no byline, no bare date. */
function isTitle(line: string): boolean {
  if (/^[—–-]|^(?:by|from|byline)\b/iu.test(line)) return false;
  const date = findEnglishDate(line);
  if (date !== null && date.end - date.start > line.length / 3) return false;
  return !endsLikeSentence(line) || line.endsWith(";") || isTitleCased(line);
}

/**
 * A line of title length that does not end as a sentence does, or is title-cased: "Putin to visit Hanoi", "Court Blocks New
 * Tax." A question counts only where a blank line or a longer paragraph follows.
 */
function isTitleLike(line: string, next: Block | undefined, text: string): boolean {
  if (line.length > LONGEST || line.includes("\n") || !/\p{L}/u.test(line) || wordsOf(line).length < 2) return false;
  if (isTitle(line)) return true;
  if (!/[^?!][?!]$/.test(line) || line.length > 120 || !next) return false;
  return next.gap || text.slice(next.start, next.end).length > line.length * 2;
}
