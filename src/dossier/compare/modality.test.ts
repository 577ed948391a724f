import { describe, expect, it } from "vitest";
import { contradictions, FERRY, sidesOf, toldByTwo } from "../../../tests/told-story.ts";

async function clashesOf(herald: string, tribune: string) {
  return contradictions(await toldByTwo(FERRY, herald, tribune)).filter(
    ({ conflict }) => conflict!.kind === "polarity",
  );
}

describe("what will, can or may be, and what will not or cannot", () => {
  const CLASHES: readonly [what: string, herald: string, tribune: string, yes: RegExp, no: RegExp][] = [
    [
      "a promise and a vow",
      "Mira Tolland promised that Norland would pay for the repair of the harbour wall.",
      "Piet Anders said that Norland would never pay for the harbour wall.",
      /would pay/,
      /would never pay/,
    ],
    [
      "what may come of it",
      "Mira Tolland said that the new dam could harm the salmon of the Oslin river.",
      "Piet Anders said that the new dam would not harm the salmon.",
      /could harm/,
      /would not harm/,
    ],
    [
      "one means, and a verb that stands for any",
      "The harbour levy is old. “I can do it with a royal decree,” Mira Tolland said.",
      "“You cannot end the harbour levy with a royal decree,” Piet Anders said.",
      /can do it/,
      /cannot end/,
    ],
  ];

  it.each(CLASHES)("exclude each other: %s", async (_, herald, tribune, yes, no) => {
    const found = await clashesOf(herald, tribune);
    expect(found.map(({ relation }) => relation)).toEqual(["denial"]);
    const [said, against] = sidesOf(found[0]!);
    expect(said!.join("\n")).toMatch(yes);
    expect(against!.join("\n")).toMatch(no);
  });

  const LOOK_ALIKES: readonly [what: string, herald: string, tribune: string][] = [
    [
      "what would have been otherwise",
      "Mira Tolland said that the dam will flood the valley.",
      "Piet Anders said that without the storm the dam would not have flooded the valley.",
    ],
    [
      "what may not be, and what may",
      "Mira Tolland said that the dam may flood the valley.",
      "Piet Anders said that the dam may not flood the valley.",
    ],
    [
      "what was so, and will not be",
      "Mira Tolland said that Norland paid for the harbour wall.",
      "Piet Anders said that Norland will not pay for the harbour wall.",
    ],
  ];

  it.each([
    ["Halden will play the winner of the cup on Saturday.", "Halden will play No. 5 seed Oslin on Saturday."],
    ["In the fourth round Berg scored one hit.", "In the fourth round Berg did not score a clear hit at all."],
  ])("nothing is negated in a number, and a word of its own is not what the other tells: %s", async (one, other) => {
    expect(await clashesOf(one, other)).toEqual([]);
  });

  it.each(LOOK_ALIKES)("do not: %s", async (_, herald, tribune) => {
    expect(await clashesOf(herald, tribune)).toEqual([]);
  });
});
