import { expect, test } from "vitest";
import { claimsOfStory } from "../../tests/told-story.ts";
import type { Claim } from "../model/index.ts";

/** The words of each claim that is told with another, and of that one. */
const pairs = (claims: readonly Claim[]) =>
  claims.flatMap(({ gist, toldWith }) => {
    const owner = claims.find(({ id }) => id === toldWith);
    return owner === undefined ? [] : [[gist, owner.gist]];
  });

const RAID = "The robber climbed through a window of the harbour hotel, took down the paintings and drove home again.";

test("clauses that the same documents tell in one sentence are told with the first of them", async () => {
  const claims = await claimsOfStory({ Herald: RAID, Tribune: RAID });
  const first = "The robber climbed through a window of the harbour hotel";
  expect(pairs(claims)).toEqual([
    ["took down the paintings", first],
    ["drove home again", first],
  ]);
});

test("what another document tells too is an entry of its own", async () => {
  const claims = await claimsOfStory({ Herald: RAID, Tribune: RAID, Courier: "The robber took down the paintings." });
  expect(pairs(claims).map(([words]) => words)).toEqual(["drove home again"]);
});

test("a quotation is told as a whole, over all its sentences", async () => {
  const said = "“The bridge is a danger to every child. It must be torn down before the winter,” Anna Lund said.";
  const claims = await claimsOfStory({ Herald: said, Tribune: said });
  expect(pairs(claims)).toEqual([["It must be torn down before the winter", "The bridge is a danger to every child"]]);
});
