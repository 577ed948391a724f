import type { ParsedText, Span, TokenRange } from "../../model/index.ts";
import { nounPhrase } from "../grammar/index.ts";
import { CHAINING, cueLemma } from "./lexicon.ts";
import { type Scene, spanOf } from "./scene.ts";

const GROUP = new Set(["aux", "auxpass", "neg"]);

/** True for an adverb that may stand in a verb group: "also said", but no "when" and no "here". */
function isInnerAdverb(parsed: ParsedText, token: number): boolean {
  return parsed.dep(token) === "advmod" && parsed.tag(token).startsWith("RB");
}

/**
 * The words of a verbal cue: the verb, the auxiliaries, negation and adverbs just before it, its particle, and the
 * preposition whose object is the content: "has also been calling for".
 */
export function verbCue(scene: Scene, verb: number, preposition: number | null = null): Span {
  const { parsed } = scene;
  const own = new Set(parsed.children(verb));
  const start = groupStart(parsed, chainedTo(parsed, verb) ?? quotedAs(parsed, verb) ?? verb);
  let end = verb + 1;
  while (end < parsed.length && own.has(end) && parsed.dep(end) === "prt") end++;
  if (preposition !== null && preposition >= end && preposition - end <= 2) end = preposition + 1;
  return { start: parsed.start[start]!, end: parsed.end[end - 1]! };
}

/** First token of the verb with its auxiliaries and adverbs. */
function groupStart(parsed: ParsedText, verb: number): number {
  const own = new Set(parsed.children(verb));
  let start = verb;
  while (start > 0 && own.has(start - 1)) {
    const word = start - 1;
    if (!GROUP.has(parsed.dep(word)) && !isInnerAdverb(parsed, word)) break;
    start = word;
  }
  return start;
}

/** `declined` for the cue `say` in "declined to say": the verb right before an infinitive that makes one cue with it. */
export function chainedTo(parsed: ParsedText, verb: number): number | null {
  const above = parsed.head[verb]!;
  if (parsed.dep(verb) !== "xcomp" || above >= verb || !CHAINING.has(cueLemma(parsed, above))) return null;
  const start = groupStart(parsed, verb);
  if (parsed.tag(start) !== "TO" && parsed.tag(start + 1) !== "TO") return null;
  const between = start - above - 1;
  return between === 0 || (between === 1 && parsed.dep(above + 1) === "prt") ? above : null;
}

/** `quoted` for the cue `saying` in "was quoted as saying". */
function quotedAs(parsed: ParsedText, verb: number): number | null {
  const isQuoted = parsed.dep(verb) === "pcomp" && parsed.lower(verb - 1) === "as" && verb >= 2;
  return isQuoted && parsed.lemma(verb - 2) === "quote" ? verb - 2 : null;
}

/** The full noun phrase of a source, without a clause that the cue itself stands in. */
export function sourcePhrase(scene: Scene, head: number, cue: number | null): Span | null {
  const { parsed } = scene;
  let range: TokenRange = nounPhrase(parsed, head);
  if (cue !== null && range.start <= cue && cue < range.end) {
    range = head < cue ? { start: range.start, end: cue } : { start: cue + 1, end: range.end };
    if (head < cue) range = upToHeadWords(parsed, range, head, cue);
  }
  return spanOf(scene, range);
}

/** Ends the phrase before the words that lead to the cue ("the man who said" → "the man"). */
function upToHeadWords(parsed: ParsedText, range: TokenRange, head: number, cue: number): TokenRange {
  const clause = parsed.children(head).find((child) => parsed.leftEdge(child) <= cue && cue <= parsed.rightEdge(child));
  const end = clause === undefined ? range.end : Math.min(range.end, Math.max(head + 1, parsed.leftEdge(clause)));
  return { start: range.start, end };
}

/** Token ranges of a subtree without the part that holds another word: what is said around the cue. */
export function subtreeWithout(parsed: ParsedText, head: number, hole: number): TokenRange[] {
  const start = parsed.leftEdge(head);
  const end = parsed.rightEdge(head) + 1;
  const holeStart = parsed.leftEdge(hole);
  const holeEnd = parsed.rightEdge(hole) + 1;
  if (holeEnd <= start || holeStart >= end) return [{ start, end }];
  return [
    { start, end: Math.max(start, holeStart) },
    { start: Math.min(end, holeEnd), end },
  ].filter((range) => range.end > range.start);
}

/** The spans of token ranges, those that hold no word left out. */
export function spansOf(scene: Scene, ranges: readonly TokenRange[]): Span[] {
  return ranges
    .map((range) => spanOf(scene, range))
    .filter((span): span is Span => span !== null && hasWord(scene.text, span));
}

/** True where the span holds a letter or digit. */
export function hasWord(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) if (/[\p{L}\p{N}]/u.test(text[at]!)) return true;
  return false;
}
