import fc from "fast-check";
import { expect, test } from "vitest";
import { createPostingLists } from "./posting-lists.ts";

test("a list keeps its strongest documents, whatever their order, and names those that fall out", () => {
  const weights = [30, 10, 20, 20, 50, 10, 40];
  const order = weights.map((_, document) => document);
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (documents) => {
      const lists = createPostingLists((document) => `id${document}`);
      const out = documents.map((document) => lists.put(1, weights[document]!, document, 4)).filter((one) => one >= 0);
      const kept: number[] = [];
      lists.each(1, (document, weight) => {
        expect(weight).toBe(weights[document]);
        kept.push(document);
      });
      expect(kept).toEqual([4, 6, 0, 2]);
      expect(out.sort()).toEqual([1, 3, 5]);
    }),
  );
});
