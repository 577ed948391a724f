import type { ParsedText, TokenRange } from "../../../model/index.ts";
import { childWith } from "../source-of.ts";

/**
 * What a relative clause takes out of the content of its verb: `[which] the ministry has vowed [to ignore]`, `[proposals] she
 * would not want [to defend]`; null where the clause is none, or its pronoun is the verb's subject ("who wants to go") or an
 * adverb ("the day when she wants to go").
 */
export function relativeGap(parsed: ParsedText, verb: number): TokenRange | null {
  if (parsed.dep(verb) !== "relcl") return null;
  const subject = childWith(parsed, verb, "nsubj");
  if (subject === null || subject > verb || /^W/.test(parsed.tag(subject)) || parsed.lower(subject) === "that")
    return null;
  const first = parsed.leftEdge(verb);
  if (/^(?:WDT|WP)$/.test(parsed.tag(first))) return { start: first, end: first + 1 };
  const noun = parsed.head[verb]!;
  // With an adverb, a preposition or a comma before it the clause has nothing to take.
  if (noun >= first || first !== parsed.leftEdge(subject) || parsed.word(first - 1) === ",") return null;
  if (ADVERBIAL.has(parsed.lemma(noun).toLowerCase()) || !["NOUN", "PROPN"].includes(parsed.pos(noun))) return null;
  return { start: parsed.leftEdge(noun), end: first };
}

/** Nouns of time, manner and reason, whose relative clause lacks nothing: "the day she wants to go". */
const ADVERBIAL = new Set("day time moment year month week way reason place night morning once".split(" "));
