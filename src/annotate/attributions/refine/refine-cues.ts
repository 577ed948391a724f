import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";

/**
 * Takes into the cue the words right behind a verb that tell how it was said: `said [repeatedly] that …`, `“…,” she said [in a
 * statement]`, `put [it]: “…”`. Whoever is spoken to, and when and where, stays outside.
 */
export function refineCues(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    const { cue, cueToken, content, source } = candidate;
    if (cue === null || cueToken === null || !SAYING.test(candidate.rule)) return candidate;
    const end = endOfManner(scene, cueToken, scene.tokenAt(cue.end - 1));
    if (end === null || end <= cue.end) return candidate;
    const isTaken = [...content, ...(source === null ? [] : [source])].some(
      (span) => span.start < end && cue.end < span.end,
    );
    return isTaken ? candidate : { ...candidate, cue: { start: cue.start, end } };
  });
}

/** Rules whose cue is a verb of saying or thinking with a clause or quotation. */
const SAYING = /^(?:quotation|clause|parenthesis|infinitive|raised)/;

/** Where the words of manner end that begin behind the last word of the cue; null where none do. */
function endOfManner({ parsed }: Scene, verb: number, last: number): number | null {
  const next = parsed.children(verb).find((child) => child > last && parsed.leftEdge(child) === last + 1);
  if (next === undefined) return null;
  const isIt = parsed.lower(next) === "it" && parsed.lemma(verb) === "put" && parsed.dep(next) === "dobj";
  const isAdverb = parsed.dep(next) === "advmod" && parsed.tag(next) === "RB" && parsed.children(next).length === 0;
  if (isIt || isAdverb) return parsed.end[next]!;
  return isVehicle(parsed, next) ? parsed.end[parsed.rightEdge(next)]! : null;
}

/** `in a statement`, `in an emailed statement`: what the words were put in, with nothing told of it. */
function isVehicle(parsed: ParsedText, preposition: number): boolean {
  if (parsed.dep(preposition) !== "prep" || parsed.lower(preposition) !== "in") return false;
  const object = childWith(parsed, preposition, "pobj");
  return object !== null && parsed.rightEdge(preposition) === object && parsed.lemma(object) === "statement";
}
