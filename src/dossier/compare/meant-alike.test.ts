import { describe, expect, it } from "vitest";
import { sentenceEncoder } from "../../../tests/engine.ts";
import { claimsOfStory, contradictions, FERRY, sidesOf } from "../../../tests/told-story.ts";

async function clashesOf(herald: string, tribune: string) {
  const told = { Herald: `${FERRY} ${herald}`, Tribune: `${FERRY} ${tribune}` };
  return contradictions(await claimsOfStory(told, await sentenceEncoder()));
}

const CLASHES: readonly [what: string, herald: string, tribune: string, yes: RegExp, no: RegExp][] = [
  [
    "few words in common",
    "Police said that Jonas Berg pointed a rifle at two guards.",
    "Some of the crew said Mr. Berg, though he had one, did not point the rifle.",
    /pointed a rifle/,
    /did not point/,
  ],
  [
    "rumours that nobody is named for",
    "The rumour that Jonas Berg was the smuggler spread through the harbour.",
    "Jonas Berg insisted that he was not the smuggler.",
    /was the smuggler/,
    /not the smuggler/,
  ],
];

describe("a clause and its negation, much alike in meaning", () => {
  it.each(CLASHES)("exclude each other: %s", async (_, herald, tribune, yes, no) => {
    const found = await clashesOf(herald, tribune);
    expect(found.map(({ conflict }) => conflict!.kind)).toEqual(["polarity"]);
    const [said, against] = sidesOf(found[0]!);
    expect(said!.join("\n")).toMatch(yes);
    expect(against!.join("\n")).toMatch(no);
  });

  it.each([
    [
      "what was so once",
      "Previously, skippers were required to consult the pilots.",
      "The rules do not require skippers to consult the pilots, Mira Holm said.",
    ],
    [
      "another doer",
      "Mira Holm said that she was extremely disappointed.",
      "Piet Anders said that he was not disappointed.",
    ],
    [
      "more than a number",
      "The charter is said to run for at least seven years, the Oslin Post reported.",
      "None of the charters is said to run for more than seven years.",
    ],
  ])("do not: %s", async (_, herald, tribune) => {
    expect((await clashesOf(herald, tribune)).map(({ conflict }) => conflict!.why)).toEqual([]);
  });
});
