import type { RefineBlocks } from "./block.ts";

/** Placeholder order kept for the rule on introduced blocks. */
export const refineExcerpts: RefineBlocks = (blocks) => blocks;
