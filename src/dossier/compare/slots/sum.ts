import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isConverted } from "../figures/converted.ts";
import { isApart } from "../figures/figures-apart.ts";
import { areOfOtherGivers } from "../figures/givers.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

/** Characters before and after a sum in which the words stand that say what it is for. */
const AROUND = 70;
/** Words looked at on each side. */
const MOST_WORDS = 6;
/** Letters of words that name nothing. */
const LITTLE = 3;
/** Sums of a list are of many things. */
const MOST_SUMS = 2;
/** Sums of one thing lie near each other; further apart they are of two. */
const FURTHEST = 1.15;
/** Smaller sums tell of prices, of which there are many. */
const LEAST = 10_000;
/** What stands beside sums whatever they are for. */
const SAYS_NOTHING = new Set(
  "million billion trillion thousand dollars euros pounds about nearly almost around roughly more less than over under with from that this another additional total worth money funds funding would could will have been also some each year years".split(
    " ",
  ),
);

/** What is paid, raised or spent on one thing: sums near each other, two words in common beside them, and no document that gives both. */
export const sum: SlotReader = {
  rule: "quantity-sum",
  kind: "quantity",
  read: (mention) => {
    const sums = sumsOf(mention);
    return sums.length > MOST_SUMS ? [] : sums.map((one) => slotOf(mention, one));
  },
  isApart: ({ value: a }, { value: b }) => {
    const [one, other] = [Number.parseFloat(a), Number.parseFloat(b)];
    return one !== other && Math.max(one, other) <= FURTHEST * Math.min(one, other);
  },
  isOfOne: (_, a, b) => {
    if (areOfOtherGivers(a, b)) return false;
    const [some, others] = [sumsOf(a), sumsOf(b)];
    return some.some((one) =>
      others.some(
        (other) => isNear(one, other) && isOther(one, other) && !isGiven(b, one.value) && !isGiven(a, other.value),
      ),
    );
  },
};

/** "more than the $21 million that Holt earns": another sum, to compare with. */
const BEYOND = /\bthan\s+(?:the|a|an|his|her|its|their)?\s*$/i;
const BEYOND_WORDS = 12;

function sumsOf({ quantities, reading }: StoryMention): Quantity[] {
  return quantities.filter(
    (sum) =>
      sum.kind === "money" &&
      !sum.vague &&
      sum.per === undefined &&
      sum.upper === undefined &&
      sum.value >= LEAST &&
      !isConverted(reading, sum) &&
      !BEYOND.test(reading.text.slice(Math.max(0, sum.start - BEYOND_WORDS), sum.start)),
  );
}

function slotOf(mention: StoryMention, { start, end, value, unit }: Quantity): Slot {
  const [from, to] = [start - mention.start, end - mention.start];
  const first = Math.max(0, from - AROUND);
  const [before, after] = [mention.text.slice(first, from), mention.text.slice(to, to + AROUND)];
  const [some, others] = [tellingWords(before).slice(-MOST_WORDS), tellingWords(after).slice(0, MOST_WORDS)];
  const sorted = [...new Set([...some, ...others].map(({ word }) => word))].sort();
  const [earliest, last] = [some[0], others.at(-1)];
  const [left, right] = [earliest ? first + earliest.at : from, last ? to + last.at + last.word.length : to];
  return {
    keys: sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `sum ${unit} ${one} ${other}`)),
    about: "",
    value: `${value} ${unit}`,
    shown: `“${mention.text.slice(from, to)}”`,
    ...spanAt(mention, left, mention.text.slice(left, right)),
  };
}

const WORD = /\p{L}[\p{L}-]*/gu;

function tellingWords(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word: word.toLowerCase(), at: index }))
    .filter(({ word }) => word.length > LITTLE && !SAYS_NOTHING.has(word));
}

function isNear(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && Math.max(a.value, b.value) <= FURTHEST * Math.min(a.value, b.value);
}

/** Told to the same step, as they are, other figures are another sum: $3.5 billion and $3.6 billion. */
function isOther(a: Quantity, b: Quantity): boolean {
  const areExact = a.comparator === "=" && b.comparator === "=";
  return areExact && a.precision === b.precision ? a.value !== b.value : isApart(a, b);
}

function isGiven({ reading }: StoryMention, value: number): boolean {
  return reading.quantities.some((each) => each.kind === "money" && each.value === value);
}
