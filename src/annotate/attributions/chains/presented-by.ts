import type { Hop, ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { hopAt, spanBetween } from "./hop-at.ts";
import { FIGURES } from "./paper-origin.ts";

/** Verbs of bringing forward what others said or wrote. */
const PRESENTING = new Set(
  "present elicit submit introduce produce read quote cite play relay mention recall publish release obtain show describe".split(
    " ",
  ),
);

/** Verbs whose preposition leads to it: "referred [to] the ministry's concerns", "reported [on] a pilot's claims". */
const REFERRING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["to", new Set(["refer", "point", "allude"])],
  ["on", new Set(["report", "write"])],
  ["about", new Set(["report", "write"])],
  ["from", new Set(["quote", "read", "cite"])],
]);

/** True for a verb of bringing forward, or one that does so by the preposition. */
export function isPresenting(parsed: ParsedText, verb: number, preposition: number | null): boolean {
  const lemma = parsed.lemma(verb);
  if (preposition === null) return PRESENTING.has(lemma);
  return REFERRING.get(parsed.lower(preposition))?.has(lemma) === true;
}

/**
 * Who brings forward words of another: `[Viss's lawyers] presented reports from doctors that …`, `[Lenk] referred to the
 * ministry's concerns about …`, `[Lenk] pointed to records showing that …`; null where nobody does.
 */
export function presentedBy(scene: Scene, candidate: Candidate, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const { rule, cueToken, sourceToken } = candidate;
  if (cueToken === null || sourceToken === null) return null;
  const isPapers =
    /^(?:clause-after|quotation-after)$/.test(rule) && FIGURES.has(parsed.lemma(sourceToken).toLowerCase());
  const words = rule.startsWith("noun-")
    ? cueToken
    : isPapers && parsed.head[cueToken] === sourceToken
      ? sourceToken
      : null;
  const verb = words === null ? null : presentingVerb(parsed, words);
  const subject = verb === null ? null : childWith(parsed, verb, "nsubj");
  if (verb === null || subject === null || subject === sourceToken) return null;
  if (!["PROPN", "NOUN"].includes(parsed.pos(subject))) return null;
  return hopAt(scene, subject, spanBetween(scene, verb, verb), resolve);
}

/** The verb by which somebody else brings the noun's words forward, or null. */
export function presentingVerb(parsed: ParsedText, noun: number): number | null {
  const above = parsed.head[noun]!;
  if (above >= noun) return null;
  // "elicited testimony and [reports] from doctors".
  if (parsed.dep(noun) === "conj" && parsed.dep(above) === "dobj") return presentingVerb(parsed, above);
  if (parsed.dep(noun) === "dobj") return PRESENTING.has(parsed.lemma(above)) ? above : null;
  if (parsed.dep(noun) !== "pobj") return null;
  const verb = parsed.head[above]!;
  return REFERRING.get(parsed.lower(above))?.has(parsed.lemma(verb)) ? verb : null;
}

/** Verbs of those who were there when something was said. */
const WITNESSING = new Set(["hear", "overhear", "recall", "remember", "recount"]);

/** `[Lenk] heard Viss say that …`, `[Lenk] recalled Viss telling her that …` → Lenk, by whom the words are known; else null. */
export function witnessOf(scene: Scene, { cueToken, sourceToken }: Candidate, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  if (cueToken === null || sourceToken === null) return null;
  const verb = parsed.head[cueToken]!;
  const isHeard = /^(?:ccomp|xcomp|advcl|acl)$/.test(parsed.dep(cueToken)) && /^VBG?$/.test(parsed.tag(cueToken));
  if (!isHeard || verb >= sourceToken || sourceToken >= cueToken || !WITNESSING.has(parsed.lemma(verb))) return null;
  const subject = childWith(parsed, verb, "nsubj");
  if (subject === null || !["PROPN", "NOUN"].includes(parsed.pos(subject))) return null;
  return hopAt(scene, subject, spanBetween(scene, verb, verb), resolve);
}
