import type { ParsedText } from "../../../model/index.ts";

/**
 * The subject of "is accurate" in "nothing he said is accurate", where the parse takes it for what he said: the noun that the relative
 * clause stands with. Null for a clause with a subject of its own, and for any other.
 */
export function gapSubject(parsed: ParsedText, clause: number): number | null {
  if (parsed.dep(clause) !== "ccomp" || !/^(?:VBZ|VBP|VBD|MD)$/.test(parsed.tag(firstOf(parsed, clause)))) return null;
  const relative = parsed.head[clause]!;
  if (relative > clause || parsed.dep(relative) !== "relcl") return null;
  const own = parsed.children(clause).some((at) => /^(?:nsubj|nsubjpass|csubj|expl|mark)$/.test(parsed.dep(at)));
  const noun = parsed.head[relative]!;
  return own || noun > relative ? null : noun;
}

/** The finite word of a clause: its first helper, or the verb. */
function firstOf(parsed: ParsedText, clause: number): number {
  return parsed.children(clause).find((at) => /^aux/.test(parsed.dep(at))) ?? clause;
}
