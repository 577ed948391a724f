import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { isApart } from "../figures/figures-apart.ts";
import { isTold } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const CHANGES = new Set(
  "fall rise drop climb increase decline grow jump decrease shrink swell surge soar plunge slip".split(" "),
);
const PERIOD =
  /\b(?:in |during )?(?:the )?(last|past|previous|this|first|second|third|fourth) (?:fiscal |calendar |financial )?(year|month|week|quarter)\b|\bin (20\d\d)\b/giu;
/** Another figure, from which a number has come down or gone up. */
const FROM = /\bfrom (?:a |an |the )?(?:\p{L}+ ){0,3}(?:of )?(?:about |around |roughly |nearly |some )?$/iu;
const TO = /\bto (?:about |around |roughly |nearly |almost |some |more than |just over |just under )?$/iu;
/** Smaller figures count cases, of which a story has many. */
const LEAST = 1000;
/** Nouns for the same cases. */
const ALIKE: Readonly<Record<string, string>> = {
  apprehension: "arrest",
  detention: "arrest",
  fatality: "death",
  homicide: "murder",
  killing: "murder",
  removal: "deportation",
  layoff: "redundancy",
};
/** Figures further apart are of two things. */
const FURTHEST = 2;
const BEFORE = 40;

/** How many of one thing there were in one period: "5,200 arrests last year" and "arrests fell to 4,000 last year". */
export const statistic: SlotReader = {
  rule: "quantity-period",
  kind: "quantity",
  read: (mention) => {
    const periods = new Set([...mention.text.matchAll(PERIOD)].map(periodOf));
    if (!isTold(mention) || periods.size !== 1) return [];
    const figures = mention.quantities.flatMap((figure) => countedIn(mention, figure));
    return figures.length === 1
      ? figures.map(({ figure, noun }) => slotOf(mention, figure, noun, [...periods][0]!))
      : [];
  },
  isApart: ({ figure: a }, { figure: b }) =>
    isApart(a!, b!) && Math.max(a!.value, b!.value) <= FURTHEST * Math.min(a!.value, b!.value),
  isOfOne: (_, a, b, one, other) => !isGiven(a, other.figure!) && !isGiven(b, one.figure!),
};

function countedIn(mention: StoryMention, figure: Quantity): { readonly figure: Quantity; readonly noun: string }[] {
  const { kind, value, vague, per, unit, start } = figure;
  const before = mention.reading.text.slice(Math.max(mention.start, start - BEFORE), start);
  if (kind !== "count" || vague || per !== undefined || value < LEAST || FROM.test(before)) return [];
  if (unit !== null) return [{ figure, noun: unit.toLowerCase() }];
  const subject = mention.claim.arguments.find(({ role }) => role === "subject");
  return subject !== undefined && CHANGES.has(mention.claim.predicate.lemma) && TO.test(before)
    ? [{ figure, noun: subject.head }]
    : [];
}

function slotOf(mention: StoryMention, figure: Quantity, noun: string, period: string): Slot {
  const words = mention.reading.text.slice(figure.start, figure.end);
  return {
    keys: [`${wordKey(ALIKE[noun] ?? noun)} of ${period}`],
    about: `${noun}s ${/^\d/.test(period) ? "in" : "of the"} ${period}`,
    value: `${figure.value}`,
    shown: `“${words}”`,
    figure,
    ...spanAt(mention, figure.start - mention.start, words),
  };
}

/** A fiscal year is the year to most papers. */
function periodOf({ 1: which, 2: unit, 3: year }: RegExpExecArray): string {
  return year ?? `${which!.toLowerCase().replace(/past|previous/, "last")} ${unit!.toLowerCase()}`;
}

function isGiven({ reading }: StoryMention, { value }: Quantity): boolean {
  return reading.quantities.some((each) => each.value === value);
}
