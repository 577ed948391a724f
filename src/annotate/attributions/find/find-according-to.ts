import type { ParsedText, TokenRange } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, spanOf } from "../scene.ts";
import { childWith, foundSource } from "../source-of.ts";
import { spansOf } from "../words.ts";

/** `According to Reuters, [talks failed]`, `[talks failed], according to Reuters`. */
export function findAccordingTo(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let word = 0; word + 1 < parsed.length; word++) {
    if (parsed.lower(word) !== "according" || parsed.lower(word + 1) !== "to") continue;
    const object = childWith(parsed, word + 1, "pobj") ?? childWith(parsed, word, "pobj");
    if (object === null || isMeasure(parsed, word, object)) continue;
    const swallowed = swallowedSubject(parsed, word, object);
    const content = spansOf(
      scene,
      swallowed === null ? aroundPhrase(parsed, word, parsed.rightEdge(word) + 1) : [swallowed],
    );
    if (content.length === 0) continue;
    found.push({
      rule: "according-to",
      cue: { start: parsed.start[word]!, end: parsed.end[word + 1]! },
      cueToken: word,
      cueLemma: "according to",
      ...(swallowed === null ? foundSource(scene, object, word) : sourceUpTo(scene, object, swallowed.start)),
      content,
      factuality: "asserted",
    });
  }
  return found;
}

/** `paid according to [their age]`, right after the verb: what something is measured by says nothing. */
function isMeasure(parsed: ParsedText, word: number, object: number): boolean {
  return (
    word > 0 &&
    parsed.head[word] === word - 1 &&
    parsed.pos(word - 1) === "VERB" &&
    MEASURES.has(parsed.lemma(object).toLowerCase())
  );
}

const MEASURES = new Set(
  "contribution age size income need ability plan schedule rank taste weight merit type kind number length level height colour color wish rule order script category status skill experience severity performance preference capacity distance amount value price cost tradition custom protocol season weather religion race sex gender".split(
    " ",
  ),
);

/**
 * `According to the BBC, Putin and Kim met`: the parser takes the clause's subject for part of the source, so that a verb
 * or "and" opens what is left. Then the source ends at its first comma.
 */
function swallowedSubject(parsed: ParsedText, word: number, object: number): TokenRange | null {
  const sentence = parsed.sentences[parsed.sentenceOf[word]!]!;
  const last = parsed.rightEdge(word);
  const next = last + 1 < sentence.end && parsed.word(last + 1) === "," ? last + 2 : last + 1;
  if (word - sentence.start > 1 || next >= sentence.end) return null;
  if (!/^(?:VBD|VBP|VBZ|MD|CC)$/.test(parsed.tag(next)) && parsed.tag(last) !== "CC") return null;
  for (let comma = object + 1; comma < last; comma++)
    if (parsed.word(comma) === ",") return { start: comma + 1, end: sentence.end };
  return null;
}

/** The noun phrase of the source without what stands after the place. */
function sourceUpTo(scene: Scene, object: number, end: number) {
  const { parsed } = scene;
  const source = spanOf(scene, { start: Math.min(parsed.leftEdge(object), object), end });
  return { source, sourceToken: object };
}

/** Words on each side at most: bounds the work on a sentence without end. */
const LONGEST = 200;

/**
 * What a phrase of source attributes: the rest of its sentence. Within brackets or a clause between semicolons, the rest of
 * those. `word` is the phrase's first token, `phraseEnd` the one after its last.
 */
export function aroundPhrase(parsed: ParsedText, word: number, phraseEnd: number): TokenRange[] {
  const sentence = parsed.sentences[parsed.sentenceOf[word]!]!;
  let start = word;
  const floor = Math.max(sentence.start, word - LONGEST);
  const ceiling = Math.min(sentence.end, phraseEnd + LONGEST);
  // A bracket that closes before the phrase does not hold it: "Chairman Lenk (Kelmar) said …, according to AFP".
  for (let closed = 0; start > floor; start--) {
    const mark = parsed.word(start - 1);
    if (mark === ")") closed++;
    else if (mark === ";" || (mark === "(" && closed === 0)) break;
    else if (mark === "(") closed--;
  }
  let end = phraseEnd;
  while (end < ceiling && !/^[;)]$/.test(parsed.word(end))) end++;
  const before = { start, end: word };
  const after = { start: phraseEnd, end };
  const opensSentence = word - start <= 1;
  const comma = phraseEnd < parsed.length && parsed.word(phraseEnd) === ",";
  if (opensSentence) return [after];
  return comma && word - start < 12 ? [before, after] : [before];
}
