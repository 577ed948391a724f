import { expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

const clashesOf = async (stories: Record<string, string>) =>
  contradictions(await claimsOfStory(stories))
    .map(({ conflict }) => conflict!.why)
    .filter((why) => why.startsWith("crowd"));

const SETTING = "Teachers in Bergen went on strike on 4 May 2019 against a new law. Mayor Oskar Brandt defended it.";

it.each([
  [
    "by what the people did",
    `${SETTING} Up to 20,000 people took to the streets of Bergen on 4 May 2019.`,
    `${SETTING} More than 50,000 people marched through Bergen on 4 May 2019.`,
  ],
  [
    "by what the crowd is put at",
    `${SETTING} On 4 May 2019 the police in Bergen put the crowd at about 3,000 people.`,
    `${SETTING} A rally of 8,000 in Bergen blocked the harbour road on 4 May 2019.`,
  ],
])("holds two counts of one crowd against each other, told %s", async (_, Herald, Tribune) => {
  expect(await clashesOf({ Herald, Tribune })).toEqual([expect.stringMatching(/^crowd: .* against /)]);
});

it.each([
  [
    "two towns",
    `${SETTING} Up to 20,000 people marched in Bergen on 4 May 2019.`,
    `${SETTING} More than 50,000 people marched in Oslo on 4 May 2019.`,
  ],
  [
    "two days",
    `${SETTING} Up to 20,000 people marched in Bergen on 4 May 2019.`,
    `${SETTING} More than 50,000 people marched in Bergen on 9 May 2019.`,
  ],
  [
    "a part of the crowd",
    `${SETTING} As many as 3,000 people marched in Bergen on 4 May 2019.`,
    `${SETTING} About 120 demonstrators were arrested in Bergen on 4 May 2019.`,
  ],
])("sees no clash in counts of %s", async (_, Herald, Tribune) => {
  expect(await clashesOf({ Herald, Tribune })).toEqual([]);
});

it("holds the police against those who called for the march within one report", async () => {
  const Herald = `${SETTING} On 4 May 2019 the police said that 3,000 people marched in Bergen. The teachers' union said that 10,000 people marched in Bergen.`;
  expect(await clashesOf({ Herald, Tribune: SETTING })).toEqual([expect.stringMatching(/^crowd: /)]);
});
