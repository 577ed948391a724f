import { expect, test } from "vitest";
import { applyEditTree, type EditNode } from "./edit-trees.ts";

const trees: EditNode[] = [
  { from: "ge", to: "" },
  { from: "t", to: "en" },
  { prefix: 2, suffix: 1, before: 0, after: 1 },
];

test("a tree edits both ends and keeps the middle", () => {
  expect(applyEditTree(trees, 2, "gesagt")).toBe("sagen");
});

test("a tree that does not fit says so", () => {
  expect(applyEditTree(trees, 2, "sagt")).toBeNull();
  expect(applyEditTree(trees, 2, "g")).toBeNull();
});
