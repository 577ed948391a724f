import { WORST } from "../outcome.ts";
import { isOneName } from "../wording/house-spelling.ts";
import type { SlotReader } from "./slot.ts";

const THINGS =
  /\b(villages?|towns?|cities|city|districts?|areas?|provinces?|counties|county|neighbou?rhoods?|islands?|regions?|states?)\b/i;
/** Some of them, or no more than an example. */
const SOME = /\b(?:among|one of|including|include[sd]?|such as|especially|particularly)\b/i;
const NAME = /(?<=\s)\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gu;

/** "the worst-hit villages were Oslin and Halden" against a list that has none of them. */
export const worstHit: SlotReader = {
  rule: "place-worst-hit",
  kind: "place",
  read: ({ text, claim }) => {
    const thing = THINGS.exec(text)?.[1]?.toLowerCase();
    if (thing === undefined || !WORST.test(text) || SOME.test(text)) return [];
    const names = [...text.matchAll(NAME)].map(([name]) => name).join(", ");
    const keys = [`worst ${thing.replace(/ies$/, "y").replace(/s$/, "")}`];
    const { start, end } = claim.predicate;
    return names.includes(", ") ? [{ keys, about: "worst hit", value: names, shown: names, start, end }] : [];
  },
  isApart: (a, b) => !a.value.split(", ").some((one) => b.value.split(", ").some((other) => isOne(one, other))),
};

function isOne(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other || isOneName([one], [other]);
}
