import { expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

it.each([
  [
    "an adverb",
    "Lenk said repeatedly that the bridge was safe.",
    ["Lenk", "said repeatedly", "that the bridge was safe"],
  ],
  [
    "an adverb after a quotation",
    "“The bridge is safe,” Lenk said sarcastically.",
    ["Lenk", "said sarcastically", "“The bridge is safe,”"],
  ],
  [
    "a statement",
    "“The bridge is safe,” Lenk said in a statement.",
    ["Lenk", "said in a statement", "“The bridge is safe,”"],
  ],
  ["no place", "“The bridge is safe,” Lenk said in Tarnow.", ["Lenk", "said", "“The bridge is safe,”"]],
  ["no listener", "Lenk told reporters that the bridge was safe.", ["Lenk", "told", "that the bridge was safe"]],
  ["no adverb of the content", "Lenk said only two boats were lost.", ["Lenk", "said", "only two boats were lost"]],
])("the cue holds how it was said: %s", async (_name, text, expected) => {
  const { shown } = await readAttributions(text);
  expect(shown).toContainEqual(expected);
});
