import type { Quantity, TimeExpression } from "../../../model/index.ts";
import { measureOf } from "../../align/measures.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { isConverted } from "../figures/converted.ts";
import { type Lasting, lastingOf, lengthOf } from "../figures/duration.ts";
import { isWhole } from "../figures/figures.ts";
import { isApart } from "../figures/figures-apart.ts";
import { isOfGames, isStretch } from "../figures/figures-together.ts";
import { areOfOtherGivers } from "../figures/givers.ts";
import { isWithOneParent } from "../figures/personal-figures.ts";
import type { Closeness } from "../finding.ts";
import { allMeasuresOf, isPinned } from "../outcome.ts";
import { isTold } from "./holder.ts";
import type { Slot, SlotReader } from "./slot.ts";

/** What is measured in one unit, and how much two figures of it must have in common to be of one thing. */
type Kind = { readonly unit: string; readonly words: number; readonly furthest: number };

/** A figure or a length of time, and the words beside it. */
type Told = Slot & {
  readonly place: number;
  readonly of: Kind;
  readonly size: number;
  readonly lasting?: Lasting;
  readonly beside: ReadonlySet<string>;
};
type Figure = Pick<Told, "start" | "end" | "of" | "size" | "lasting" | "figure">;

/** Characters before and after a figure in which the words stand that say what it is of. */
const AROUND = 70;
/** Words looked at on each side. */
const MOST_WORDS = 6;
/** Letters of words that name nothing. */
const LITTLE = 3;
/** Letters that "negotiated" and "negotiations" have in common. */
const STEM = 6;
/** Sums of a list are of many things. */
const MOST_OF_LIST = 2;
/** Smaller sums tell of prices, of which there are many. */
const LEAST_SUM = 10_000;
/** Seconds. Lengths from a day to a month may have grown since. */
const DAY = 86_400;
const MONTH = 30 * DAY;

const SHORT: Kind = { unit: "hours", words: 2, furthest: 2.5 };
const LONG: Kind = { unit: "days", words: 3, furthest: 2.5 };
const countOf = (unit: string): Kind => ({ unit, words: 3, furthest: 2.5 });
/** Sums of one thing lie near each other; further apart they are of two. */
const sumIn = (unit: string | null): Kind => ({ unit: `${SUM} ${unit}`, words: 2, furthest: 1.15 });
const SUM = "sum";
const isSum = ({ of }: Figure) => of.unit.startsWith(SUM);

/** What stands beside figures whatever they are of. */
const SAYS_NOTHING = new Set(
  (
    "million billion trillion thousand dollars euros pounds about nearly almost around roughly more less than over under with from that this another additional " +
    "total worth money funds funding would could will have been also some each year years day days hour hours week weeks month months minute minutes said says " +
    "after before when while their there they were which what whom whose into only just first last other such most many much very still even where then them these " +
    "those being because against between through during until since told saying people person according"
  ).split(" "),
);

/**
 * Figures of one unit with the same words beside them, wherever in the clauses they stand, in documents neither of which has the other's:
 * "$3.5 billion from the military" and "$3.6 billion", "talked with him for three hours" and "two hours of talks with the man".
 */
export const beside: SlotReader<Told> = {
  rule: "quantity-beside",
  kind: "quantity",
  read: (mention) => {
    const figures = figuresIn(mention);
    const sums = figures.filter(isSum);
    return figures.filter((one) => !isSum(one) || sums.length <= MOST_OF_LIST).map((one) => toldIn(mention, one));
  },
  isApart: (a, b) =>
    a.of.unit === b.of.unit && areApart(a, b) && Math.max(a.size, b.size) <= a.of.furthest * Math.min(a.size, b.size),
  isOfOne: (close, a, b, one, other) => {
    if (isGiven(a, other) || isGiven(b, one) || areOfOtherGivers(a, b)) return false;
    return isSum(one) || (mayBeOfOne(close, a, b) && !areOfTwoTimes(one, other, a, b) && haveEnough(close, one, other));
  },
};

/** Likeness of two clauses that tell one thing (cosine of what they mean), and what they have in common in words that only the two have. */
const ONE_TELLING = { vectors: 0.58, mass: 1.2 };
/** Where the verb alone is the same, they must be more alike. */
const WITHOUT_PARTY = 0.66;

/** The same words beside them; or one verb and one meaning, whatever words: "missed nine games with the ankle", "has missed ten games in all". */
function haveEnough(close: Closeness, one: Told, other: Told): boolean {
  if ([...one.beside].filter((word) => other.beside.has(word)).length >= one.of.words) return true;
  const least = close.subject || close.object ? ONE_TELLING.vectors : WITHOUT_PARTY;
  return close.predicate && (close.vectors ?? 0) >= least && close.mass >= ONE_TELLING.mass;
}

function mayBeOfOne(close: Closeness, a: StoryMention, b: StoryMention): boolean {
  const [some, others] = [a, b].map(({ roles }) => [...roles.subject].filter((key) => key.startsWith("e:")));
  const areTwo = some!.length > 0 && others!.length > 0 && !some!.some((key) => others!.includes(key));
  return !areTwo && !close.anotherTime && !close.elsewhere && isTold(a) && isTold(b);
}

/** A part of what the other counts, or a length that each gives for its own day. */
function areOfTwoTimes(one: Told, other: Told, a: StoryMention, b: StoryMention): boolean {
  if (isStretch(a, one.place) !== isStretch(b, other.place) || isSince(a) !== isSince(b)) return true;
  // Two clauses each of which says how long it lasted are compared as such.
  if (one.lasting !== undefined && lengthOf(a) !== null && lengthOf(b) !== null) return true;
  return mayHaveGrown(one, other, a, b);
}

/** "arrested four times", "three times since October": a stretch of what the other counts. */
function isSince({ text }: StoryMention): boolean {
  return /\b(?:since|so far|until|by then|in (?:19|20)\d\d)\b/i.test(text);
}

/** "more than the $25 million which Holt earns": another sum, to compare with. */
const BEYOND = /\bthan\s+(?:the|a|an|his|her|its|their)?\s*$/i;
const BEYOND_WORDS = 12;

/** "two talks in seven months": in which time something happens; "4 1 / 2 months": half a figure. */
const WITHIN = /(?:\b(?:in|within|over|during|every|per|next|last|past)\s+(?:the\s+)?|\/\s?)$/i;

function figuresIn(mention: StoryMention): Figure[] {
  const pinned = new Set(allMeasuresOf(mention).flatMap(({ slot, value }) => (isPinned(slot) ? [value.start] : [])));
  return [
    ...mention.quantities.filter(({ start }) => !pinned.has(start)).flatMap((each) => figureOf(mention, each)),
    ...mention.times
      .filter(({ start }) => !WITHIN.test(mention.reading.text.slice(Math.max(0, start - BEYOND_WORDS), start)))
      .flatMap((time) => stretchOf(time, mention.reading.text)),
  ];
}

function figureOf(mention: StoryMention, figure: Quantity): Figure[] {
  const { start, end, kind, value: size, vague, per, upper, unit } = figure;
  const { text } = mention.reading;
  if (vague || per !== undefined || upper !== undefined) return [];
  if (kind === "money") {
    const isBeyond = BEYOND.test(text.slice(Math.max(0, start - BEYOND_WORDS), start));
    return size < LEAST_SUM || isBeyond || isConverted(mention.reading, figure)
      ? []
      : [{ start, end, size, figure, of: sumIn(unit) }];
  }
  if ((kind !== "count" && kind !== "measure") || unit === null) return [];
  if (isOfGames(figure, text) || !isWhole(mention, figure) || isWithOneParent(mention, figure)) return [];
  return [{ start, end, size, figure, of: countOf(measureOf(figure, "") ?? unit) }];
}

function stretchOf(time: TimeExpression, text: string): Figure[] {
  const lasting = time.type === "DURATION" ? lastingOf(time, text) : null;
  if (lasting === null) return [];
  const size = (lasting.low + lasting.high) / 2;
  return [{ start: time.start, end: time.end, size, lasting, of: size < DAY ? SHORT : LONG }];
}

/** Sums told to the same step, as they are, are two where they differ: $3.5 billion and $3.6 billion. */
function areApart(a: Figure, b: Figure): boolean {
  if (a.lasting && b.lasting) return a.lasting.high < b.lasting.low || b.lasting.high < a.lasting.low;
  if (!a.figure || !b.figure) return false;
  const areExact = isSum(a) && a.figure.comparator === "=" && b.figure.comparator === "=";
  return areExact && a.figure.precision === b.figure.precision ? a.size !== b.size : isApart(a.figure, b.figure);
}

function isGiven({ reading }: StoryMention, { figure, ...told }: Told): boolean {
  if (figure === undefined)
    return reading.times.some((time) =>
      stretchOf(time, reading.text).some((each) => each.of === told.of && !areApart(each, told)),
    );
  return reading.quantities.some(
    ({ kind, value, unit }) =>
      kind === figure.kind && value === figure.value && (kind === "money" || unit === figure.unit),
  );
}

/** "after four days of riots", "after eight days of riots": both are right on the day of the report. */
function mayHaveGrown(one: Told, other: Told, a: StoryMention, b: StoryMention): boolean {
  if (one.lasting === undefined || Math.min(one.size, other.size) < DAY || Math.max(one.size, other.size) > MONTH)
    return false;
  const [day, otherDay] = [a, b].map(({ reading }) => reading.published?.value.slice(0, 10));
  return day === undefined || day !== otherDay;
}

function toldIn(mention: StoryMention, figure: Figure): Told {
  const { start, end, of, size } = figure;
  const words = wordsBeside(mention, figure);
  const own = words.filter((word) => mention.start <= word.start && word.end <= mention.end);
  const sorted = [...new Set(words.map(({ key }) => key))].sort();
  return {
    ...figure,
    place: start,
    keys: sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `beside ${of.unit} ${one} ${other}`)),
    about: "",
    value: `${size} ${of.unit}`,
    shown: `“${mention.reading.text.slice(start, end)}”`,
    beside: new Set(sorted),
    start: Math.min(start, ...own.map((word) => word.start)),
    end: Math.max(end, ...own.map((word) => word.end)),
  };
}

const WORD = /\p{L}[\p{L}-]*/gu;

type Word = { readonly key: string; readonly start: number; readonly end: number };

/** The words nearest on both sides, those of other clauses of the sentence too: "held the house for three hours | while they talked with the man". */
function wordsBeside({ reading, claim }: StoryMention, { start, end }: Figure): Word[] {
  const { text } = reading;
  const sentence = reading.sentences[claim.sentence] ?? claim;
  const from = Math.max(sentence.start, start - AROUND);
  const before = tellingWords(text.slice(from, start), from).slice(-MOST_WORDS);
  const after = tellingWords(text.slice(end, Math.min(sentence.end, end + AROUND)), end).slice(0, MOST_WORDS);
  return [...before, ...after];
}

function tellingWords(text: string, from: number): Word[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: from + index, end: from + index + word.length }))
    .filter(({ word }) => word.length > LITTLE && !SAYS_NOTHING.has(word))
    .map(({ word, start, end }) => ({ key: wordKey(word.replace(/(?<=[^s])s$/, "")).slice(0, STEM), start, end }));
}
