import { describe, expect, it, test } from "vitest";
import { claimsOfStory, contradictions } from "../../../tests/told-story.ts";
import type { Claim } from "../../model/index.ts";
import { isSpeltAlike } from "../entities/spelt-names.ts";
import { isAnyBody, isShortFor } from "./body.ts";

/** The origins of the claim that most documents tell in these words. */
async function originsOf(words: RegExp, told: Readonly<Record<string, string>>): Promise<Claim["origins"]> {
  const claims = (await claimsOfStory(told)).filter(({ mentions }) => mentions.some(({ text }) => words.test(text)));
  return claims.sort((a, b) => b.mentions.length - a.mentions.length)[0]!.origins;
}

describe("two mentions of one origin", () => {
  it("are one speaker whose given name is spelt in two ways, where no document has both", async () => {
    const herald = "The tunnel flooded twice in May, said Vicente Lund, the mayor of Halden.";
    const tribune = "In May the tunnel flooded twice, Vincente Lund said.";
    expect(await originsOf(/tunnel/, { Herald: herald, Tribune: tribune })).toMatchObject({ min: 1, max: 1 });
    const both = `${tribune} His cousin Vicente Lund was on holiday in Spain.`;
    expect(await originsOf(/tunnel/, { Herald: herald, Tribune: both })).toMatchObject({ max: 2 });
  });

  it("are one speaker whose surname is written as one word or two", async () => {
    const origins = await originsOf(/tunnel/, {
      Herald: "The tunnel flooded twice in May, Anna Del Monte said.",
      Tribune: "In May the tunnel flooded twice, Anna DelMonte said.",
    });
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("are one where a document tells it flatly in its lead and on somebody's word below", async () => {
    const origins = await originsOf(/ferry/i, {
      Herald:
        "The ferry Lotta sank off Halden on Monday.\n\nThe Harbour Board said the ferry Lotta sank off Halden on Monday.",
      Tribune: "On Monday the ferry Lotta sank off Halden, the Harbour Board said.",
    });
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("are one where a document quotes words without a speaker whom another names", async () => {
    const origins = await originsOf(/rotten/, {
      Herald: "“The old pier at Halden is rotten to the core,” Anna Lund said on Monday.",
      Tribune: "The town looked on.\n\n“The old Halden pier is rotten to the core.”\n\nNobody moved.",
    });
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });
});

test("“Authorities” at the head of a sentence is no name, and may be the sheriff of another document", async () => {
  const origins = await originsOf(/instantly/, {
    Herald: "The driver of the red lorry died instantly, Sheriff Larry Brandt said.",
    Tribune: "Authorities said the red lorry's driver had died instantly in the crash at Halden.",
  });
  expect(origins).toMatchObject({ min: 1, max: 2 });
});

test("words that any place has are no name; a body's own words are", () => {
  for (const name of ["Authorities", "Federal authorities", "Police", "Local officials"])
    expect(isAnyBody(name)).toBe(true);
  for (const name of ["Halden Police", "Justice Department", "White House"]) expect(isAnyBody(name)).toBe(false);
});

test("initials stand for the words that they begin", () => {
  expect(isShortFor("D.A.", "The District Attorney's office")).toBe(true);
  expect(isShortFor("Halden Harbour Board", "the HHB")).toBe(true);
  expect(isShortFor("D.A.", "Halden Police")).toBe(false);
  expect(isShortFor("Harbour Board", "Halden Board")).toBe(false);
});

test.each([
  ["vicente", "vincente", true],
  ["sergei", "sergey", true],
  ["micheal", "michael", true],
  ["martin", "martina", false],
  ["mario", "maria", false],
  ["jon", "joe", false],
  ["brandon", "brendan", false],
])("%s and %s are one given name: %s", (a, b, one) => {
  expect(isSpeltAlike(a, b)).toBe(one);
  expect(isSpeltAlike(b, a)).toBe(one);
});

test("a contradiction tells how many origins stand on each side", async () => {
  const claims = await claimsOfStory({
    Herald: "Seven people died in the fire at the Halden mill, the police said.",
    Tribune: "Nine people died in the fire at the Halden mill, the Harbour Board said.",
    Courier: "The fire at the Halden mill killed nine people, the Harbour Board said.",
  });
  const { conflict, mentions } = contradictions(claims)[0]!;
  const counted = conflict!.sides.map((side, at) => [mentions[side[0]!]!.text.slice(0, 5), conflict!.origins![at]]);
  expect(counted.length).toBe(2);
  for (const [, range] of counted) expect(range).toEqual({ min: 1, max: 1 });
});
