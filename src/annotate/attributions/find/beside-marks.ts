import { cueLemma, VERBS } from "../lexicon.ts";
import type { Quotation } from "../quotations.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";

/** The last character within the marks; some print a space before the closing one. */
export function lastMark({ text }: Scene, { inner }: Quotation): string {
  return (
    text
      .slice(Math.max(inner.start, inner.end - 3), inner.end)
      .trimEnd()
      .at(-1) ?? ""
  );
}

/** True for a quotation of a whole sentence, not of a phrase: it has a finite verb, or a capital and a full stop of its own. */
export function isSentenceLike(scene: Scene, quotation: Quotation): boolean {
  const { parsed, text } = scene;
  const { start, end } = quotation.inner;
  if (/^\s*\p{Lu}/u.test(text.slice(start, start + 3)) && /[.!?…]\s*$/.test(text.slice(end - 2, end))) return true;
  const from = scene.tokenAt(quotation.inner.start);
  for (let token = from; token < parsed.length && parsed.start[token]! < quotation.inner.end; token++)
    if (/^(?:VBD|VBP|VBZ|MD)$/.test(parsed.tag(token))) return true;
  return false;
}

/** `The “lifeline”, Lenk said, was old`: the tag stands in a clause of which the marked words are a part. */
export function isWithinClause(scene: Scene, verb: number, quotation: Quotation): boolean {
  const { parsed } = scene;
  if (parsed.start[verb]! < quotation.end || isSentenceLike(scene, quotation)) return false;
  const main = parsed.head[verb]!;
  const last = parsed.rightEdge(verb);
  const isClosed = parsed.word(last) === "," || parsed.word(last + 1) === ",";
  const isAside = parsed.dep(verb) === "parataxis" && main > verb && isClosed;
  // “My hope,” she said, “is that …”: the marks open again behind the tag.
  if (isAside) return !/^[\s,]*(?:["“„«]|''|``)/.test(scene.text.slice(parsed.end[last]!, parsed.end[last]! + 4));
  // "The “iron rule” is no burden for others, said Viss".
  const clause = parsed.children(verb).find((child) => child < verb && parsed.dep(child) === "ccomp");
  if (clause === undefined || parsed.pos(clause) !== "AUX" || parsed.start[clause]! < quotation.end) return false;
  return parsed.start[parsed.leftEdge(clause)]! < quotation.start && parsed.word(verb - 1) === ",";
}

/** Words of a tag that is a sentence of its own at most. */
const LONE_TAG = 8;

/** `“We are safe.” [Mr Viss said].`: a sentence of nothing but a speaker and a verb of saying, behind a full stop within the marks. */
export function loneTag(scene: Scene, quotation: Quotation): number | null {
  const { parsed } = scene;
  const first = scene.tokenAt(quotation.end);
  const sentence = first < parsed.length ? parsed.sentences[parsed.sentenceOf[first]!] : undefined;
  if (sentence === undefined || sentence.start !== first || sentence.end - first > LONE_TAG) return null;
  const [verb, stop] = [sentence.end - 2, sentence.end - 1];
  if (verb <= first || parsed.word(stop) !== "." || !/^VB[DZ]$/.test(parsed.tag(verb))) return null;
  const speaks = VERBS.get(cueLemma(parsed, verb))?.classes.includes("say") === true;
  const subject = childWith(parsed, verb, "nsubj");
  return speaks && subject !== null && parsed.leftEdge(subject) === first && parsed.rightEdge(subject) === verb - 1
    ? verb
    : null;
}
