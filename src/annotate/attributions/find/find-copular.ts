import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { NOUNS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith, foundSource } from "../source-of.ts";
import { spansOf } from "../words.ts";

/** Nouns for what somebody holds, beside those of the lexicon that take a clause. */
const HELD = new Set(["thinking", "stance", "reasoning", "philosophy", "logic", "line", "take"]);

/** Nouns of a person or body with "is" and a clause: `**Lenk's** _position is_ [that the mine should close]`. */
export function findCopular(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 0; verb < parsed.length; verb++) {
    if (parsed.lemma(verb) !== "be") continue;
    const noun = childWith(parsed, verb, "nsubj");
    const clause = noun === null ? null : thatClause(parsed, verb);
    if (noun === null || clause === null || noun > verb) continue;
    const factuality = NOUNS.get(parsed.lemma(noun))?.frames.get("clause");
    const owner = childWith(parsed, noun, "poss");
    if (owner === null || (factuality === undefined && !HELD.has(parsed.lemma(noun)))) continue;
    const content = spansOf(scene, [{ start: parsed.leftEdge(clause), end: parsed.rightEdge(clause) + 1 }]);
    if (content.length === 0) continue;
    const end = noun === verb - 1 ? verb : noun;
    found.push({
      rule: "noun-clause",
      cue: { start: parsed.start[noun]!, end: parsed.end[end]! },
      cueToken: noun,
      cueLemma: parsed.lemma(noun),
      ...foundSource(scene, owner, null),
      content,
      factuality: factuality ?? "asserted",
    });
  }
  return found;
}

/** The clause with "that" which completes "is"; null where there is none. */
function thatClause(parsed: ParsedText, verb: number): number | null {
  return (
    parsed.children(verb).find((child) => {
      if (child < verb || !/^(?:ccomp|advcl)$/.test(parsed.dep(child))) return false;
      const mark = childWith(parsed, child, "mark");
      return mark !== null && parsed.lower(mark) === "that";
    }) ?? null
  );
}
