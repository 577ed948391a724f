import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma as lemmaOf, VERBS } from "../lexicon.ts";
import { type Scene, spanOf } from "../scene.ts";
import { childWith } from "../source-of.ts";

/**
 * Content that stops in mid-sentence although nothing closes it: before the colon that brings what it announced,
 * `wants [to win states that share delegates: Kelmar and Ostrava]`, and in mid-clause where the parser lost the thread, `said
 * [the price of the tickets they had bought would fall]`.
 */
export function refineUnclosed(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.quoted || candidate.layout || candidate.cueToken === null) return candidate;
    const last = candidate.content.at(-1)!;
    if (last.start < candidate.cue!.start) return candidate;
    const first = scene.tokenAt(last.start);
    const end = scene.tokenAt(last.end - 1) + 1;
    const longer =
      pastColon(scene, end) ??
      figuresOfPoll(scene, candidate, end) ??
      (candidate.rule === "clause-after" ? pastGap(scene, candidate.cueToken, end) : null);
    const span = longer === null ? null : spanOf(scene, { start: first, end: longer });
    return span === null ? candidate : { ...candidate, content: [...candidate.content.slice(0, -1), span] };
  });
}

/** End of the sentence where a colon with a list or an explanation follows; a capital opens a sentence of the writer's own, unless it is a name's. */
function pastColon({ parsed }: Scene, end: number): number | null {
  if (end + 1 >= parsed.length || parsed.word(end) !== ":") return null;
  const sentence = parsed.sentences[parsed.sentenceOf[end]!]!;
  const next = end + 1;
  if (next >= sentence.end || !/^[\p{L}\p{N}]/u.test(parsed.word(next))) return null;
  const isName = parsed.pos(next) === "PROPN" && parsed.dep(next) !== "nsubj";
  return isName || !/^\p{Lu}/u.test(parsed.word(next)) ? sentence.end : null;
}

/** `a poll shows Lenk ahead[, with 40 percent to 31 for Viss]`: the numbers that follow are the poll's too; end of the sentence, or null. */
function figuresOfPoll({ parsed }: Scene, { sourceToken, cueToken, cueLemma }: Candidate, end: number): number | null {
  if (sourceToken === null || !/^(?:poll|survey|polling)$/.test(parsed.lemma(sourceToken).toLowerCase())) return null;
  const sentence = parsed.sentences[parsed.sentenceOf[cueToken!]!]!;
  if (end + 1 >= sentence.end || parsed.word(end) !== "," || !SHOWING.has(cueLemma ?? "")) return null;
  if (sentence.end - end > LONGEST_REST) return null;
  let isShare = false;
  for (let token = end + 1; token < sentence.end; token++) {
    if (parsed.pos(token) === "VERB" && VERBS.get(lemmaOf(parsed, token))?.classes.includes("say")) return null;
    isShare ||= parsed.tag(token) === "CD" && /^(?:percent|per|%|points?|-)/.test(parsed.lower(token + 1));
  }
  return isShare ? sentence.end : null;
}

/** Words after a poll's finding at most. */
const LONGEST_REST = 80;

const SHOWING = new Set(["show", "find", "put", "give", "have", "indicate", "suggest"]);

/** Phrases added at most. */
const MOST = 6;

/** Steps up the tree at most. */
const DEEPEST = 40;

/**
 * End of the phrases that follow without any mark or conjunction between; null where there are none. What governs the
 * cue is no part of its content: `those who say it is bad [were angry]`.
 */
function pastGap({ parsed }: Scene, cue: number, from: number): number | null {
  const sentence = parsed.sentences[parsed.sentenceOf[from - 1]!]!;
  const above = headsAbove(parsed, cue);
  let end = from;
  for (let step = 0; step < MOST && end < sentence.end; step++) {
    if (/^(?:PUNCT|CCONJ|SPACE)$/.test(parsed.pos(end))) break;
    let top = end;
    for (let up = 0; up < MOST * 2; up++) {
      const head = parsed.head[top]!;
      if (head === top || parsed.leftEdge(head) < end) break;
      top = head;
    }
    if (above.has(top) || above.has(parsed.head[top]!)) break;
    if (parsed.pos(end - 1) === "CCONJ" && !continues(parsed, end, top)) break;
    end = parsed.rightEdge(top) + 1;
  }
  if (parsed.pos(end - 1) === "CCONJ") end--;
  return end === from ? null : end;
}

function headsAbove(parsed: ParsedText, token: number): ReadonlySet<number> {
  const above = new Set<number>();
  for (let at = token, step = 0; step < DEEPEST && parsed.head[at] !== at; step++) {
    at = parsed.head[at]!;
    above.add(at);
  }
  return above;
}

/** `it ran but [cost too much]`, `and [that it failed]`; a subject may open a sentence of the writer's own. */
function continues(parsed: ParsedText, first: number, top: number): boolean {
  if (parsed.lower(first) === "that") return true;
  return /^VB[DPZ]?$/.test(parsed.tag(top)) && childWith(parsed, top, "nsubj", "nsubjpass") === null;
}
