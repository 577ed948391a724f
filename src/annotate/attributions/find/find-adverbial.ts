import type { ParsedText, TokenRange } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { ADVERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { spansOf, subtreeWithout } from "../words.ts";

/** The clause without words set off before its subject, clauses set off at its end, and the adverb itself. */
function clauseAround(parsed: ParsedText, adverb: number): TokenRange[] {
  const head = parsed.head[adverb]!;
  const children = parsed.children(head);
  const subject = children.find((child) => SUBJECTS.has(parsed.dep(child)) && child < head);
  const from = subject === undefined ? parsed.leftEdge(head) : Math.min(parsed.leftEdge(subject), adverb);
  const tail = children.find((child) => child > head && isSetOff(parsed, child));
  const to = tail === undefined ? parsed.rightEdge(head) + 1 : Math.max(adverb + 1, parsed.leftEdge(tail) - 1);
  return subtreeWithout(parsed, head, adverb)
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => end > start);
}

const SUBJECTS = new Set(["nsubj", "nsubjpass", "csubj"]);

function isSetOff(parsed: ParsedText, clause: number): boolean {
  return parsed.dep(clause) === "advcl" && parsed.word(parsed.leftEdge(clause) - 1) === ",";
}

/** Adverbs without a source: `[He] reportedly [left]`. */
export function findAdverbial(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let word = 0; word < parsed.length; word++) {
    const factuality = parsed.tag(word).startsWith("RB") ? ADVERBS.get(parsed.lower(word)) : undefined;
    if (factuality === undefined) continue;
    const content = spansOf(scene, clauseAround(parsed, word));
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
