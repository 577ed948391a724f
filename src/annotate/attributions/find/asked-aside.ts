import type { ParsedText } from "../../../model/index.ts";

/** Tokens behind "asked if …" in which the verb of the answer is looked for. */
const ANSWER_REACH = 40;

/**
 * `Viss, [asked] if it was safe, said …`, `But [asked] whether it was safe, Viss said …`: a participle set off by commas, whatever the
 * parser made of it. The person asked has not said what stands in the question.
 */
export function isAskedAside(parsed: ParsedText, verb: number): boolean {
  if (parsed.lower(verb) !== "asked" || !/^(?:if|whether|about|why|how|what)$/.test(parsed.lower(verb + 1)))
    return false;
  const { start, end } = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const opens = verb === start || (verb === start + 1 && /^(?:CC|WRB|RB|IN)$/.test(parsed.tag(start)));
  const before = verb > start ? parsed.word(verb - 1) : "";
  if (
    !opens &&
    before !== "," &&
    !(parsed.tag(verb - 1) === "WRB" && verb - 2 > start && parsed.word(verb - 2) === ",")
  )
    return false;
  for (let token = verb + 2; token < Math.min(end, verb + ANSWER_REACH); token++) {
    if (parsed.word(token) !== "," || (!opens && !/^VBD$/.test(parsed.tag(token + 1)))) continue;
    return true;
  }
  return false;
}
