import type { Candidate } from "../candidate.ts";
import { cueLemma, VERBS } from "../lexicon.ts";
import type { Quotation } from "../quotations.ts";
import type { Scene } from "../scene.ts";
import { sourceOfVerb } from "../source-of.ts";
import { verbCue } from "../words.ts";

/** Words from "is how" to the verb at most. */
const REACH = 12;

/** `“A fraud,” is how [Lenk] [described] the plan`, `“No,” was what [she] [said]`: null where no such words follow the marks. */
export function howSaid(scene: Scene, quotation: Quotation): Candidate | null {
  const { parsed, tokenAt } = scene;
  const be = tokenAt(quotation.end);
  if (be + 3 >= parsed.length || !/^(?:is|was)$/.test(parsed.lower(be)) || !/^(?:how|what)$/.test(parsed.lower(be + 1)))
    return null;
  const { end } = parsed.sentences[parsed.sentenceOf[be]!]!;
  for (let verb = be + 3; verb < Math.min(end, be + REACH); verb++) {
    const classes = VERBS.get(cueLemma(parsed, verb))?.classes ?? [];
    const speaks = classes.some((name) => /^(?:say|describe|call|write)$/.test(name)) || parsed.lemma(verb) === "put";
    if (parsed.pos(verb) !== "VERB" || !speaks) continue;
    const found = sourceOfVerb(scene, verb);
    if (found.source === null || found.source.start < quotation.end) return null;
    return {
      rule: "quotation-before",
      cue: verbCue(scene, verb),
      cueToken: verb,
      cueLemma: cueLemma(parsed, verb),
      ...found,
      content: [{ start: quotation.start, end: quotation.end }],
      factuality: "asserted",
      quoted: true,
    };
  }
  return null;
}
