import type { ParsedText, Span, TokenRange } from "../../model/index.ts";
import { nounPhrase } from "../grammar/index.ts";
import { chainedTo } from "./chains/chained.ts";
import { stoppedShort } from "./lending.ts";
import { type Scene, spanOf } from "./scene.ts";

export { chainedTo };

const GROUP = new Set(["aux", "auxpass", "neg"]);

/** True for an adverb that may stand in a verb group: "also said", "has since said", "have both said", but no "when" and no "here". */
function isInnerAdverb(parsed: ParsedText, token: number): boolean {
  if (parsed.dep(token) === "advmod" && (parsed.tag(token).startsWith("RB") || parsed.lower(token) === "since"))
    return true;
  return FLOATING.has(parsed.lower(token)) && /^(?:appos|dep|advmod|preconj|det)$/.test(parsed.dep(token));
}

/** Words for all of the speakers that float into the verb group. */
const FLOATING = new Set(["both", "all", "each"]);

/** Verbs of going that make a cue of answering with "back": "shot back". */
const BACK = new Set("shoot fire hit snap punch push write bite bark strike come hit clap".split(" "));

/**
 * The words of a verbal cue: the verb, the auxiliaries, negation and adverbs just before it, its particle, and the
 * preposition whose object is the content: "has also been calling for".
 */
export function verbCue(scene: Scene, verb: number, preposition: number | null = null): Span {
  const { parsed } = scene;
  const own = new Set(parsed.children(verb));
  const start = groupStart(
    parsed,
    chainedTo(parsed, verb) ?? quotedAs(parsed, verb) ?? stoppedShort(parsed, verb) ?? verb,
  );
  let end = verb + 1;
  while (end < parsed.length && own.has(end) && (parsed.dep(end) === "prt" || isBack(parsed, verb, end))) end++;
  if (preposition !== null && preposition >= end && preposition - end <= 2) end = preposition + 1;
  return { start: parsed.start[start]!, end: parsed.end[end - 1]! };
}

function isBack(parsed: ParsedText, verb: number, token: number): boolean {
  return parsed.lower(token) === "back" && BACK.has(parsed.lemma(verb)) && parsed.dep(token) === "advmod";
}

/** First token of the verb with its auxiliaries and adverbs. */
export function groupStart(parsed: ParsedText, verb: number): number {
  const own = new Set(parsed.children(verb));
  let start = verb;
  while (start > 0) {
    const word = start - 1;
    if (!own.has(word) && !(FLOATING.has(parsed.lower(word)) && own.has(parsed.head[word]!))) break;
    if (!GROUP.has(parsed.dep(word)) && !isInnerAdverb(parsed, word)) break;
    start = word;
  }
  return start;
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
  if (isSuspectBefore(parsed, head)) range = { ...range, start: head };
  if (cue !== null && range.start <= cue && cue < range.end) {
    range = head < cue ? { start: range.start, end: cue } : { start: cue + 1, end: range.end };
    if (head < cue) range = upToHeadWords(parsed, range, head, cue);
  }
  return spanOf(scene, range);
}

/** Who investigates and speaks without an article, and who is looked for. */
const INVESTIGATING = new Set("police prosecutor authority investigator detective".split(" "));
const LOOKED_FOR = new Set(
  "man woman suspect gunman driver attacker robber boy girl teenager youth couple vehicle car weapon".split(" "),
);

/** `the driver [police] say set off the alarm`, where the parser makes one noun of the two. */
function isSuspectBefore(parsed: ParsedText, head: number): boolean {
  return (
    head > 1 &&
    INVESTIGATING.has(parsed.lemma(head).toLowerCase()) &&
    parsed.tag(head) === "NNS" &&
    parsed.dep(head - 1) === "compound" &&
    parsed.head[head - 1] === head &&
    LOOKED_FOR.has(parsed.lower(head - 1)) &&
    /^(?:a|an|the)$/.test(parsed.lower(parsed.leftEdge(head)))
  );
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
