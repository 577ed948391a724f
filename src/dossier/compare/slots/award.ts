import { plainWords } from "../../align/quoted-words.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isTold, personBefore } from "./holder.ts";
import { isSilentOn } from "./silent.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const NAME = "(?:\\p{Lu}[\\p{L}’'-]+ ){0,3}";
/** "the Medal of Valor", "a Lakeside Award of Valor", "Order of Merit", "a medal of honor" */
const AWARD = new RegExp(
  `\\b(${NAME}(?:Medal|Award|Prize|Order|Cross|Star|Trophy|medal|award) (?:of|for) (?:the )?(?:\\p{Lu}\\p{L}+|valou?r|honou?r|bravery|courage|merit|freedom|heroism|peace|gallantry))`,
  "gu",
);
/** How alike two clauses of one honour are, when it bears two names. */
const CLOSE_ENOUGH = 0.2;
const HEADS = new Set("medal award prize order cross star trophy of for the".split(" "));

/** Which honour somebody won for one deed, told in clauses that are otherwise much alike. */
export const award: SlotReader = {
  rule: "person-award",
  kind: "person",
  read: (mention) =>
    !isTold(mention) ? [] : [...mention.text.matchAll(AWARD)].flatMap((found) => slotOf(mention, found)),
  isApart: ({ value: a }, { value: b }) => !a.split(" ").some((word) => b.split(" ").includes(word)),
  isOfOne: ({ frame }, a, b, one, other) =>
    frame >= CLOSE_ENOUGH && isSilentOn(a.reading, [`of ${other.value}`]) && isSilentOn(b.reading, [`of ${one.value}`]),
};

function slotOf(mention: StoryMention, { 0: found, index }: RegExpExecArray): Slot[] {
  const whose = personBefore(mention, mention.start + index);
  const words = plainWords(found.slice(found.search(/ (?:of|for) /))).filter((word) => !HEADS.has(word));
  return whose === null || words.length === 0
    ? []
    : [
        {
          keys: [`award of ${whose}`],
          about: "honour",
          value: words.join(" "),
          shown: found,
          ...spanAt(mention, index, found),
        },
      ];
}
