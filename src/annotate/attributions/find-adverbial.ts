import type { Candidate } from "./candidate.ts";
import { ADVERBS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { spansOf, subtreeWithout } from "./words.ts";

/** Adverbs without a source: `[He] reportedly [left]`. */
export function findAdverbial(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let word = 0; word < parsed.length; word++) {
    const factuality = parsed.tag(word).startsWith("RB") ? ADVERBS.get(parsed.lower(word)) : undefined;
    if (factuality === undefined) continue;
    const content = spansOf(scene, subtreeWithout(parsed, parsed.head[word]!, word));
    if (content.length === 0) continue;
    const cue = { start: parsed.start[word]!, end: parsed.end[word]! };
    found.push({
      rule: "adverb",
      cue,
      cueToken: word,
      cueLemma: parsed.lower(word),
      source: null,
      sourceToken: null,
      content,
      factuality,
    });
  }
  return found;
}
