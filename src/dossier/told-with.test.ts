import { expect, test } from "vitest";
import { claimsOfStory } from "../../tests/told-story.ts";
import type { Claim } from "../model/index.ts";

/** The words of each claim that is told with another, and of that one. */
const pairs = (claims: readonly Claim[]) =>
  claims.flatMap(({ gist, toldWith }) => {
    const owner = claims.find(({ id }) => id === toldWith);
    return owner === undefined ? [] : [[gist, owner.gist]];
  });

const RAID = "The robber climbed through a window of the harbour hotel, scooped up the jewels and jumped out again.";

test("clauses that the same documents tell in one sentence are told with the first of them", async () => {
  const claims = await claimsOfStory({ Herald: RAID, Tribune: RAID });
  const first = "The robber climbed through a window of the harbour hotel";
  expect(pairs(claims)).toEqual([
    ["scooped up the jewels", first],
    ["jumped out again", first],
  ]);
});

test("what another document tells too is an entry of its own", async () => {
  const claims = await claimsOfStory({ Herald: RAID, Tribune: RAID, Courier: "The robber scooped up the jewels." });
  expect(pairs(claims).map(([words]) => words)).toEqual(["jumped out again"]);
});

test("a quotation is told as a whole, over all its sentences", async () => {
  const said = "“The bridge is a danger to every child. It must be torn down before the winter,” Anna Lund said.";
  const claims = await claimsOfStory({ Herald: said, Tribune: said });
  expect(pairs(claims)).toEqual([["It must be torn down before the winter", "The bridge is a danger to every child"]]);
});
