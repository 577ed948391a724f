import { expect, test } from "vitest";
import { attachStrays } from "./attach-strays.ts";
import { joinByAverageLink, type Pair } from "./clustering.ts";

const RULE = { threshold: 9, margin: 1 };

/** Scores of item 6 with the groups 0–2 and 3–5. */
function scores(left: number, right: number): Pair[] {
  return [0, 1, 2, 3, 4, 5].map((a) => ({ a, b: 6, score: a < 3 ? left : right }));
}

test("a stray joins the story that it is clearly nearest to", () => {
  const groups = [[0, 1, 2], [3, 4, 5], [6]];
  expect(attachStrays(groups, scores(9.2, 5), RULE)).toEqual([
    [0, 1, 2, 6],
    [3, 4, 5],
  ]);
});

test("a stray between two stories, or like none, stays alone", () => {
  const groups = [[0, 1, 2], [3, 4, 5], [6]];
  expect(attachStrays(groups, scores(9.8, 9.4), RULE)).toEqual(groups);
  expect(attachStrays(groups, scores(8.9, 2), RULE)).toEqual(groups);
});

test("strays do not join strays", () => {
  expect(attachStrays([[0], [1, 2]], [{ a: 0, b: 1, score: 20 }], RULE)).toEqual([[0], [1, 2]]);
});

test("groups join while the mean over all their pairs is high enough, missing pairs counted as nothing", () => {
  const pairs = [
    { a: 0, b: 1, score: 12 },
    { a: 1, b: 2, score: 11 },
    { a: 3, b: 4, score: 9 },
  ];
  expect(joinByAverageLink(5, pairs, 9.5)).toEqual([[2], [3], [4], [0, 1]]);
  expect(joinByAverageLink(5, [...pairs, { a: 0, b: 2, score: 9 }], 9.5)).toEqual([[3], [4], [0, 1, 2]]);
});
