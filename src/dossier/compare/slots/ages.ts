import type { StoryMention } from "../../align/story-mention.ts";
import { isTold } from "./holder.ts";
import type { Slot, SlotReader } from "./slot.ts";

/** People whose ages are told together. */
const FEWEST = 2;
const MOST = 4;

/**
 * The ages of those who are named or counted together: "two women, 71 and 52" against "Ada Lund, 66, and Ida Berg, 52". All of them but one are the
 * same in both accounts, and neither tells of anybody of the other's odd age.
 */
export const ages: SlotReader = {
  rule: "quantity-ages",
  kind: "quantity",
  read: (mention) => (isTold(mention) ? slotsOf(mention) : []),
  isApart: (a, b) => a.value !== b.value,
  isOfOne: (_, a, b, one, other) => !isAged(a, other.value) && !isAged(b, one.value),
};

/** One slot for each of the ages, by all the others. */
function slotsOf({ quantities }: StoryMention): Slot[] {
  const told = quantities.filter(({ kind, vague, comparator }) => kind === "age" && !vague && comparator === "=");
  const values = told.map(({ value }) => value);
  if (told.length < FEWEST || told.length > MOST || new Set(values).size < told.length) return [];
  const shown = values.join(" and ");
  return told.map(({ start, end, value }) => {
    const others = values.filter((each) => each !== value).sort((a, b) => a - b);
    return { start, end, keys: [`ages beside ${others.join(" ")}`], about: "ages", value: `${value}`, shown };
  });
}

function isAged({ reading }: StoryMention, years: string): boolean {
  return reading.quantities.some(({ kind, value }) => kind === "age" && `${value}` === years);
}
