import type { Candidate } from "./candidate.ts";
import { type Frame, NOUNS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { childWith, sourceOfNoun } from "./source-of.ts";
import { spansOf } from "./words.ts";

/** Nouns with a content of their own: `the claim [that he lied]`, `plans [to close the mine]`, `accusations of [fraud]`. */
export function findNominal(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let noun = 0; noun < parsed.length; noun++) {
    if (parsed.pos(noun) !== "NOUN") continue;
    const entry = NOUNS.get(parsed.lemma(noun));
    const complement = entry === undefined ? null : complementOf(scene, noun);
    const factuality = complement === null ? undefined : entry!.frames.get(complement.frame);
    if (complement === null || factuality === undefined) continue;
    const content = spansOf(scene, [{ start: complement.start, end: complement.end }]);
    if (content.length === 0) continue;
    found.push({
      rule: `noun-${complement.frame}`,
      cue: { start: parsed.start[noun]!, end: parsed.end[complement.frame === "of" ? complement.start - 1 : noun]! },
      cueToken: noun,
      cueLemma: parsed.lemma(noun),
      ...sourceOfNoun(scene, noun),
      content,
      factuality,
    });
  }
  return found;
}

type NounComplement = { readonly frame: Frame; readonly start: number; readonly end: number };

function complementOf(scene: Scene, noun: number): NounComplement | null {
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
    if (dep === "prep" && parsed.lower(child) === "of" && child === noun + 1)
      return { frame: "of", start: child + 1, end };
  }
  return null;
}
