import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";

/** Rules whose content is a bare phrase: what they find is an act only where it is told as one. */
const PHRASAL = new Set(["object", "object-of", "object-for", "preposition", "infinitive", "gerund", "attitude"]);

/**
 * Leaves out acts and attitudes that nobody is said to have had: those of a "you" who is anybody (`if you want to win`),
 * and with a plain object those under "if" and of questions (`Did she support the plan?`). Reports by a clause or a
 * quotation stay.
 */
export function refineHypothetical(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.filter((candidate) => !isHypothetical(candidate, scene));
}

function isHypothetical({ rule, cueToken, sourceToken, quoted }: Candidate, scene: Scene): boolean {
  const { parsed } = scene;
  if (cueToken === null || quoted || !PHRASAL.has(rule)) return false;
  if (sourceToken !== null && parsed.lower(sourceToken) === "you") return true;
  return rule === "object" && (isUnderIf(parsed, cueToken) || isAsked(parsed, cueToken));
}

function isUnderIf(parsed: ParsedText, verb: number): boolean {
  const mark = childWith(parsed, verb, "mark");
  return mark !== null && /^(?:if|unless)$/.test(parsed.lower(mark));
}

/** Tokens at the end of a sentence that are looked at for its question mark. */
const CLOSING = 3;

function isAsked(parsed: ParsedText, token: number): boolean {
  const sentence = parsed.sentences[parsed.sentenceOf[token]!]!;
  for (let at = sentence.end - 1; at >= Math.max(sentence.start, sentence.end - CLOSING); at--)
    if (parsed.word(at) === "?") return true;
  return false;
}
