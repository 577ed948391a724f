import type { ParsedText } from "../../../model/index.ts";
import { cueLemma } from "../lexicon.ts";
import { childWith } from "../source-of.ts";

/** `As the hearings concluded, it appeared that …`: what takes place comes to an end. */
export function isEnding(parsed: ParsedText, verb: number): boolean {
  const subject = cueLemma(parsed, verb) === "conclude" ? childWith(parsed, verb, "nsubj") : null;
  return subject !== null && HAPPENINGS.has(parsed.lemma(subject).toLowerCase());
}

const HAPPENINGS = new Set(
  "hearing talk meeting trial session debate summit conference convention campaign year week month day season vote election event march rally testimony negotiation ceremony game tour visit voting".split(
    " ",
  ),
);
