import { expect, test } from "vitest";
import { claimsOfStory } from "../../../tests/told-story.ts";
import { slipsOf } from "./spelt-names.ts";

const named = (...names: readonly (readonly [document: number, name: string])[]) =>
  names.map(([document, name]) => {
    const words = name.split(" ");
    return { document, words, surname: words.at(-1)! };
  });

test("a surname a letter off is that of the same given name, as most documents write it", () => {
  const slips = slipsOf(named([0, "gregg holter"], [1, "gregg hollter"], [2, "gregg hollter"]));
  expect([...slips]).toEqual([["holter", "hollter"]]);
});

test("a surname is its own where one document has both, or another given name is called so", () => {
  expect(slipsOf(named([0, "gregg holter"], [0, "gregg hollter"])).size).toBe(0);
  expect(slipsOf(named([0, "gregg holter"], [1, "anna hollter"])).size).toBe(0);
  expect(slipsOf(named([0, "gregg holter"], [1, "gregg hollter"], [2, "anna hollter"], [2, "anna holter"])).size).toBe(
    0,
  );
});

test("statements of one person spelt in two ways come from one origin", async () => {
  const claims = await claimsOfStory({
    Herald: "The harbour tunnel flooded twice in May, Gregg Holter said.",
    Tribune: "In May the harbour tunnel flooded twice, Gregg Hollter said.",
  });
  expect(claims.find(({ mentions }) => mentions.length === 2)?.origins).toMatchObject({ min: 1, max: 1 });
});

test("three spellings of a given name are one by way of the middle one", async () => {
  const claims = await claimsOfStory({
    Herald: "The harbour tunnel flooded twice in May, Darena Holter said.",
    Tribune: "In May the harbour tunnel flooded twice, Darina Holter said.",
    Courier: "The harbour tunnel flooded twice in May, according to Dorina Holter.",
  });
  expect(claims.find(({ mentions }) => mentions.length === 3)?.origins).toMatchObject({ min: 1, max: 1 });
});
