import type { Block, RefineBlocks } from "./block.ts";
import { findAuthorLine } from "./post-author.ts";

/** A link that the embedding of a post leaves at the end of its words. */
const PICTURE_LINK = /(?:pic\.(?:twitter|x)\.com\/|https:\/\/t\.co\/)[\w-]+\s*$/u;

/**
 * Embedded social-media posts: words with an author line after them ("— Name (@handle) June 18, 2024"), in the same block or
 * in the next one, or words that end in a picture link.
 */
export const refinePosts: RefineBlocks = (blocks, { text }) => {
  const refined: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== null && block.kind !== "excerpt" && block.kind !== "post") {
      refined.push(block);
      continue;
    }
    const author = findAuthorLine(text, block);
    const before = refined.at(-1);
    if (author && author.line.start > block.start) {
      refined.push(postOf(block, { start: block.start, end: author.contentEnd }, author));
    } else if (author && before && (before.kind === null || before.kind === "post" || before.kind === "excerpt")) {
      const content = before.post?.content ?? { start: before.start, end: before.end };
      refined[refined.length - 1] = { ...postOf(before, content, author), end: block.end };
    } else if (block.kind === "post" || endsInPicture(text, block)) {
      refined.push(postOf(block, { start: block.start, end: block.end }, null));
    } else refined.push(block);
  }
  return refined;
};

function endsInPicture(text: string, block: Block): boolean {
  return (
    /^pic\.|\spic\.|^(?!.*@).*t\.co/u.test(text.slice(Math.max(block.start, block.end - 60), block.end)) &&
    PICTURE_LINK.test(text.slice(Math.max(block.start, block.end - 60), block.end))
  );
}

function postOf(
  block: Block,
  content: { start: number; end: number },
  author: ReturnType<typeof findAuthorLine>,
): Block {
  return {
    ...block,
    kind: "post",
    post: { author: author?.author ?? null, handle: author?.handle ?? null, date: author?.date ?? null, content },
  };
}
