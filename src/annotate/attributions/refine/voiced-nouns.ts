import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { presentingVerb } from "../chains/presented-by.ts";
import { childWith } from "../source-of.ts";

/** Nouns for what somebody said or told, besides those with a clause of their own: "concerns [about the dam]". */
const VOICED = new Set(
  "accusation allegation charge claim comment complaint concern criticism denial doubt fear objection question remark statement warning worry".split(
    " ",
  ),
);

/** Verbs that put into words what their object names: "expressed concerns". */
const VOICING = new Set("express voice raise issue make give level lodge repeat reiterate file send state".split(" "));

/** Words by which a noun says whose it is: "a warning [from] the ministry". */
const OWNING = /^(?:by|from|among)$/;

/**
 * True where a noun within a report stands for words of a named somebody: `the ministry's insistence that …`, `statements made
 * by the ministry that …`, `reports from doctors that …`, `the officer raised a claim that …`, `Viss referred to the ministry's
 * concerns about …`. A claim of nobody's is the
 * reporter's own word.
 */
export function isVoiced(parsed: ParsedText, { rule, cueToken, cueLemma, sourceToken: source }: Candidate): boolean {
  if (cueToken === null || source === null || !["PROPN", "NOUN"].includes(parsed.pos(source))) return false;
  if (rule !== "noun-clause")
    return parsed.dep(source) === "poss" && VOICED.has(cueLemma ?? "") && presentingVerb(parsed, cueToken) !== null;
  const above = parsed.head[source]!;
  switch (parsed.dep(source)) {
    case "poss":
      return true;
    case "pobj":
      return above > cueToken && OWNING.test(parsed.lower(above));
    case "nsubj":
      return VOICING.has(parsed.lemma(above)) && above < cueToken && !isOnlyPossible(parsed, above);
    default:
      return false;
  }
}

/** `could raise concerns that …`, `did not make a claim that …`. */
function isOnlyPossible(parsed: ParsedText, verb: number): boolean {
  const isNever = childWith(parsed, verb, "neg") !== null;
  return isNever || parsed.children(verb).some((child) => child < verb && parsed.tag(child) === "MD");
}
