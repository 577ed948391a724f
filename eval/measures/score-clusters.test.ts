import { expect, test } from "vitest";
import { scoreClusters } from "./score-clusters.ts";

test("a right clustering scores one", () => {
  expect(scoreClusters([[0, 1], [2]], ["a", "a", "b"])).toMatchObject({ "b3.f1": 1, "pair.f1": 1, mixed: 0, exact: 2 });
});

test("one group for everything is all recall", () => {
  const figures = scoreClusters([[0, 1, 2, 3]], ["a", "a", "b", "b"]);
  expect(figures).toMatchObject({ "b3.p": 0.5, "b3.r": 1, "pair.r": 1, mixed: 1, exact: 0, clusters: 1, labels: 2 });
  expect(figures["pair.p"]).toBeCloseTo(2 / 6);
});
