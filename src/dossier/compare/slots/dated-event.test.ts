import { expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

const reasons = async (herald: string, tribune: string) =>
  contradictions(await claimsOfStory({ Herald: herald, Tribune: tribune })).map(({ conflict }) => conflict!.why);

it("holds the day of a noun against that of a verb, where it befalls a named person once", async () => {
  expect(
    await reasons(
      "The fatal shooting of Ove Berg, 15, on Saturday led to a week of riots in Halden.",
      "The prosecutor says that a guard killed Ove Berg on Sunday during a brawl at the quay.",
    ),
  ).toEqual([expect.stringMatching(/^death of Berg: “S\w+day” against “S\w+day”$/)]);
});

it.each([
  [
    "two days of two persons",
    "The 6 March killing of Ove Berg angered the students of Halden.",
    "Nils Holt was killed by a guard on 7 March at the quay.",
  ],
  [
    "a document that gives the other day too",
    "The 6 March killing of Ove Berg angered the students. The union had put the killing of Ove Berg on 7 March.",
    "Ove Berg was killed by a guard on 7 March at the quay.",
  ],
  [
    "one day in two ways",
    "The 6 March killing of Ove Berg angered the students of Halden.",
    "Ove Berg was killed by a guard on March 6 at the quay.",
  ],
])("says nothing of %s", async (_, one, other) => {
  expect(await reasons(one, other)).toEqual([]);
});

it("compares days without a year in reports of which no date is known", async () => {
  expect(
    await reasons(
      "The 6 March killing of Ove Berg angered the students of Halden.",
      "Ove Berg was killed by a guard on 7 March at the quay.",
    ),
  ).toEqual([expect.stringContaining("7 March")]);
});
