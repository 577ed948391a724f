import { expect, it } from "vitest";
import { claimsOfStory } from "../../tests/told-story.ts";
import { isToldAlike } from "./told-alike.ts";

const claimOf = async (herald: string, tribune: string) =>
  (await claimsOfStory({ Herald: herald, Tribune: tribune })).find(({ mentions }) => mentions.length > 1)!;

it("counts a value that is only more exact as agreement", async () => {
  const day = await claimOf("The ferry was inspected in August 2020.", "The ferry was inspected on 12 August 2020.");
  expect([day.relation, isToldAlike(day)]).toEqual(["rounding", true]);
  const tank = await claimOf("The tank held 50 tonnes of fuel.", "The tank held about 50 tonnes of fuel.");
  expect(isToldAlike(tank)).toBe(true);
});

it("shows other figures that fit together as what looks like a conflict", async () => {
  const tank = await claimOf("The tanks held 118 tonnes of fuel.", "The tanks held about 120 tonnes of fuel.");
  expect([tank.relation, isToldAlike(tank)]).toEqual(["rounding", false]);
});
