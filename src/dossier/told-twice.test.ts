import { expect, it } from "vitest";
import type { Claim, ConflictKind } from "../model/index.ts";
import type { ClaimWithMentions } from "./timeline.ts";
import { dropToldTwice } from "./told-twice.ts";

/** A contradiction of two sides, each resting on words at a place of a document: `["one", 10]` are ten letters from there. */
function clash(id: string, kind: ConflictKind, sides: readonly [string, number][], mentions = sides.length) {
  const evidence = sides.map(([document, start], mention) => ({
    mention,
    document,
    start,
    end: start + 10,
    text: "",
    value: "",
  }));
  const conflict = { kind, sides: sides.map((_, at) => [at]), why: "", rule: "", evidence };
  return { claim: { id, conflict, mentions: Array.from({ length: mentions }) } as unknown as Claim, mentions: [] };
}

const idsOf = (claims: readonly ClaimWithMentions[]) => dropToldTwice(claims).map(({ claim }) => claim.id);

it("shows a contradiction once where a clause and a part of it tell the same words", () => {
  const part = clash("part", "quantity", [
    ["one", 14],
    ["two", 52],
  ]);
  const whole = clash(
    "whole",
    "quantity",
    [
      ["one", 10],
      ["two", 50],
    ],
    5,
  );
  expect(idsOf([part, whole])).toEqual(["whole"]);
  expect(idsOf([whole, part])).toEqual(["whole"]);
});

it("keeps contradictions of other kinds, other words, or on one side of another", () => {
  const quantity = clash("quantity", "quantity", [
    ["one", 10],
    ["two", 50],
  ]);
  const date = clash("date", "date", [
    ["one", 10],
    ["two", 50],
  ]);
  const elsewhere = clash("elsewhere", "quantity", [
    ["one", 10],
    ["three", 50],
  ]);
  expect(idsOf([quantity, date, elsewhere])).toEqual(["quantity", "date", "elsewhere"]);
});
