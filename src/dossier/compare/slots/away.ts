import type { StoryMention } from "../../align/story-mention.ts";
import { isTold, personBefore } from "./holder.ts";
import { valuesIn } from "./silent.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
/** "three doors away", "five buildings down the street", "two blocks from the scene" */
const AWAY =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (doors?|houses?|homes?|buildings?|blocks?) (?:away|down|from|up the)\b/giu;
const DWELLINGS = /^(?:door|house|home|building)/i;

/** How many doors or blocks from the scene somebody went or was found, by accounts that give one such distance each. */
export const away: SlotReader = {
  rule: "quantity-away",
  kind: "quantity",
  read: (mention) =>
    !isTold(mention) ? [] : [...mention.text.matchAll(AWAY)].flatMap((found) => slotOf(mention, found)),
  isApart: (a, b) => a.value !== b.value,
  isOfOne: (_, a, b) => [a, b].every(({ reading }) => valuesIn(reading, AWAY, distanceOf).size === 1),
};

function slotOf(mention: StoryMention, found: RegExpExecArray): Slot[] {
  const whose = personBefore(mention, mention.start + found.index);
  if (whose === null) return [];
  const unit = DWELLINGS.test(found[2]!) ? "doors" : "blocks";
  return [
    {
      keys: [`${unit} away ${whose}`],
      about: "how far away",
      value: distanceOf(found),
      shown: `“${found[0]}”`,
      ...spanAt(mention, found.index, found[0]),
    },
  ];
}

function distanceOf({ 1: number }: RegExpExecArray): string {
  const at = NUMBERS.indexOf(number!.toLowerCase());
  return at < 0 ? number! : `${at}`;
}
