import { trimSpan } from "../../text/span.ts";
import { wordsOf } from "../../text/title-case.ts";
import { OPENING_BLOCKS } from "../published/opening-date.ts";
import { findStamp } from "../published/stamp.ts";
import type { Block, RefineBlocks } from "./block.ts";

const LEAST_WORDS = 4;

/**
 * A stamp within one of the first blocks ("Halmar seeks a harbour pilot 03 / 27 / 11 4:45 PM EST Though the port …") ends what stands before it,
 * which is the line under a headline, and opens a block of its own.
 */
export const refineStamps: RefineBlocks = (blocks, { text }) => {
  const head = blocks.slice(0, OPENING_BLOCKS).flatMap((block): Block[] => {
    const stamp = block.kind === null || block.kind === "heading" ? findStamp(text, block, "") : null;
    if (stamp === null || stamp.opens) return [block];
    const before = trimSpan(text, { start: block.start, end: stamp.start });
    // The line under the headline tells something; a name of an agency or a section does not.
    const kind = wordsOf(text.slice(before.start, before.end)).length >= LEAST_WORDS ? "body" : block.kind;
    return [
      { ...block, ...before, kind },
      { ...block, start: stamp.start, gap: false },
    ];
  });
  return [...head, ...blocks.slice(OPENING_BLOCKS)];
};
