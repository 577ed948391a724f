import type { TimeExpression } from "../model/index.ts";
import type { StoryMention } from "./align/story-mention.ts";

/** What a date that is not its own event's stands behind: "ahead of next week’s vote", "since 2011", "long before Wednesday’s attack". */
const APART =
  /\b(?:before|after|since|ahead of|prior to|previous to|following|in advance of|than|version of|anniversary of)\s+(?:(?:the|a|an|his|her|its|their|our|my|this|late|early|mid)\s+)?$/i;
/** The like with words between: "ahead of the council election next Tuesday". */
const AHEAD_OF = /\b(?:ahead of|in advance of)\s(?:[^.,;:()]|\b(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|St)\.){1,40}$/;
/** "On Saturday, two days before the bridge opened": how far off the clause lies from the date, which is another deed's. */
const DAYS_FROM = /^,?\s+(?:\p{L}+\s){1,3}?(?:hour|day|week|month|year)s?\s(?:before|after)\s/u;
/** What a date tells of the clause by, though it stands with a noun: "during Thursday’s hearing", "at a Friday press conference". */
const DURING = /\b(?:during|at|in|on)\s+(?:(?:the|a|an|his|her|its|their|this)\s+)?$/i;
/** Words that a date stands behind by itself: "in 2010", "on Friday". */
const ADVERBIAL =
  /(?:^|[\s(,;:—–-])(?:in|on|by|of|during|around|about|circa|mid|late|early|as|and|or|through|within|at|over|the year)\s*-?$/i;
/** Words behind a date that stands by itself. */
const ENDING =
  /^\s*(?:[^\p{L}\s]|$|(?:and|or|but|to|in|on|at|by|for|from|with|of|as|after|before|when|while|that|who|which|is|are|was|were|has|have|had|will|would|could|may|might|can|did|does|do|about|over|into|near|without|than|because|since|until|against|amid|following|during|through|under|not|also|the|a|an|his|her|its|their|he|she|it|they|we|i|this|if|despite|via|there)\b)/iu;

/** Prepositions of a circumstance that is not the time of the event, whatever dates stand in it. */
const NOT_THEN = new Set([
  "before",
  "after",
  "since",
  "following",
  "than",
  "like",
  "unlike",
  "despite",
  "about",
  "ahead",
]);
/** What such a circumstance begins with, where it hangs on a noun of the clause or is more than one word. */
const APART_PART =
  /^(?:(?:\p{L}+\s+){0,2}?(?:ahead of|in advance of|prior to)|before|after|since|following|despite|about|unlike)\s/iu;
/** Behind which a gerund tells what somebody did at the time of the clause itself: "angered them by resigning on Friday". */
const MEANS = /\b(?:by|in|on|when|while)\s+$/i;
/** Days that news dates its main clause by, wherever in it they stand: "was convicted of robbing a bank on Friday". */
const NEWS_DAY = /(?:day|night|morning|afternoon|evening|noon|tomorrow)\b/i;
/** A date without a year by its numbers alone, which before a noun is a name: "the 9/11 health bill". */
const NUMBERS = /^\d{1,2}\/\d{1,2}$/;
/** "over the last year": a stretch that reaches up to the report, not the year before it. */
const LATELY = /^(?:the|this) last (?:week|month|quarter|year)$/i;

/** Prepositions of one that is. */
const THEN = new Set(["in", "during", "at", "on", "throughout"]);

/** True where the date is that of what the clause tells, not of a thing it names, of a clause within it, or one that it only stands before or after. */
export function isOfEvent(time: TimeExpression, mention: StoryMention): boolean {
  const { reading, claim, within, nominal } = mention;
  const inner = within.some(
    (one) =>
      one.start <= time.start &&
      time.end <= one.end &&
      (claim.predicate.end <= one.start || claim.predicate.start >= one.end),
  );
  if (inner && !nominal) return false;
  const words = reading.text.slice(time.start, time.end);
  if (LATELY.test(words) || isInPartApart(time, words, mention) || isInWordsQuoted(time, mention)) return false;
  const before = reading.text.slice(Math.max(0, time.start - 56), time.start);
  const after = reading.text.slice(time.end, time.end + 24);
  const isFirst = time.end <= claim.predicate.start;
  if (isFirst && /\b(?:before|after)$/i.test(words)) return false;
  if (isFirst && time.start <= mention.start + 2 && /^\s*(?:before|after|ahead of|prior to)\b/i.test(after))
    return false;
  if (isFirst && DAYS_FROM.test(reading.text.slice(time.end, claim.predicate.start))) return false;
  if (APART.test(before) || AHEAD_OF.test(before) || isIn(NOT_THEN, time, mention)) return false;
  if (NUMBERS.test(words) && /^\s+\p{L}/u.test(after) && !ENDING.test(after)) return false;
  const isHolidays = time.rule === "holiday" && /^\s+\p{L}/u.test(after) && !ENDING.test(after);
  return !(isHolidays || isWithNoun(words, before, after)) || (DURING.test(before) && isIn(THEN, time, mention));
}

/**
 * The date stands in a part of the clause that tells of something else: of what came before or after ("in advance of his speech on
 * Thursday"), or of another deed ("accused of hacking the mail during the 2016 vote", "the charges brought in 2016").
 */
function isInPartApart(time: TimeExpression, words: string, { reading, claim }: StoryMention): boolean {
  return (claim.parts ?? []).some(({ start, end, slot }) => {
    if (time.start < start || time.end > end || (start <= claim.predicate.start && claim.predicate.end <= end))
      return false;
    const text = reading.text.slice(start, end);
    if (slot !== "clause") return APART_PART.test(text);
    return !NEWS_DAY.test(words) && !MEANS.test(reading.text.slice(Math.max(0, start - 8), start));
  });
}

/** The date stands in words quoted within the clause, whose verb stands outside them: 'called it “the worst flood since the spring of 2016”'. */
function isInWordsQuoted(time: TimeExpression, { quoted, claim: { predicate } }: StoryMention): boolean {
  return quoted.some(
    ({ start, end }) => start <= time.start && time.end <= end && !(start <= predicate.start && predicate.end <= end),
  );
}

/** The date stands in a circumstance of the clause's own verb with such a preposition. */
function isIn(prepositions: ReadonlySet<string>, time: TimeExpression, { claim }: StoryMention): boolean {
  return claim.arguments.some(
    ({ role, preposition, start, end }) =>
      role === "oblique" &&
      preposition !== null &&
      prepositions.has(preposition) &&
      start <= time.start &&
      time.end <= end,
  );
}

/** "the 2020 candidates", "an 1898 ruling", "this week’s issue", "the Wednesday hearing": the date tells which, not when. */
function isWithNoun(words: string, before: string, after: string): boolean {
  const isYear = /^(?:\p{L}+ )?\d{4}$/u.test(words.trim());
  const isOwner = /^[’']s?\s+\p{L}/u.test(after) || (/[’']s?$/.test(words) && /^\s+\p{L}/u.test(after));
  const isBeside = /^[ \t-]+["“‘]?\p{L}/u.test(after) && !ENDING.test(after);
  if (isOwner) return true;
  if (!isBeside) return false;
  const isDetermined =
    /(?:\b(?:the|a|an|his|her|its|their|our|my|several|many|some|other|those|these|all|of|no)|[’']s?|\p{Ll}{3,}ed)\s+$/iu.test(
      before,
    );
  if (isYear) return isDetermined || !(ADVERBIAL.test(before) || /(?:^|[.!?"“]\s*)$/.test(before));
  return /\b(?:the|a|an|his|her|its|their|our|my)\s+$/i.test(before);
}
