import type { TokenRange } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { ADJECTIVES, VERBS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { childWith, sourceOfVerb } from "./source-of.ts";
import { spansOf, subtreeWithout, verbCue } from "./words.ts";

/**
 * Clauses that complete a cue verb: `She said [that talks failed]`, `[Talks failed], she said`, `[The talks], she
 * said, [failed]`, `He is sure [that they will]`.
 */
export function findClausal(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 0; verb < parsed.length; verb++) {
    if (!["VERB", "AUX"].includes(parsed.pos(verb))) continue;
    const candidate = verbWithClause(scene, verb) ?? adjectiveWithClause(scene, verb);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function verbWithClause(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  const entry = VERBS.get(parsed.lemma(verb));
  const factuality = entry?.frames.get("clause");
  if (factuality === undefined) return null;
  const clause = parsed.children(verb).find((child) => parsed.dep(child) === "ccomp");
  const ranges = clause !== undefined ? [clauseRange(scene, verb, clause)] : aroundParenthesis(scene, verb);
  if (ranges === null) return null;
  const content = spansOf(scene, ranges);
  if (content.length === 0) return null;
  return {
    rule: clause === undefined ? "parenthesis" : clause < verb ? "clause-before" : "clause-after",
    cue: verbCue(scene, verb),
    cueToken: verb,
    cueLemma: parsed.lemma(verb),
    ...sourceOfVerb(scene, verb),
    content,
    factuality,
  };
}

/** The clause's subtree on its own side of the verb. */
function clauseRange(scene: Scene, verb: number, clause: number): TokenRange {
  const { parsed } = scene;
  const range = { start: parsed.leftEdge(clause), end: parsed.rightEdge(clause) + 1 };
  return clause > verb
    ? { start: Math.max(range.start, verb + 1), end: range.end }
    : { start: range.start, end: Math.min(range.end, verb) };
}

/** `The talks, he said, failed` → the clause around the cue. */
function aroundParenthesis(scene: Scene, verb: number): TokenRange[] | null {
  const { parsed } = scene;
  const head = parsed.head[verb]!;
  const dep = parsed.dep(verb);
  if (dep !== "parataxis" && !(dep === "advcl" && childWith(parsed, verb, "mark") !== null)) return null;
  if (dep === "advcl" && parsed.lower(childWith(parsed, verb, "mark")!) !== "as") return null;
  if (childWith(parsed, verb, "nsubj") === null) return null;
  return subtreeWithout(parsed, head, verb);
}

const LINKS = new Set(["be", "feel", "remain", "become", "seem"]);

function adjectiveWithClause(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  if (!LINKS.has(parsed.lemma(verb))) return null;
  const adjective = childWith(parsed, verb, "acomp");
  if (adjective === null) return null;
  const factuality = ADJECTIVES.get(parsed.lemma(adjective));
  const clause = childWith(parsed, adjective, "ccomp", "xcomp");
  if (factuality === undefined || clause === null || clause < adjective) return null;
  const content = spansOf(scene, [{ start: adjective + 1, end: parsed.rightEdge(clause) + 1 }]);
  const cue = verbCue(scene, verb);
  if (content.length === 0) return null;
  return {
    rule: "adjective",
    cue: { start: cue.start, end: parsed.end[adjective]! },
    cueToken: verb,
    cueLemma: parsed.lemma(adjective),
    ...sourceOfVerb(scene, verb),
    content,
    factuality,
  };
}
