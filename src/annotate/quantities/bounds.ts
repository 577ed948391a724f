import type { Comparator, ParsedText } from "../../model/index.ts";
import { comparatorAfter, comparatorBefore, LONGEST_COMPARATOR } from "./english/lexicon.ts";
import { wordsOf } from "./number-phrase.ts";

/** What words around a number say of it, and the tokens that they and the number fill. */
export type Bounds = { readonly start: number; readonly end: number; readonly comparator: Comparator };

/**
 * Widens a stretch of tokens (number with currency sign or unit) by the comparator before or after it: "more than", "or so".
 * "a" between them is taken in ("more than a hundred"). Never leaves the sentence.
 */
export function readBounds(parsed: ParsedText, start: number, end: number, numberEnd = end): Bounds {
  const sentence = parsed.sentences[parsed.sentenceOf[start]!]!;
  for (let length = LONGEST_COMPARATOR; length >= 1; length--) {
    const from = start - length;
    if (from < sentence.start) continue;
    const comparator = comparatorBefore(wordsOf(parsed, from, start));
    if (comparator !== null && !isOtherUse(parsed, from, start)) return { start: from, end, comparator };
  }
  const after = boundAfter(parsed, numberEnd, sentence.end) ?? boundAfter(parsed, end, sentence.end);
  if (after) return { start, end: Math.max(end, after.end), comparator: after.comparator };
  const plus =
    numberEnd + 1 < sentence.end && /^[-–]$/.test(parsed.word(numberEnd)) && parsed.lower(numberEnd + 1) === "plus";
  if (plus) return { start, end: Math.max(end, numberEnd + 2), comparator: ">=" };
  if (/\d\+$/.test(parsed.word(numberEnd - 1))) return { start, end, comparator: ">=" };
  if (numberEnd < sentence.end && parsed.word(numberEnd) === "+")
    return { start, end: Math.max(end, numberEnd + 1), comparator: ">=" };
  return { start, end, comparator: "=" };
}

/** "or so", "or more" right at a token. */
function boundAfter(parsed: ParsedText, end: number, limit: number): Omit<Bounds, "start"> | null {
  for (let to = Math.min(end + 2, limit); to > end; to--) {
    const comparator = comparatorAfter(wordsOf(parsed, end, to));
    if (comparator !== null) return { end: to, comparator };
  }
  return null;
}

/** "talks about two issues", "the fight over 200 jobs": the preposition of a verb or noun, no bound. */
function isOtherUse(parsed: ParsedText, from: number, start: number): boolean {
  if (start - from !== 1) return false;
  const word = parsed.lower(from);
  if (!["about", "over", "around", "above", "under", "below"].includes(word)) return false;
  // "under one pretence", "over one issue".
  if (parsed.lower(start) === "one") return true;
  const isPreposition =
    parsed.dep(from) === "prep" && parsed.children(from).some((child) => parsed.dep(child) === "pobj");
  const before = from > 0 ? parsed.lemma(from - 1).toLowerCase() : "";
  return isPreposition && TOPIC_WORDS.has(before);
}

/** Words after which "about" and "over" name a topic, a place or a cause. */
const TOPIC_WORDS = new Set([
  "talk",
  "ask",
  "question",
  "concern",
  "worry",
  "fight",
  "dispute",
  "debate",
  "speak",
  "know",
  "think",
  "learn",
  "hear",
  "say",
  "tell",
  "write",
  "read",
  "complain",
  "argue",
  "battle",
  "row",
  "anger",
  "outrage",
  "information",
  "detail",
  "doubt",
  "preside",
  "control",
  "power",
]);
