import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isApart } from "../figures/figures-apart.ts";
import { isTold, personBefore } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const PAPER = "(?:deal|contract|extension)";
const LENGTH = "(one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})-year";
/** "a three-year deal worth about", "a six-year, $43 million contract" */
const WORTH_AFTER = new RegExp(
  `\\b${PAPER}(?: that is)?(?: reportedly)?(?: worth| valued at| for)? (?:(?:nearly|almost|about|around|roughly|more than|over|just under|less than|up to) )?$`,
  "iu",
);
const PAPER_AFTER = new RegExp(`^ (?:\\p{Ll}+ ){0,2}${PAPER}\\b`, "iu");
const TERM = new RegExp(`\\b${LENGTH},? (?:[^ ]+ (?:million|billion)?,? ?){0,2}${PAPER}\\b`, "giu");
/** What was offered or asked for may be many things; what was signed is one. */
const SIGNED =
  /\b(?:sign(?:s|ed|ing)?|re-sign(?:s|ed|ing)?|inked|agreed to|agreed on|agrees to|got|gave|received|landed|lured|given)\b/i;
const OFFERED =
  /\b(?:offer(?:s|ed|ing)?|seek(?:s|ing)?|sought|propos\p{L}+|want(?:s|ed)?|reject\p{L}+|turned down|could|would|might|may)\b/iu;
/** "nearly $40 million" is less than that. */
const SHORT_OF = /^“(?:nearly|almost|just under|less than|close to)\s/i;

/** What the contract that somebody has signed is worth, and how many years it runs. */
export const contract: SlotReader = {
  rule: "quantity-contract",
  kind: "quantity",
  read: (mention) => {
    const { text } = mention;
    if ((!isTold(mention) && mention.claim.tense !== "past") || !SIGNED.test(text) || OFFERED.test(text)) return [];
    const sums = mention.quantities.flatMap((sum) => worthOf(mention, sum));
    const terms = [...text.matchAll(TERM)].flatMap((found) =>
      slotOf(mention, found.index, found[0], "term", yearsOf(found[1]!), `${yearsOf(found[1]!)} years`),
    );
    return [...sums, ...terms];
  },
  isApart: (a, b) => (a.about === "term of the contract" ? a.value !== b.value : areTwoSums(a, b)),
};

function worthOf(mention: StoryMention, sum: Quantity): Slot[] {
  if (sum.kind !== "money" || sum.per !== undefined || sum.vague) return [];
  const [from, to] = [sum.number.start - mention.start, sum.end - mention.start];
  const before = mention.text.slice(Math.max(0, from - NEAR), from).replace(/[$€£]\s?$/, "");
  if (!WORTH_AFTER.test(before) && !PAPER_AFTER.test(mention.text.slice(to, to + NEAR))) return [];
  const words = mention.reading.text.slice(sum.start, sum.end);
  return slotOf(mention, from, words, "worth", `${sum.value} ${sum.unit}`, `“${words}”`).map((slot) => ({
    ...slot,
    figure: sum,
  }));
}

/** Characters beside a sum in which the contract stands. */
const NEAR = 48;

function slotOf(
  mention: StoryMention,
  index: number,
  words: string,
  what: string,
  value: string,
  shown: string,
): Slot[] {
  const whose = personBefore(mention, mention.start + index);
  const about = `${what} of the contract`;
  return whose === null
    ? []
    : [{ keys: [`${about} of ${whose}`], about, value, shown, ...spanAt(mention, index, words) }];
}

function areTwoSums(a: Slot, b: Slot): boolean {
  const [one, other] = [a.figure, b.figure];
  if (one === undefined || other === undefined || one.unit !== other.unit) return false;
  return isApart(one, other) || exceeds(a, b) || exceeds(b, a);
}

/** "$43 million" against "nearly $40 million", which is less than 40. */
function exceeds({ figure: plain }: Slot, { figure: short, shown }: Slot): boolean {
  return SHORT_OF.test(shown) && plain!.comparator === "=" && plain!.value > short!.value;
}

const NUMBERS = "zero one two three four five six seven eight nine ten".split(" ");

function yearsOf(word: string): string {
  const at = NUMBERS.indexOf(word.toLowerCase());
  return `${at >= 0 ? at : word}`;
}
