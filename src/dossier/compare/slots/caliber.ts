import { isTold } from "./holder.ts";
import { valuesIn } from "./silent.ts";
import { type SlotReader, spanAt } from "./slot.ts";

const GUN = "(?:\\p{Ll}+[ -]){0,2}?(?:revolver|handgun|pistol|gun|rifle|weapon|magnum)";
/** ".38-caliber revolver", "a .357 Magnum handgun", "9mm pistol" */
const CALIBER = new RegExp(
  `(?<![\\d,$]|\\d\\.)\\.? ?(\\d{1,3})(?:[ -]?(caliber|calibre|cal\\.?|millimet(?:er|re)|mm)\\b|(?= Magnum))[ -]${GUN}`,
  "giu",
);

/** A bore, whatever it is told of. */
const BORE = /(?<![\d,$]|\d\.)\.? ?(\d{1,3})(?:[ -]?(caliber|calibre|cal\.?|millimet(?:er|re)|mm)\b|(?= Magnum))/giu;

/** The bore of the one gun that an account tells of: another bore in an account that knows of one gun too. */
export const caliber: SlotReader = {
  rule: "quantity-caliber",
  kind: "quantity",
  read: (mention) =>
    !isTold(mention)
      ? []
      : [...mention.text.matchAll(CALIBER)].map((found) => ({
          keys: ["caliber"],
          about: "bore of the gun",
          value: boreOf(found),
          shown: boreOf(found),
          ...spanAt(mention, found.index, found[0]),
        })),
  isApart: (a, b) => a.value !== b.value,
  isOfOne: (_, a, b) => [a, b].every(({ reading }) => valuesIn(reading, BORE, boreOf).size === 1),
};

/** Bores in hundredths of an inch and in millimetres are not set against each other: the same gun may be told in both. */
function boreOf({ 1: number, 2: unit }: RegExpExecArray): string {
  return /^m/i.test(unit ?? "") ? `${number} mm` : `.${number}`;
}
