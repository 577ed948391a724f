import { expect, test } from "vitest";
import { sampleDossier } from "../../../tests/e2e/sample-dossier.ts";
import { readableWords, wordsInText } from "./words-in-text.ts";

const TEXT = "It was dark. The union, which represents the crew, wept. Nobody spoke.";
const mention = sampleDossier().stories[0]!.claims[0]!.mentions[0]!;

function at(words: string, most = 40): string {
  const start = TEXT.indexOf(words);
  const placed = { ...mention, start, end: start + words.length, text: words };
  return wordsInText(placed, TEXT, most, "plain")
    .map(({ text }) => text)
    .join("");
}

test.each([
  ["which represents the crew", "[The union,] which represents the crew [, wept]"],
  ["The union, which represents the crew, wept", "The union, which represents the crew, wept"],
  ["Nobody spoke", "Nobody spoke"],
])("%s stands in its sentence: %s", (words, shown) => {
  expect(at(words)).toBe(shown);
});

test("what is cut off ends at a whole word", () => {
  expect(at("which represents the crew", 8)).toBe("[… union,] which represents the crew [, wept]");
});

test("words that stand by themselves, and words of a text that is not known, are shown alone", () => {
  expect(readableWords({ ...mention, text: "Nobody in the town spoke of the fire" }, TEXT, "plain")).toHaveLength(1);
  expect(wordsInText(mention, undefined, 40, "plain")).toHaveLength(1);
});
