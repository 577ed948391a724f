import type { Factuality, ParsedText, Span } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { CARRIED, type Frame, NOUNS, type Preposition } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { childWith, lightVerbOf, sourceOfNoun } from "./source-of.ts";
import { spansOf, verbCue } from "./words.ts";

/** Nouns with a content of their own: `the claim [that he lied]`, `plans [to close the mine]`, `took aim at [the plan]`. */
export function findNominal(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let noun = 0; noun < parsed.length; noun++) {
    if (parsed.pos(noun) !== "NOUN") continue;
    const entry = NOUNS.get(parsed.lemma(noun));
    const complement = (entry && complementOf(parsed, noun, entry.frames)) ?? carriedComplement(parsed, noun);
    if (complement === null) continue;
    const content = spansOf(scene, [{ start: complement.start, end: complement.end }]);
    const spoken = sourceOfNoun(scene, noun, complement.last);
    if (content.length === 0 || (complement.frame !== "clause" && spoken.source === null)) continue;
    found.push({
      rule: `noun-${complement.frame}`,
      cue: nominalCue(scene, noun, complement.last),
      cueToken: noun,
      cueLemma: parsed.lemma(noun),
      ...spoken,
      content,
      factuality: complement.factuality,
    });
  }
  return found;
}

/** True for a noun that makes the cue together with its verb: "expressed confidence [that …]". */
export function isCarriedCue(parsed: ParsedText, noun: number): boolean {
  const frames = NOUNS.get(parsed.lemma(noun))?.frames;
  const complement = (frames && complementOf(parsed, noun, frames)) ?? carriedComplement(parsed, noun);
  return complement !== null && childWith(parsed, noun, "poss") === null && lightVerbOf(parsed, noun) !== null;
}

/** `last`: the last token of the cue. */
type NounComplement = {
  readonly frame: Frame | "carried";
  readonly factuality: Factuality;
  readonly start: number;
  readonly end: number;
  readonly last: number;
};

/**
 * The noun with its modifiers and the light verb that carries it: "made a promise", "a virulent rejection of"; no owner
 * ("her [nuanced views about]").
 */
function nominalCue(scene: Scene, noun: number, last: number): Span {
  const { parsed } = scene;
  const end = parsed.end[last]!;
  const owner = childWith(parsed, noun, "poss");
  const verb = owner === null ? lightVerbOf(parsed, noun) : null;
  if (verb !== null && noun - verb <= 5) return { start: verbCue(scene, verb).start, end };
  let first = noun;
  while (first > 0 && parsed.head[first - 1] === noun && MODIFIERS.has(parsed.dep(first - 1))) first--;
  if (OPENING.has(parsed.lower(first - 1)) && parsed.head[noun] === first - 1) first--;
  return { start: parsed.start[first]!, end };
}

/** Prepositions that belong to the cue: "in support of", "in the hope that". */
const OPENING = new Set(["in"]);

const MODIFIERS = new Set(["amod", "compound"]);

function complementOf(parsed: ParsedText, noun: number, frames: ReadonlyMap<Frame, Factuality>): NounComplement | null {
  for (const child of parsed.children(noun)) {
    if (child < noun) continue;
    const start = parsed.leftEdge(child);
    const end = parsed.rightEdge(child) + 1;
    const dep = parsed.dep(child);
    const made = (frame: Frame, from: number, last: number) =>
      frames.has(frame) ? { frame, factuality: frames.get(frame)!, start: from, end, last } : null;
    if (dep === "acl" || dep === "ccomp" || dep === "relcl") {
      const that = childWith(parsed, child, "mark");
      if (that !== null && parsed.lower(that) === "that") return made("clause", start, noun);
      if (dep === "acl" && parsed.tag(start) === "TO") return made("infinitive", start, noun);
    }
    const word = parsed.lower(child) as Preposition;
    if (dep === "prep" && child === noun + 1 && frames.has(word)) return made(word, child + 1, child);
  }
  return null;
}

/** `took aim at [the plan]`: a noun that is a cue only with a verb before and its preposition right after it. */
function carriedComplement(parsed: ParsedText, noun: number): NounComplement | null {
  const preposition = noun + 1;
  if (preposition >= parsed.length || !CARRIED.has(`${parsed.lemma(noun)}/${parsed.lower(preposition)}`)) return null;
  const verb = parsed.head[noun]!;
  const head = parsed.head[preposition]!;
  if (parsed.dep(noun) !== "dobj" || verb > noun || (head !== noun && head !== verb)) return null;
  const end = parsed.rightEdge(preposition) + 1;
  return { frame: "carried", factuality: "asserted", start: preposition + 1, end, last: preposition };
}
