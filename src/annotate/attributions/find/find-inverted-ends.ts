import type { Candidate } from "../candidate.ts";
import { VERBS } from "../lexicon.ts";
import { type Scene, spanOf } from "../scene.ts";
import { foundSource, sourceOfVerb } from "../source-of.ts";
import { verbCue } from "../words.ts";

/** Verbs that stand before their speaker at the end of a sentence. */
const TAGS = new Set(
  "say warn argue claim insist believe suggest explain predict report note fear think reckon".split(" "),
);

/** `[The dam could fail], warn [engineers].`: a tag whose speaker the parser takes for an object, at the very end of its sentence. */
export function findInvertedEnds(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 3; verb + 1 < parsed.length; verb++) {
    if (!TAGS.has(parsed.lemma(verb)) || !/^VB[DPZ]?$/.test(parsed.tag(verb)) || parsed.word(verb - 1) !== ",")
      continue;
    const sentence = parsed.sentences[parsed.sentenceOf[verb]!]!;
    const speaker = parsed
      .children(verb)
      .find((child) => child > verb && parsed.dep(child) === "dobj" && parsed.leftEdge(child) === verb + 1);
    if (speaker === undefined || !endsSentence(scene, parsed.rightEdge(speaker) + 1, sentence.end)) continue;
    if (sourceOfVerb(scene, verb).source !== null && !/^(?:conj|dep)$/.test(parsed.dep(verb))) continue;
    const content = spanOf(scene, { start: sentence.start, end: verb - 1 });
    if (content === null || scene.quotationAt(parsed.start[verb]!) !== null || verb - sentence.start < 4) continue;
    found.push({
      rule: "inverted",
      cue: verbCue(scene, verb),
      cueToken: verb,
      cueLemma: parsed.lemma(verb),
      ...foundSource(scene, speaker, verb),
      content: [content],
      factuality: VERBS.get(parsed.lemma(verb))?.frames.get("clause") ?? "asserted",
    });
  }
  return found;
}

function endsSentence({ parsed }: Scene, from: number, end: number): boolean {
  for (let token = from; token < end; token++) if (!/^[.!?"”’')\]]+$/.test(parsed.word(token))) return false;
  return true;
}
