import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

async function contents(text: string): Promise<string[]> {
  const { shown } = await readAttributions(text);
  return shown.map(([, cue, content]) => `${cue}: ${content}`);
}

const BOUT =
  "The referee stopped the heavyweight bout after a knockout. Viss opened with a jab and an uppercut before the crowd in Tarnow. ";

/** What a case shows, and the text, in which nobody is said to have said anything. */
const DEEDS: readonly (readonly [string, string])[] = [
  ["points posted by a player", "Karel Viss posted a career-best 17 points in the win over Tarnow."],
  [
    "yards added, before a clause about the club",
    "Tom Lenk added 64 yards after the break for the Herons, who had 218 yards on a wet day.",
  ],
  ["a life claimed", "The fire claimed the life of a teacher from Tarnow."],
  ["a title defended", "Karel Viss defended his heavyweight title in Tarnow."],
  ["a street blocked", "Trucks blocked the street for hours."],
  ["a building attacked", "Several hundred people attacked a police station and two shops."],
  ["police attacked with rocks", "The crowd attacked officers with rocks and bottles."],
  ["a ship attacked by pirates", "Pirates attacked the tanker off the coast of Kelmar."],
  ["a man knocked to the ground", "The blast knocked Karel Viss to the ground."],
  ["a film script written", "Maria Kelt is writing the screenplay in her house by the lake."],
  ["a rival blasted in a fight", `${BOUT}Tom Lenk blasted Karel Viss and left the ring.`],
];

describe("deeds that verbs of speech name", () => {
  it.each(DEEDS)("gives nobody words for %s", async (_name, text) => {
    expect(await contents(text)).toEqual([]);
  });

  it("keeps blame of a plan and of a person", async () => {
    const found = await contents("Karel Viss blasted the plan. Tom Lenk slammed the mayor for the delay.");
    expect(found).toEqual(["blasted: the plan", "slammed: the mayor for the delay"]);
  });

  it("keeps what is claimed, defended and blocked in words", async () => {
    const found = await contents(
      "Maria Kelt claimed that the bridge was safe. Tom Lenk defended the decision on Monday.",
    );
    expect(found).toEqual(["claimed: that the bridge was safe", "defended: the decision"]);
  });
});
