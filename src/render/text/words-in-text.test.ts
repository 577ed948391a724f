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

const GOVERNED =
  "She said it must stay shut until Halden Steel repairs the northern pillar. The council called on Mr. Brandt of Halden to resign. Brandt asked them to make the bridge a priority, or cancel the vote.";

test.each([
  [
    "Halden Steel repairs the northern pillar",
    "[She said it must stay shut until] Halden Steel repairs the northern pillar",
  ],
  ["The council called on Mr. Brandt of Halden", "The council called on Mr. Brandt of Halden [to resign]"],
  [
    "Brandt asked them to make the bridge a priority",
    "Brandt asked them to make the bridge a priority [, or cancel the vote]",
  ],
])("what governs words, and what they may not lose, is shown with them: %s", (words, shown) => {
  const start = GOVERNED.indexOf(words);
  const placed = { ...mention, start, end: start + words.length, text: words };
  const pieces = readableWords(placed, GOVERNED, "plain");
  expect(pieces.map(({ text }) => text).join("")).toBe(shown);
});
