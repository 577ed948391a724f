import { expect, test } from "vitest";
import type { Evidence } from "../../model/index.ts";
import { differingWords } from "./wording.ts";

function evidence(text: string): Evidence {
  return { mention: 0, document: "d", start: 100, end: 100 + text.length, text, value: text };
}

test.each([
  ["Not paying attention to agency warnings", "not paying attention to warnings", ["agency"], []],
  [
    "We will not rest until every family has an answer",
    "We will not sleep until every family has the answers.",
    ["rest", "an answer"],
    ["sleep", "the answers"],
  ],
  ["It’s over", "It's over!", [], []],
  ["", "x", [], ["x"]],
])("%s against %s", (a, b, ofA, ofB) => {
  expect(differingWords(evidence(a), evidence(b)).map(({ text }) => text)).toEqual(ofA);
  expect(differingWords(evidence(b), evidence(a)).map(({ text }) => text)).toEqual(ofB);
});

test("the words keep their place in the document", () => {
  const [words] = differingWords(evidence("no agency warnings"), evidence("no warnings"));
  expect(words).toMatchObject({ start: 103, end: 109 });
});
