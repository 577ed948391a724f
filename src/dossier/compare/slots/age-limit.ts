import { type SlotReader, spanAt } from "./slot.ts";

const WHO = "(?:adults?|people|persons?|anyone|those|children|minors?|women|men|voters?|drivers?|residents?|users?)";
/** "adults over 21", "anyone under 18" */
const BEYOND = new RegExp(
  `\\b${WHO} (?:aged )?(over|under|above|below|older than|younger than) (?:the age of )?(\\d{1,3})\\b`,
  "giu",
);
/** "21 or older", "18 and under" */
const INCLUDED = /\b(\d{1,3}) (?:years )?(?:or|and) (older|over|up|above|younger|under|below)\b/giu;
const UPWARD = /over|above|older|up/i;
const CLOSE_ENOUGH = { frame: 0.35, covered: 0.5, mass: 2 };

/** "adults over 21" leaves out those of 21, "21 or older" does not; and another age is another limit. */
export const ageLimit: SlotReader = {
  rule: "age-limit",
  kind: "quantity",
  read: (mention) => {
    const beyond = [...mention.text.matchAll(BEYOND)].map((found) => ({
      found,
      word: found[1]!,
      age: `over ${found[2]}`,
    }));
    const included = [...mention.text.matchAll(INCLUDED)].map((found) => ({ found, word: found[2]!, age: found[1]! }));
    const limits = [...beyond, ...included];
    return limits.length !== 1
      ? []
      : limits.map(({ found, word, age }) => ({
          keys: [UPWARD.test(word) ? "youngest" : "oldest"],
          about: "age",
          value: age,
          shown: `“${found[0]}”`,
          ...spanAt(mention, found.index, found[0]),
        }));
  },
  isApart: (a, b) => a.value !== b.value,
  isOfOne: ({ frame, covered, mass }) =>
    frame >= CLOSE_ENOUGH.frame || (covered >= CLOSE_ENOUGH.covered && mass >= CLOSE_ENOUGH.mass),
};
