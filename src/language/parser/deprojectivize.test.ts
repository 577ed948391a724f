import { expect, test } from "vitest";
import { createLabelTable, findEdges } from "./dependencies.ts";
import { deprojectivize } from "./deprojectivize.ts";

test("a decorated label moves its token to the descendant that it names", () => {
  // "What did he say about it": `about` hangs from `say`, and its label says that it belongs to the object.
  const labels = createLabelTable(["ROOT", "dobj", "aux", "nsubj", "prep||dobj", "pobj", "prep"]);
  const head = Uint32Array.of(3, 3, 3, 3, 3, 4);
  const dep = Uint16Array.of(1, 2, 3, 0, 4, 5);
  const dependencies = { head, dep, sentenceStart: new Uint8Array(6) };
  expect(deprojectivize(dependencies, labels, findEdges(head, 0, 6), 0, 6, () => false)).toBe(true);
  expect([...head]).toEqual([3, 3, 3, 3, 0, 4]);
  expect(labels.list[dep[4]!]).toBe("prep");
});

test("where no descendant has the label, the token stays and only its label is cleared", () => {
  const labels = createLabelTable(["ROOT", "prep||dobj", "prep"]);
  const dependencies = { head: Uint32Array.of(0, 0), dep: Uint16Array.of(0, 1), sentenceStart: new Uint8Array(2) };
  deprojectivize(dependencies, labels, findEdges(dependencies.head, 0, 2), 0, 2, () => false);
  expect([...dependencies.head]).toEqual([0, 0]);
  expect(labels.list[dependencies.dep[1]!]).toBe("prep");
});
