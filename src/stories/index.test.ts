import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUDGET, FERRY, OTHER_FERRY, reading } from "../../tests/story-readings.ts";
import type { Reading } from "../model/index.ts";
import { groupStories } from "./index.ts";

const ALL = [...FERRY, ...OTHER_FERRY, ...BUDGET];

/** The stories as sets of document ids, for comparing runs over different orders. */
async function storiesOf(readings: readonly Reading[]): Promise<string[]> {
  const groups = await groupStories(readings, null);
  const idsOf = (indexes: readonly number[]) => [...new Set(indexes.map((index) => readings[index]!.id))].sort();
  return groups
    .map((group) => JSON.stringify([idsOf(group.members), group.sharedCopy.map(idsOf).filter((ids) => ids.length > 1)]))
    .sort();
}

test("reports of one event make one story, and look-alike events of other names stay apart", async () => {
  const groups = await groupStories(ALL, null);
  expect(groups.map((group) => group.members)).toEqual([
    [0, 1, 2],
    [3, 4],
    [5, 6],
  ]);
});

test("no documents make no stories", async () => {
  expect(await groupStories([], null)).toEqual([]);
});

test("documents that were not analysed, are empty or say next to nothing stand alone", async () => {
  const left = { ...FERRY[0]!, id: "german", analysed: false };
  const groups = await groupStories(
    [left, reading("empty-1", "", ""), reading("empty-2", "", ""), reading("mark-1", '"', '"""'), FERRY[1]!],
    null,
  );
  expect(groups.map((group) => group.members)).toEqual([[0], [1], [2], [3], [4]]);
});

test("the final of one year and that of the next are two events", async () => {
  const first = reading(
    "final-1",
    "Harwick beat Dunmore in cup final",
    "Harwick beat Dunmore in the cup final on Saturday in front of a full house. The mayor praised both teams.",
    { published: "2019-05-05" },
  );
  const second = (published: string) =>
    reading(
      "final-2",
      "Cup final: Dunmore lose to Harwick",
      "Dunmore lost the cup final to Harwick on Saturday. Both teams were praised by the mayor before a full house.",
      { published },
    );
  expect(await groupStories([first, second("2020-05-10")], null)).toHaveLength(2);
  expect(await groupStories([first, second("2019-05-06")], null)).toHaveLength(1);
});

describe("shared copy", () => {
  const wire =
    "The dam above Corvel was closed on Monday after engineers found a crack in its western wall, the water board said. About 3,000 people in the valley below were told to be ready to leave their homes. The board said that it would lower the lake by two metres before the weekend and that divers were looking at the foundations.";
  const reprinted = reading("wire-2", "Valley on alert over dam", `${wire} Local schools stay closed until Thursday.`);
  const own = reading(
    "own-1",
    "Crack found in Corvel dam",
    "Engineers discovered a crack in the western wall of the Corvel dam, and 3,000 people living below it may have to go. The water board closed the dam on Monday and wants the lake two metres lower by the weekend.",
  );

  test("tells the outlets that reprint an agency from the one that wrote for itself", async () => {
    const [story] = await groupStories([reading("wire-1", "Dam closed", wire), own, reprinted], null);
    expect(story).toMatchObject({ members: [0, 1, 2], sharedCopy: [[0, 2]] });
  });

  test("two reports that quote the same speech share no copy", async () => {
    const speech =
      "“We will lower the lake by two metres before the weekend, and nobody in the valley has to leave tonight, whatever you may have read elsewhere,” said Ines Corvo, who heads the water board.";
    const groups = await groupStories(
      [
        reading("quote-1", "Water board calms valley", `${speech} The Corvel dam has a crack in its western wall.`),
        reading("quote-2", "Nobody has to leave, says board", `A crack was found in the Corvel dam. ${speech}`),
      ],
      null,
    );
    expect(groups.flatMap((group) => group.sharedCopy)).toEqual([]);
  });
});

test("the order of the documents changes nothing", async () => {
  const expected = await storiesOf(ALL);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: ALL.length }), async (shuffled) => {
      expect(await storiesOf(shuffled)).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

test("adding a document twice changes nothing but that both are members", async () => {
  const expected = await storiesOf(ALL);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...ALL), { maxLength: 6 }), async (again) => {
      const readings = [...ALL, ...again];
      expect(await storiesOf(readings)).toEqual(expected);
      const groups = await groupStories(readings, null);
      expect(groups.flatMap((group) => group.members).sort((a, b) => a - b)).toEqual(readings.map((_, index) => index));
    }),
    { numRuns: 25 },
  );
});

test("any text is grouped without a failure, every document in exactly one story", async () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.constantFrom('"'.repeat(20_000), "“".repeat(20_000), "ab ".repeat(20_000), "1,".repeat(9_000), "\n".repeat(500)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(texts, texts), { maxLength: 5 }), async (pairs) => {
      const readings = pairs.map(([title, body], index) => reading(`r${index}`, title, body));
      const groups = await groupStories(readings, null);
      expect(groups.flatMap((group) => group.members).sort((a, b) => a - b)).toEqual(readings.map((_, index) => index));
    }),
    { numRuns: 40 },
  );
});
