import { expect, test } from "vitest";
import { fillLines } from "./fill-lines.ts";
import { paintColours, paintNothing } from "./styles.ts";

const frame = { width: 20, first: "- ", rest: "  " };

test("lines break at blanks within the width, with their margins", () => {
  const lines = fillLines([{ text: "one two three four five six", style: "plain" }], frame, paintNothing);
  expect(lines).toEqual(["- one two three four", "  five six"]);
});

test("a word made of two styles is not torn apart, and margins stay unpainted", () => {
  const lines = fillLines(
    [
      { text: "the ", style: "plain" },
      { text: "coast guard", style: "source" },
      { text: ", it said", style: "plain" },
    ],
    frame,
    paintColours,
  );
  expect(lines).toEqual(["- the \u001b[1;36mcoast guard\u001b[0m,", "  it said"]);
});

test("control characters of a document never reach the terminal", () => {
  expect(fillLines([{ text: "a\u001b[2Jb\u202ec\u0007", style: "plain" }], frame, paintNothing)).toEqual(["- a [2Jbc"]);
});
