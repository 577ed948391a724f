import type { ParsedText, TokenRange } from "../../../model/index.ts";

/** A tag at the end of a sentence that has a cue of its own, and what stands before it: `Kelt said the search was over, [the Herald reported]`. */
export type FinalTag = {
  /** The verb of the tag. */
  readonly verb: number;
  /** The sentence without the tag. */
  readonly before: TokenRange;
  /** What the sentence's own cue reports. */
  readonly content: TokenRange;
};

/**
 * The tag that the parser took for what the cue before it reports: `officials said Friday [the pier would close], Reuters reported`,
 * `Kelt said: “[We are pleased],” the Herald reported`. Null where the cue has none.
 */
export function finalTagAfter(parsed: ParsedText, cue: number): FinalTag | null {
  const sentence = parsed.sentences[parsed.sentenceOf[cue]!]!;
  let verb = sentence.end - 1;
  while (verb > cue && parsed.pos(verb) === "PUNCT") verb--;
  if (verb <= cue || parsed.head[verb] !== cue || parsed.dep(verb) !== "ccomp" || !/^VB[DZP]$/.test(parsed.tag(verb)))
    return null;
  const subject = parsed.children(verb).find((child) => parsed.dep(child) === "nsubj" && child < verb);
  if (subject === undefined || parsed.rightEdge(subject) !== verb - 1) return null;
  const first = parsed.leftEdge(subject);
  const comma = [first - 1, first - 2].find((at) => at > cue && parsed.word(at) === ",");
  const clause = comma === undefined ? undefined : reportedBefore(parsed, cue, verb, comma);
  if (comma === undefined || clause === undefined) return null;
  return {
    verb,
    before: { start: sentence.start, end: first },
    content: { start: Math.max(cue + 1, parsed.leftEdge(clause)), end: comma },
  };
}

/** The clause between cue and tag, which the parser gave to the tag or to the day before it. */
function reportedBefore(parsed: ParsedText, cue: number, verb: number, comma: number): number | undefined {
  const isBetween = (token: number) => token > cue && token < comma;
  const ofTag = parsed.children(verb).find((child) => parsed.dep(child) === "ccomp" && isBetween(child));
  if (ofTag !== undefined) return ofTag;
  return parsed
    .children(cue)
    .filter((child) => parsed.dep(child) === "npadvmod" && isBetween(child))
    .flatMap((day) => parsed.children(day).filter((child) => parsed.dep(child) === "relcl" && isBetween(child)))[0];
}
