import type { Block, RefineBlocks } from "./block.ts";

/** An introduction is a line, not an argument. */
const LONGEST_INTRODUCTION = 400;
/** A block shorter than this may be an item of a list. */
const SHORTEST = 100;
/** "From the Daily Example:", "Via J. Roe at The Example:", "More from the Example:" */
const NAMED =
  /^(?:(?:[Aa]nd |[Hh]ere.s )?(?:[Mm]ore )?[Ff]rom|[Vv]ia|[Pp]er|[Aa]s per|[Aa]ccording to)\s(?:the\s|an?\s)?\p{Lu}[^.!?]{1,120}:$/u;
/** Words before the colon with which one outlet hands over to another: "… the Example reports:", "as Jane Roe explains:". */
const HANDED_OVER =
  /\b(?:reports?|reported|reporting|writes|wrote|notes|noted|explains?|explained|continues?|elaborates?|summari[sz]es|excerpt|passage|snippet)(?:\s\w+){0,3}:$/u;
/** Words that announce a list, a transcript, a statement or a film instead. */
const ANNOUNCES =
  /\b(?:transcript|below|following|follows|watch|listen|video|here (?:are|is)|here.s|these|include|including|are|is|were|was|times\b[^:]{0,30}|said|says|added|adds|told|tweeted|asked|stated|states|responded|replied|today|list|statement|questions?|things|ways|reasons|takeaways|answers?)\)?:$/iu;
/** How quotations, list items, transcripts and time stamps open. */
const NO_EXCERPT =
  /^(?:["“”'‘«„<([*•·–—―-]|\d+[.):]|\p{L}[.)]\s|\p{Lu}[\p{Lu} .'’-]{2,40}:|Q:|A:|\d{1,2}(?::\d\d)? ?[ap]\.?m)/u;

/**
 * A block taken from another outlet, where the line before it introduces it and ends in a colon: "From the Example:" and a
 * paragraph that is no quotation of a speaker. A colon line that names no outlet counts only in a text that hands over to
 * embedded posts in the same way ("They cannot help themselves:" and a post). Only the first block after the line is taken:
 * how far a borrowed text reaches cannot be told from plain text, and a wrong excerpt would put the outlet's own words into
 * another mouth. Rules chosen by reading what they find in PolNeAR train, BASIL and ECB+.
 */
export const refineExcerpts: RefineBlocks = (blocks, { text }) => {
  const handsOver = blocks.some((block, index) => block.kind === "post" && endsInColon(text, blocks[index - 1]));
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    if (block.kind !== null || !before || before.kind !== null || !endsInColon(text, before)) return block;
    const introduced = namesOutlet(text, before) || (handsOver && isOpenIntroduction(text, before));
    return introduced && isBorrowed(text, block) ? { ...block, kind: "excerpt" } : block;
  });
};

function endsInColon(text: string, block: Block | undefined): boolean {
  return block !== undefined && text[block.end - 1] === ":" && block.end - block.start <= LONGEST_INTRODUCTION;
}

function namesOutlet(text: string, block: Block): boolean {
  const line = text.slice(block.start, block.end);
  return NAMED.test(line) || HANDED_OVER.test(line);
}

/** A full sentence before the colon that announces no speech, list or film. */
function isOpenIntroduction(text: string, block: Block): boolean {
  const line = text.slice(block.start, block.end);
  const last = line.slice(Math.max(line.lastIndexOf(". "), line.lastIndexOf("? "), line.lastIndexOf("! ")) + 1).trim();
  return last.split(" ").length >= 7 && !ANNOUNCES.test(last);
}

function isBorrowed(text: string, block: Block): boolean {
  if (block.end - block.start < SHORTEST || text[block.end - 1] === ":") return false;
  return !NO_EXCERPT.test(text.slice(block.start, block.start + 60));
}
