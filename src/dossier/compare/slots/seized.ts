import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isApart } from "../figures/figures-apart.ts";
import { isTold } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

/** What police, soldiers and customs take. */
const GOODS = new Set(
  "rifle gun handgun pistol shotgun revolver weapon firearm magazine round cartridge grenade rocket launcher missile explosive detonator bomb kilogram kilo pound gram ton tonne ounce plant pill tablet bag packet package casing bullet phone computer laptop passport document box car vehicle boat skiff truck drone knife machete".split(
    " ",
  ),
);
const TAKEN =
  /\b(?:seiz(?:e[sd]?|ing)|confiscat(?:e[sd]?|ing)|recover(?:s|ed|ing)?|impound(?:s|ed|ing)?|captur(?:e[sd]?|ing)|nabb(?:ed|ing)|intercepted|found and)\b/i;

/** Of many takings together, or a part. */
const SUMMED = /\b(?:so far|to date|in total|a total of|operations|raids|since|this year|last year|another|other)\b/i;

/** How many of one kind of goods were taken: the figures of two accounts each of which gives one. */
export const seized: SlotReader = {
  rule: "quantity-seized",
  kind: "quantity",
  read: (mention) =>
    !isTold(mention) || !TAKEN.test(mention.text) || SUMMED.test(mention.text)
      ? []
      : mention.quantities.filter(isOfGoods).map((figure): Slot => {
          const words = mention.reading.text.slice(figure.start, figure.end);
          return {
            keys: [`seized ${kindOf(mention, figure)}`],
            about: "seized",
            value: `${figure.value} ${goodsOf(figure)}`,
            shown: `“${words}”`,
            figure,
            ...spanAt(mention, figure.start - mention.start, words),
          };
        }),
  isApart: (a, b) => isApart(a.figure!, b.figure!),
  isOfOne: (_, a, b, one, other) => isOneFigure(a, one) && isOneFigure(b, other),
};

function isOfGoods({ kind, unit, vague, per }: Quantity): boolean {
  return (
    (kind === "count" || kind === "measure") &&
    unit !== null &&
    GOODS.has(unit.toLowerCase()) &&
    !vague &&
    per === undefined
  );
}

/** The words counted: assault rifles and hunting rifles are two kinds. */
function kindOf({ reading }: StoryMention, { counted, unit }: Quantity): string {
  const words = counted === null ? unit! : reading.text.slice(counted.start, counted.end);
  return words
    .toLowerCase()
    .replace(/-/g, " ")
    .replace(/(?<=[^s])s$/, "");
}

function goodsOf({ unit }: Quantity): string {
  return unit!.toLowerCase();
}

function isOneFigure({ reading }: StoryMention, { figure }: Slot): boolean {
  return reading.quantities.every(
    (each) => !isOfGoods(each) || goodsOf(each) !== goodsOf(figure!) || each.value === figure!.value,
  );
}
