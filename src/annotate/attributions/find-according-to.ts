import type { ParsedText, TokenRange } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Scene } from "./scene.ts";
import { childWith, foundSource } from "./source-of.ts";
import { spansOf, subtreeWithout } from "./words.ts";

/** `According to Reuters, [talks failed]`, `[talks failed], according to Reuters`. */
export function findAccordingTo(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let word = 0; word + 1 < parsed.length; word++) {
    if (parsed.lower(word) !== "according" || parsed.lower(word + 1) !== "to") continue;
    const object = childWith(parsed, word + 1, "pobj") ?? childWith(parsed, word, "pobj");
    if (object === null) continue;
    const content = spansOf(scene, contentRanges(parsed, word));
    if (content.length === 0) continue;
    found.push({
      rule: "according-to",
      cue: { start: parsed.start[word]!, end: parsed.end[word + 1]! },
      cueToken: word,
      cueLemma: "according to",
      ...foundSource(scene, object, word),
      content,
      factuality: "asserted",
    });
  }
  return found;
}

/** The clause that the phrase stands in, climbing from a noun or verb it is tied to up to the clause's verb. */
function contentRanges(parsed: ParsedText, word: number): TokenRange[] {
  let head = parsed.head[word]!;
  const initial = word === parsed.sentences[parsed.sentenceOf[word]!]!.start;
  for (let step = 0; step < 20 && !isClause(parsed, head, initial); step++) head = parsed.head[head]!;
  return subtreeWithout(parsed, head, word);
}

function isClause(parsed: ParsedText, token: number, initial: boolean): boolean {
  if (parsed.head[token] === token) return true;
  if (!["VERB", "AUX"].includes(parsed.pos(token))) return false;
  return !initial || ["ccomp", "conj"].includes(parsed.dep(token)) === false;
}
