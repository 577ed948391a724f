import type { Span } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { type Frame, NOUNS, type Preposition } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { childWith, lightVerbOf, sourceOfNoun } from "./source-of.ts";
import { spansOf, verbCue } from "./words.ts";

/** Nouns with a content of their own: `the claim [that he lied]`, `plans [to close the mine]`, `accusations of [fraud]`. */
export function findNominal(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let noun = 0; noun < parsed.length; noun++) {
    if (parsed.pos(noun) !== "NOUN") continue;
    const entry = NOUNS.get(parsed.lemma(noun));
    const complement = entry === undefined ? null : complementOf(scene, noun, entry.frames);
    const factuality = complement === null ? undefined : entry!.frames.get(complement.frame);
    if (complement === null || factuality === undefined) continue;
    const content = spansOf(scene, [{ start: complement.start, end: complement.end }]);
    if (content.length === 0) continue;
    found.push({
      rule: `noun-${complement.frame}`,
      cue: nominalCue(scene, noun, PREPOSITIONS.has(complement.frame) ? complement.start - 1 : noun),
      cueToken: noun,
      cueLemma: parsed.lemma(noun),
      ...sourceOfNoun(scene, noun),
      content,
      factuality,
    });
  }
  return found;
}

const PREPOSITIONS = new Set<Frame>(["of", "for", "on", "to", "about"]);

/** The noun, with the light verb that carries it: "made a promise", "expressed confidence". */
function nominalCue(scene: Scene, noun: number, last: number): Span {
  const { parsed } = scene;
  const verb = lightVerbOf(parsed, noun);
  const start = verb !== null && noun - verb <= 5 ? verbCue(scene, verb).start : parsed.start[noun]!;
  return { start, end: parsed.end[last]! };
}

type NounComplement = { readonly frame: Frame; readonly start: number; readonly end: number };

function complementOf(scene: Scene, noun: number, frames: ReadonlyMap<Frame, unknown>): NounComplement | null {
  const { parsed } = scene;
  for (const child of parsed.children(noun)) {
    if (child < noun) continue;
    const start = parsed.leftEdge(child);
    const end = parsed.rightEdge(child) + 1;
    const dep = parsed.dep(child);
    if (dep === "acl" || dep === "ccomp" || dep === "relcl") {
      const that = childWith(parsed, child, "mark");
      if (that !== null && parsed.lower(that) === "that") return { frame: "clause", start, end };
      if (dep === "acl" && parsed.tag(start) === "TO") return { frame: "infinitive", start, end };
    }
    const word = parsed.lower(child) as Preposition;
    if (dep === "prep" && child === noun + 1 && frames.has(word)) return { frame: word, start: child + 1, end };
  }
  return null;
}
