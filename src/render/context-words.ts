import type { DossierMention, Reading, Span } from "../model/index.ts";
import { isNameWithAge } from "../text/name-with-age.ts";
import { isShortened } from "../text/sentence-edges.ts";
import { isPageStamp } from "./page-stamp.ts";

/** At most this many characters of the sentence are shown on either side of the words, unless a smaller number is asked for. */
export const WIDE = 160;

/** What stands around some words in their sentence, cut at a blank, with an ellipsis where something was cut. */
export type Surround = { readonly before: string; readonly after: string };

/** The rest of the sentence, or sentences, in which the words stand; at most `most` characters on either side. */
export function sentenceAround(reading: Reading, span: Span, most = WIDE): Surround {
  const { text, sentences } = reading;
  const begin = Math.min(span.start, startOf(reading, lastStartingAt(sentences, span.start)));
  // What only says when the page was made is no part of the sentence.
  const start = isPageStamp(text.slice(begin, span.start)) ? span.start : begin;
  const last = lastStartingAt(sentences, Math.max(span.start, span.end - 1));
  const end = Math.max(span.end, endOf(reading, last));
  const from = span.start - start > most ? blankAfter(text, span.start - most, span.start) : start;
  const to = end - span.end > most ? blankBefore(text, span.end + most, span.end) : end;
  return {
    before: `${from > start ? "… " : ""}${text.slice(from, span.start)}`,
    after: `${text.slice(span.end, to)}${to < end ? " …" : ""}`,
  };
}

/** Sentences that one of them may have been parted into at the points of its abbreviations. */
const MOST_PARTS = 4;

/** Where the sentence begins; it goes on from the one before where that ends in "Mr.". */
function startOf({ text, sentences }: Reading, place: number): number {
  let at = place;
  while (at > 0 && place - at < MOST_PARTS && goesOn(text, sentences[at - 1]!, sentences[at]!)) at--;
  return sentences[at]?.start ?? Number.POSITIVE_INFINITY;
}

function endOf({ text, sentences }: Reading, place: number): number {
  let at = place;
  while (
    at >= 0 &&
    at < sentences.length - 1 &&
    at - place < MOST_PARTS &&
    goesOn(text, sentences[at]!, sentences[at + 1]!)
  )
    at++;
  return sentences[at]?.end ?? 0;
}

function goesOn(text: string, one: Span, next: Span): boolean {
  if (/\n\s*\n/.test(text.slice(one.end - 1, next.start))) return false;
  return isShortened(text.slice(Math.max(0, one.end - 24), one.end), text.slice(next.start, next.start + 16));
}

/** Which side of its sentence words need to be understood. */
export type Needed = { readonly before: boolean; readonly after: boolean };

/** Words this short hardly say anything. */
const LITTLE = 30;
/** Characters looked at on either side. */
const NEAR = 60;

/** Verbs that only say that somebody says it: who it is stands before the words anyway. */
const PLAIN_CUE = /^(?:said|says|say|saying|added|adds|wrote|writes|tweeted|stated|told\b.*)$/i;

/** What may not be left out after words: it takes back a part of them, or gives the other half of a choice. */
const LIMITING =
  /^["”’']?\s*[,—–-]+\s*(?:or|nor|unless|until|if|only if|as long as|so long as|provided|except|but not|but only|not)\b/i;

/** What a sentence begins with whose main clause holds only then: "If Democrats band together, he has threatened …". */
const CONDITION = /^["“‘']?(?:if|unless|until|should|were|had|without|whether)\b/i;

/**
 * Which side of its sentence the words of a mention need: what stands directly before or behind them without a mark of punctuation
 * governs them ("until", "not going to", "denied that") or is governed by them ("called on him [to resign]").
 */
export function neededContext(mention: DossierMention, text: string): Needed {
  const { start, end } = mention;
  const words = text.slice(start, end);
  if (isNameWithAge(words)) return { before: false, after: false };
  if (words.length < LITTLE) return { before: true, after: true };
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const isBegun = /^["“‘'(]?[\p{Lu}\d]/u.test(words);
  return {
    before: !isBegun || (isMidSentence(before) && !isPlainlySaid(mention, text)),
    after: hasOpenMark(words) || /^[)\]]?["”’']?[ \t]+["“‘'(]?[\p{L}\d]/u.test(after) || LIMITING.test(after),
  };
}

/** True where the words need the rest of their sentence on either side. */
export function needsContext(mention: DossierMention, text: string): boolean {
  const { before, after } = neededContext(mention, text);
  return before || after;
}

/** True for the beginning of a sentence that makes what follows depend on it. */
export function isCondition(before: string): boolean {
  return CONDITION.test(before.trimStart());
}

/** A word stands directly before, with nothing but blanks and an opening quotation mark between. */
function isMidSentence(before: string): boolean {
  return /[\p{L}\d%)][ \t]*["“‘']?$/u.test(before) && /[ \t]["“‘']?$/u.test(before);
}

function isPlainlySaid({ attributed, factuality, start }: DossierMention, text: string): boolean {
  const cue = attributed?.cue;
  if (!cue || factuality !== "asserted" || cue.end > start || start - cue.end > LITTLE) return false;
  return (
    PLAIN_CUE.test(text.slice(cue.start, cue.end)) &&
    /^[\s"“‘',]*(?:that[\s"“‘',]*)?$/i.test(text.slice(cue.end, start))
  );
}

/** A quotation begins in the words and ends outside of them. */
export function hasOpenMark(words: string): boolean {
  return words.lastIndexOf("“") > words.lastIndexOf("”") || (words.split('"').length - 1) % 2 === 1;
}

/** Index of the last span that starts at or before `at`, by binary search; -1 where none does. */
function lastStartingAt(spans: readonly Span[], at: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function blankAfter(text: string, from: number, limit: number): number {
  const at = text.indexOf(" ", from);
  return at < 0 || at > limit ? limit : at + 1;
}

function blankBefore(text: string, from: number, limit: number): number {
  const at = text.lastIndexOf(" ", from);
  return at < limit ? limit : at;
}
