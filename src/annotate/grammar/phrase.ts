import type { ParsedText, TokenRange } from "../../model/index.ts";

/** Tokens that a phrase never begins or ends with: white space, commas, closing punctuation, leading conjunctions. */
function isMargin(parsed: ParsedText, token: number): boolean {
  const pos = parsed.pos(token);
  return pos === "SPACE" || (pos === "PUNCT" && !/["'“”‘’()[\]]/.test(parsed.word(token)));
}

/** The range without white space and punctuation at its ends (quotation marks and brackets stay). */
export function trimmedRange(parsed: ParsedText, range: TokenRange): TokenRange {
  let { start, end } = range;
  while (start < end && isMargin(parsed, start)) start++;
  while (end > start && isMargin(parsed, end - 1)) end--;
  return { start, end };
}

/** The full noun phrase around `head`: its subtree, with title and apposition ("John Kerry, the secretary of state"). */
export function nounPhrase(parsed: ParsedText, head: number): TokenRange {
  return trimmedRange(parsed, { start: parsed.leftEdge(head), end: parsed.rightEdge(head) + 1 });
}
