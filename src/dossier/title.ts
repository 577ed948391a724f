import type { Claim, Reading } from "../model/index.ts";
import { plainWords } from "./align/quoted-words.ts";

/** Characters of a text in which the words of its matter stand. */
const LEAD = 700;
/** Longer titles are sentences that stand where a title should. */
const LONG = 100;

/** What a document that has a word at its head is worth, beside one that has it in a claim which others tell too. */
const AT_HEAD = 0.5;

/**
 * The title, of those the documents have, that says most of what several documents tell: each of its words weighs as many documents as
 * have it in the mentions of one claim, and half as many as have it at their head. Of equal ones the shorter, then the first in order.
 */
export function storyTitle(readings: readonly Reading[], claims: readonly Claim[] = []): string {
  const titles = [...new Set(readings.map(titleOf).filter(isTitle))];
  const told = documentsOfWords(claims);
  const heads = new Map<string, number>();
  for (const reading of readings) {
    for (const word of tellingWords(`${reading.title ?? ""}\n${reading.text.slice(0, LEAD)}`))
      heads.set(word, (heads.get(word) ?? 0) + 1);
  }
  const score = (title: string) => {
    const words = [...tellingWords(title)];
    const shared = words.map((word) => (told.get(word) ?? 0) + AT_HEAD * ((heads.get(word) ?? 1) - 1));
    const length = Math.max(5, words.length) ** 0.7;
    return (
      (shared.reduce((sum, one) => sum + one, 0) / length) *
      (title.length > LONG ? 0.5 : 1) *
      (isSentence(title) ? 0.75 : 1)
    );
  };
  const ranked = titles.map((title) => ({ title, score: score(title) }));
  ranked.sort((a, b) => b.score - a.score || a.title.length - b.title.length || (a.title < b.title ? -1 : 1));
  return ranked[0]?.title ?? readings.map(titleOf).find((title) => title !== "") ?? "";
}

/** For each word, the most documents that have it in the mentions of one claim; words that one document alone has count nothing. */
function documentsOfWords(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { mentions } of claims) {
    if (mentions.length < 2) continue;
    const documents = new Map<string, Set<string>>();
    for (const { document, text } of mentions) {
      for (const word of tellingWords(text)) documents.set(word, (documents.get(word) ?? new Set()).add(document));
    }
    for (const [word, { size }] of documents) if (size > 1) most.set(word, Math.max(size, most.get(word) ?? 0));
  }
  return most;
}

/** The first sentence of a text that stands where a title should. */
function isSentence(title: string): boolean {
  return /\w{2}\.$/.test(title);
}

/** Words of more than two letters that are no small words: those that tell one story from another. */
function tellingWords(text: string): Set<string> {
  return new Set(plainWords(text).filter((word) => word.length > 2 && !SMALL.has(word)));
}

const SMALL = new Set(
  (
    "the and for with from that this has have had was were are been who what when where how why not but its his her their they " +
    "after over into than out off all more says said say will would about against before amid new you your one two"
  ).split(" "),
);

/** Two words at least that are neither numbers nor months: "27 NOVEMBER, 2005" names a day, no story. */
function isTitle(title: string): boolean {
  return plainWords(title).filter((word) => /\p{L}{2}/u.test(word) && !DAYS.test(word)).length > 1;
}

const DAYS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function titleOf(reading: Reading): string {
  if (reading.title) return reading.title;
  const headline = reading.segments.find((segment) => segment.kind === "headline");
  const first = headline ?? reading.sentences[0];
  return first ? reading.text.slice(first.start, Math.min(first.end, first.start + 120)).trim() : "";
}
