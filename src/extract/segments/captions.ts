import type { RefineBlocks } from "./block.ts";

/** How captions and picture credits open: "Photo: …", "FILE - In this May 3 photo", "(Photo by A. B./Agency)". */
const OPENING =
  /^(?:\(?(?:photo|image|picture|file photo|file image|screenshot|video|photograph)(?: credit| courtesy| by)?\s*[:|/] |file\s*[-–—]+ ?(?:in this|this) |file photo\b|\(?photo (?:by|credit|courtesy)\b|\[?caption\b ?[:\]])/iu;
/** A line that is nothing but a picture credit: "AP Photo/Jane Roe", "Getty Images", "(Jane Roe/Reuters)". */
const CREDIT =
  /^\(?(?:ap photo|getty images|[\p{L}. '-]{3,40}\s?[/|]\s?(?:ap|afp|reuters|getty(?: images)?|epa|pool|bloomberg))[^.]{0,60}\)?$/iu;

/** Blocks that describe a picture. */
export const refineCaptions: RefineBlocks = (blocks, { text }) =>
  blocks.map((block) => {
    if (block.kind !== null) return block;
    const head = text.slice(block.start, Math.min(block.end, block.start + 140));
    const isCaption = OPENING.test(head) || (block.end - block.start <= 120 && CREDIT.test(head));
    return isCaption ? { ...block, kind: "caption" } : block;
  });
