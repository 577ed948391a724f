import type { Document, ParsedText } from "../../model/index.ts";

/** Which tokens stand in parts of the page where grammar tells little. */
export type Layout = {
  /** In a headline, heading or bare list of headings. */
  isHead(token: number): boolean;
  /** In the author line or link of an embedded post, outside its words. */
  isPostAuthor(token: number): boolean;
};

const HEAD = 1;
const POST_AUTHOR = 2;

/** Marks every token once, in one walk over the segments. */
export function layoutOf(document: Document, parsed: ParsedText): Layout {
  const marks = new Uint8Array(parsed.length);
  let next = 0;
  for (let token = 0; token < parsed.length; token++) {
    const at = parsed.start[token]!;
    while (next < document.segments.length && document.segments[next]!.end <= at) next++;
    const segment = document.segments[next];
    if (!segment || at < segment.start) continue;
    if (segment.kind === "headline" || segment.kind === "heading" || segment.kind === "listing") marks[token] = HEAD;
    const content = segment.post?.content;
    if (content && (at < content.start || at >= content.end)) marks[token] = POST_AUTHOR;
  }
  return { isHead: (token) => marks[token] === HEAD, isPostAuthor: (token) => marks[token] === POST_AUTHOR };
}
