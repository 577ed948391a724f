import type { Hop, ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { VEHICLES, VERBS } from "../lexicon.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { hopAt, spanBetween } from "./hop-at.ts";
import { FIGURES, paperOrigin } from "./paper-origin.ts";
import { isPresenting } from "./presented-by.ts";

/** Words from the verb to the paper that it brings forward at most. */
const LONGEST_PHRASE = 25;

/** True for a noun for something that words can be read from: "records", "a letter". */
export function isPaper(parsed: ParsedText, noun: number): boolean {
  const lemma = parsed.lemma(noun).toLowerCase();
  return parsed.pos(noun) === "NOUN" && (FIGURES.has(lemma) || VEHICLES.has(lemma));
}

/**
 * The paper whose words somebody else brings forward, where the parser ties them to that somebody: `Lenk quotes from [Viss's
 * letter] saying …`, `Lenk pointed to [records] showing, for example, that …` → Viss, records; else null.
 */
export function shownPaper(scene: Scene, candidate: Candidate, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const { rule, cueToken, content } = candidate;
  if (cueToken === null || !/^(?:clause-after|quotation-after)$/.test(rule)) return null;
  const isParticiple = parsed.tag(cueToken) === "VBG" && parsed.dep(cueToken) === "advcl";
  const verb = isParticiple ? parsed.head[cueToken]! : cueToken;
  const end = isParticiple ? cueToken : scene.tokenAt(content[0]!.start);
  if (verb >= end || end - verb > LONGEST_PHRASE || parsed.word(cueToken - 1) === ",") return null;
  for (let noun = end - 1; noun > verb; noun--) {
    if (parsed.word(noun) === "," && isParticiple) return null;
    if (!isPaper(parsed, noun) || !isBroughtBy(parsed, verb, noun)) continue;
    if (!isParticiple && !tellsItself(parsed, noun, end)) return null;
    const words = spanBetween(scene, parsed.leftEdge(noun), noun);
    const isFigure = FIGURES.has(parsed.lemma(noun).toLowerCase());
    const hop =
      paperOrigin(scene, noun, words, resolve) ??
      (isFigure ? hopAt(scene, noun, spanBetween(scene, verb, verb), resolve) : null);
    return hop === null || hop.start < parsed.end[verb]! ? null : hop;
  }
  return null;
}

/** True where the verb, or a preposition beside it, leads to the noun or to the name before it that the noun belongs to. */
function isBroughtBy(parsed: ParsedText, verb: number, noun: number): boolean {
  let at = noun;
  for (let step = 0; step < 4 && parsed.head[at]! > verb; step++) at = parsed.head[at]!;
  if (parsed.head[at] !== verb) return false;
  return isPresenting(parsed, verb, parsed.dep(at) === "prep" ? at : null);
}

/** `records [showing], for example, that …`. */
function tellsItself(parsed: ParsedText, noun: number, end: number): boolean {
  const clause = childWith(parsed, noun, "acl");
  if (clause === null || clause <= noun || clause >= end || parsed.tag(clause) !== "VBG") return false;
  return VERBS.get(parsed.lemma(clause))?.frames.has("clause") === true;
}
