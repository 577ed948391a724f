import { type SlotReader, spanAt } from "./slot.ts";

/** "0845 125 2222", "1-800-555-0199", "+44 20 7946 0000" */
const TELEPHONE =
  /(?<![\d.,$€£])(?:\+\d{1,3}[ -]|1-8\d\d-|\(?0\d{2,5}\)?[ -])\d{2,6}(?:[ -]\d{2,6}){0,3}(?![\d.,]*\d)/g;
/** Fewest digits of a number that rings. */
const FEWEST = 8;
/** Digits that tell whose line it is. */
const AREA = 6;

/** One telephone number with a digit more in one print than in the other. */
export const telephone: SlotReader = {
  rule: "telephone-digit",
  kind: "quantity",
  read: (mention) =>
    [...mention.text.matchAll(TELEPHONE)].flatMap(({ 0: found, index }) => {
      const value = found.replace(/\D/g, "");
      const keys = [`telephone ${value.slice(0, AREA)}`];
      return value.length < FEWEST
        ? []
        : [{ keys, about: "telephone number", value, shown: found, ...spanAt(mention, index, found) }];
    }),
  isApart: ({ value: a }, { value: b }) => isDigitShort(a, b) || isDigitShort(b, a),
};

/** The longer one is the shorter one with one digit put in. */
function isDigitShort(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}
