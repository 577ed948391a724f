import type { Span } from "../../../model/index.ts";
import { NOUNS } from "../../entities/word-classes.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, trimmed } from "../scene.ts";

/** Words before a name that say what it is, at most: "state-run news agency KNA". */
const LONGEST = 5;

/**
 * `[The dam had leaked], [state news agency KNA] said`: what a paper or office is called right before its name goes with the name, where the
 * parser has tied it to what is reported.
 */
export function refineTitles(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    const { source, cue, content } = candidate;
    if (source === null || cue === null || source.start > cue.start) return candidate;
    const start = titleStart(scene, source);
    const at = start === null ? -1 : content.findIndex((part) => part.start < start && part.end > start);
    if (start === null || at < 0 || content[at]!.end > source.start) return candidate;
    const kept = trimmed(scene.text, { start: content[at]!.start, end: start });
    if (kept === null) return candidate;
    const rest = content.map((part, index) => (index === at ? kept : part));
    return { ...candidate, source: { start, end: source.end }, content: rest };
  });
}

/** Where the noun right before a name begins, back to the comma before it; null where there is none. */
function titleStart({ parsed, tokenAt, quotationAt }: Scene, source: Span): number | null {
  const name = tokenAt(source.start);
  const noun = name - 1;
  if (noun < 2 || parsed.pos(name) !== "PROPN" || parsed.pos(noun) !== "NOUN" || !TITLES.has(parsed.lower(noun)))
    return null;
  for (let token = noun; token > Math.max(0, noun - LONGEST); token--) {
    if (!/^(?:NOUN|ADJ|PROPN|DET|PUNCT)$/.test(parsed.pos(token)) || quotationAt(parsed.start[token]!) !== null)
      return null;
    if (parsed.word(token - 1) === ",") return parsed.start[token]!;
  }
  return null;
}

const TITLES = new Set([...NOUNS.outletNoun, ...NOUNS.official, ...NOUNS.spokesperson]);
