import type { StoryMention } from "../../align/story-mention.ts";
import { isTold, personBefore } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const ABOUT = "(?:(?:about|around|approximately|roughly|nearly|almost|some|over|more than) )?";
const TALL = /\b(\d)(?: |-)(?:foot|feet|ft\.?)(?:,? |-)(\d{1,2})(?![\d,]*\d{3})/giu;
/** "weighing 190 pounds", "weighs about 210 lbs", "6-foot-1, 185 pounds", "6-foot-4 and 245 pounds" */
const HEAVY = new RegExp(
  `\\b(?:weigh(?:s|ed|ing)? (?:in at )?|(?:foot|feet)[ -]\\d{1,2}(?: inch(?:es)?)?(?: tall)?(?:,| and)? ?)(${ABOUT})(\\d{2,3})[ -]?(pounds?|lbs?|kilograms?|kilos?|kg)\\b`,
  "giu",
);
/** Pounds or kilograms, and inches, that two accounts of one body may lie apart by rounding. */
const NEAR = { weight: 2, loosely: 15, height: 0 };

/** How heavy and how tall somebody is. */
export const body: SlotReader = {
  rule: "quantity-body",
  kind: "quantity",
  read: (mention) => {
    if (!isTold(mention)) return [];
    const weights = [...mention.text.matchAll(HEAVY)].flatMap((found) => {
      const [words, about = "", number, unit = ""] = found;
      const measure = unit.toLowerCase().startsWith("k") ? "kilograms" : "pounds";
      return slotOf(mention, found.index, words, `weight in ${measure}`, `${number}${about === "" ? "" : " about"}`);
    });
    const heights = [...mention.text.matchAll(TALL)].flatMap((found) =>
      slotOf(mention, found.index, found[0], "height in inches", `${Number(found[1]) * INCHES + Number(found[2])}`),
    );
    return [...weights, ...heights];
  },
  isApart: ({ value: a, about }, { value: b }) => {
    const near = about.startsWith("height") ? NEAR.height : /about/.test(a + b) ? NEAR.loosely : NEAR.weight;
    return Math.abs(Number.parseInt(a, 10) - Number.parseInt(b, 10)) > near;
  },
};

const INCHES = 12;

function slotOf(mention: StoryMention, index: number, words: string, about: string, value: string): Slot[] {
  const whose = personBefore(mention, mention.start + index);
  if (whose === null) return [];
  return [
    {
      keys: [`${about} of ${whose}`],
      about,
      value,
      shown: value.replace(" about", ""),
      ...spanAt(mention, index, words),
    },
  ];
}
