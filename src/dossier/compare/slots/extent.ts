import { readOnce } from "../../../text/remembered.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isTold, personBefore } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const METRES: Readonly<Record<string, number>> = { mile: 1609, kilometre: 1000, metre: 1, foot: 0.305 };
const UNIT = "(miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|m|feet|foot|ft)";
const NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
const ABOUT =
  "(?:(?:about|around|some|nearly|almost|roughly|approximately|an estimated|more than|over|at least|up to|between) )*";
/** "fell some 700 metres", "plunged about 2,000ft", "a fall of 30 feet". */
const FALL = new RegExp(
  `\\b(?:f[ae]ll(?:s|en|ing)?|plung(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)|dropp?(?:s|ed|ing)?)(?: of| to)? ${ABOUT}${NUMBER}[ -]?${UNIT}\\b`,
  "gu",
);
/** "at a depth of 10 km", "20 miles deep". */
const DEPTH = new RegExp(
  `\\bdepth of ${ABOUT}${NUMBER}[ -]?${UNIT}\\b|\\b${NUMBER}[ -]?${UNIT} (?:deep|below (?:the )?(?:surface|ground|sea)|beneath|underground)\\b`,
  "gu",
);
/** "at up to 120 mph", "speeds of 190 km/h". */
const SPEED =
  /\b(\d{2,4}(?:\.\d+)?)[ -]?(mph|km\/h|kph|miles (?:an|per) hour|kilomet(?:er|re)s (?:an|per) hour)(?![\p{L}])/gu;
const KMH: Readonly<Record<string, number>> = { m: 1.609, k: 1 };

/** Two papers round, and reckon from feet to metres. */
const TOLERANCE = 0.12;

type Measured = { readonly index: number; readonly words: string; readonly value: number };

const lengthsIn = (pattern: RegExp) => (text: string) =>
  [...text.matchAll(pattern)].map((found): Measured => {
    const [number, unit] = found[1] === undefined ? [found[3], found[4]] : [found[1], found[2]];
    return { index: found.index, words: found[0], value: Number(number!.replace(/,/g, "")) * METRES[unitOf(unit!)]! };
  });

function unitOf(word: string): string {
  if (/^(?:km|kilo)/.test(word)) return "kilometre";
  if (/^mile/.test(word)) return "mile";
  return /^f/.test(word) ? "foot" : "metre";
}

const speedsIn = (text: string) =>
  [...text.matchAll(SPEED)].map(
    (found): Measured => ({
      index: found.index,
      words: found[0],
      value: Number(found[1]) * KMH[found[2]!.charAt(0)]!,
    }),
  );

/** One reader for each kind of extent: that of one person, or the only one that each of two accounts gives. */
function readerOf(about: string, read: (text: string) => Measured[], ofPerson: boolean): SlotReader {
  const inDocument = readOnce(({ text }: StoryMention["reading"]) => read(text));
  const isOnly = ({ reading }: StoryMention, value: string) =>
    inDocument(reading).every((each) => !areApart(each.value, Number(value)));
  return {
    rule: `quantity-${about}`,
    kind: "quantity",
    read: (mention) => (isTold(mention) ? slotsOf(mention, about, read(mention.text), ofPerson) : []),
    isApart: (a, b) => areApart(Number(a.value), Number(b.value)),
    isOfOne: (close, a, b, one, other) =>
      (ofPerson && one.keys.length > 1 && other.keys.length > 1
        ? one.keys[1] === other.keys[1]
        : !ofPerson || (close.vectors ?? 1) >= LIKE) &&
      isOnly(a, one.value) &&
      isOnly(b, other.value),
  };
}

/** Cosine from which two clauses on a fall may tell of one who is not named. */
const LIKE = 0.5;

function slotsOf(mention: StoryMention, about: string, found: readonly Measured[], ofPerson: boolean): Slot[] {
  return found.map(({ index, words, value }) => {
    const whose = ofPerson ? personBefore(mention, mention.start + index + 1) : null;
    const keys = whose === null ? [about] : [about, `${about} of ${whose}`];
    return { keys, about, value: `${Math.round(value)}`, shown: `“${words}”`, ...spanAt(mention, index, words) };
  });
}

function areApart(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE * Math.max(a, b);
}

/** How far somebody fell, how deep it lay, how fast it went. */
export const EXTENTS: readonly SlotReader[] = [
  readerOf("fall", lengthsIn(FALL), true),
  readerOf("depth", lengthsIn(DEPTH), false),
  readerOf("speed", speedsIn, false),
];
