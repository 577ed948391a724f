import { expect, test } from "vitest";
import { sampleDossier } from "../../tests/e2e/sample-dossier.ts";
import { sentenceAround } from "./context-words.ts";

const [reading] = sampleDossier({ said: `The mayor said ${"very ".repeat(100)}little.` }).readings;

function around(words: string) {
  const start = reading!.text.indexOf(words);
  return sentenceAround(reading!, { start, end: start + words.length });
}

test("words are shown with the rest of their sentence", () => {
  expect(around("mill burned")).toEqual({ before: "The ", after: " on Monday." });
});

test("a long sentence is cut at a blank, and the cut is shown", () => {
  const { before, after } = around("little");
  expect(before).toMatch(/^… very (very )+$/);
  expect(before.length).toBeLessThan(170);
  expect(after).toBe(".");
});
