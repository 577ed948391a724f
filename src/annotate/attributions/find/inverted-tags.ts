import type { ParsedText, TokenRange } from "../../../model/index.ts";

/** A tag with its verb before the speaker, and what the tag stands in: `[As prices rise], said Viss, [farmers leave]`. */
export type InvertedTag = { readonly speaker: number; readonly content: readonly TokenRange[] };

/**
 * The speaker and the content around an inverted tag whose speaker the parser took for a first subject of the clause that
 * follows: `, said [the minister], [ships] will be searched`; null where the verb opens no such tag.
 */
export function invertedTag(parsed: ParsedText, verb: number): InvertedTag | null {
  if (verb === 0 || parsed.word(verb - 1) !== ",") return null;
  const sentence = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const clause = parsed.children(verb).find((child) => child > verb && parsed.dep(child) === "ccomp");
  if (clause === undefined) return null;
  const subjects = parsed.children(clause).filter((child) => /^nsubj/.test(parsed.dep(child)) && child < clause);
  const [speaker, own] = subjects;
  if (speaker === undefined || own === undefined || parsed.leftEdge(speaker) !== verb + 1) return null;
  const last = parsed.rightEdge(speaker);
  const comma = parsed.word(last) === "," ? last : last + 1;
  if (comma >= clause || parsed.word(comma) !== ",") return null;
  const before = { start: sentence.start, end: verb - 1 };
  const after = { start: comma + 1, end: parsed.rightEdge(clause) + 1 };
  return { speaker, content: before.end > before.start ? [before, after] : [after] };
}
