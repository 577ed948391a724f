import type { Span } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isHouseSpelling, isOneName } from "./house-spelling.ts";
import { type Gap, OMITTED, type PrintedWord, printedWords } from "./printed-words.ts";

/** Quoted words as a document prints them. */
export type Printing = {
  readonly words: readonly string[];
  readonly places: readonly Span[];
  /** Numbers of the words printed with a capital: names, and what begins a sentence. */
  readonly names: ReadonlySet<number>;
  /** Numbers of the words that an editor puts in between brackets, which are not the speaker's. */
  readonly bracketed: ReadonlySet<number>;
};

/** The quoted words of a sentence, and which of them are those of the clause itself: a difference elsewhere belongs to another clause. */
export type Quotation = Printing & {
  /** Numbers of the clause's own words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
};

/** Reads the words of a stretch of text between quotation marks. */
export function readPrinting(text: string, span: Span): Printing {
  const printed = printedWords(text, span);
  return {
    words: printed.map(({ word }) => word),
    places: printed,
    names: placesWhere(printed, ({ start: at }) => /^\p{Lu}/u.test(text[at]!)),
    bracketed: bracketedIn(text.slice(span.start, span.end), printed, span.start),
  };
}

/** The quoted words of the sentence that the mention stands in, as far as one pair of quotation marks goes; null where nothing is quoted. */
export function quotedSentence(mention: StoryMention): Quotation | null {
  let known = quotations.get(mention);
  if (known === undefined) {
    known = readQuotedSentence(mention);
    quotations.set(mention, known);
  }
  return known;
}

/** A mention is asked for its quotation once for each that it is compared with. */
const quotations = new WeakMap<StoryMention, Quotation | null>();

function readQuotedSentence(mention: StoryMention): Quotation | null {
  const { reading, claim, start, end, attribution } = mention;
  const range = mention.quoted.find((one) => one.start < end && start < one.end) ?? contentOf(mention);
  if (!range || (attribution?.kind !== "direct" && mention.quoted.length === 0)) return null;
  const sentence = reading.sentences[claim.sentence] ?? mention;
  const outer = { start: Math.min(sentence.start, start), end: Math.max(sentence.end, end) };
  const span = { start: Math.max(outer.start, range.start), end: Math.min(outer.end, range.end) };
  const printing = readPrinting(reading.text, span);
  const [from, to] = placesOf(printing.places, mention);
  if (from >= to) return null;
  return {
    ...printing,
    from,
    to,
    span: { start: Math.max(span.start, start), end: Math.min(span.end, end) },
  };
}

function placesWhere(printed: readonly PrintedWord[], isOne: (word: PrintedWord) => boolean): ReadonlySet<number> {
  return new Set(printed.flatMap((word, at) => (isOne(word) ? [at] : [])));
}

/** Longest insertion of an editor. */
const BRACKETED = /\[[^\]]{1,60}\]|\([^()]{1,60}\)/g;

function bracketedIn(text: string, printed: readonly PrintedWord[], from: number): ReadonlySet<number> {
  const glosses = new Set<number>();
  let next = 0;
  for (const { 0: found, index } of text.matchAll(BRACKETED)) {
    while (next < printed.length && printed[next]!.start < from + index) next++;
    const first = next;
    while (next < printed.length && printed[next]!.end <= from + index + found.length) next++;
    if (found.startsWith("(") && !isGloss(found, printed.slice(first, next), printed[first - 1])) continue;
    for (let at = first; at < next; at++) glosses.add(at);
  }
  return glosses;
}

/** Words of a gloss in round brackets. */
const GLOSS = 5;

/**
 * Round brackets tell who is meant where they hold a name, or a noun phrase behind a pronoun: "her (Anna Lund)", "they (the owners)". Other words
 * in them may be the speaker's own, or fill his sentence up ("changed (its course)"): another wording.
 */
function isGloss(found: string, words: readonly PrintedWord[], before: PrintedWord | undefined): boolean {
  if (words.length > GLOSS || words.some(({ word }) => OF_SPEAKER.has(word))) return false;
  return PRONOUNS.has(before?.word ?? "") || /^\(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*\)$/u.test(found);
}

const PRONOUNS = new Set(
  "he him his she her they them their it its we us our you your this that these those who here there".split(" "),
);
const OF_SPEAKER = new Set(
  "i im my we us our you your and but or if so not no is are was were be been am has have had do does did will would can could".split(
    " ",
  ),
);

/** The part of a direct content that the mention meets, where the marks themselves were lost. */
function contentOf({ attribution, start, end }: StoryMention): Span | undefined {
  return attribution?.kind === "direct"
    ? attribution.content.find((part) => part.start < end && start < part.end)
    : undefined;
}

/** Numbers of the words that stand in a span. */
function placesOf(printed: readonly Span[], { start, end }: Span): [from: number, to: number] {
  const from = printed.findIndex((word) => word.end > start);
  const after = printed.findIndex((word) => word.start >= end);
  return from < 0 ? [0, 0] : [from, after < 0 ? printed.length : after];
}

/** The words of a gap as the document prints them. */
export function printedAt(text: string, { places }: Printing, [from, to]: readonly [number, number]): string {
  return to > from ? text.slice(places[from]!.start, places[to - 1]!.end).replace(/\s+/g, " ") : "";
}

/** `“every” against “each”`, `with and without “very”`. */
export function describeGap(one: string, other: string): string {
  return one === "" || other === "" ? `with and without “${one}${other}”` : `“${one}” against “${other}”`;
}

/** Nothing but how a house spells it, words that one printing says it left out, or that it marks as its own with brackets. */
export function isOfHouse(a: Printing, b: Printing, gap: Gap): boolean {
  const [some, others] = [a.words.slice(...gap.a), b.words.slice(...gap.b)];
  if (some.includes(OMITTED) || others.includes(OMITTED) || isOfEditor(a, gap.a) || isOfEditor(b, gap.b)) return true;
  return isHouseSpelling(some, others) || (areNames(a, gap.a) && areNames(b, gap.b) && isOneName(some, others));
}

function isOfEditor({ bracketed }: Printing, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) if (bracketed.has(at)) return true;
  return false;
}

function areNames({ names }: Printing, [from, to]: readonly [number, number]): boolean {
  return to > from && names.has(to - 1);
}

/** Words that sentences have in common whatever they say. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its he him his she her they them their we us our you your i me my and or but if so of to in on at by for " +
    "with from as into about be is are was were been being am have has had do does did done will would can could may might shall should must " +
    "not no just there here what which who very s t re ve ll d m going go say said think know get got"
  ).split(" "),
);
