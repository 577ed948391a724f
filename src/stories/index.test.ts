import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entity, Reading } from "../model/index.ts";
import { groupStories } from "./index.ts";

/** A reading as the road makes it, of a title and paragraphs; `people` are the persons that the entity finder knows. */
function reading(
  id: string,
  title: string,
  body: string,
  more: { published?: string; people?: string[] } = {},
): Reading {
  const text = `${title}\n\n${body}`;
  const entityIndex = (more.people ?? []).map(
    (name, index): Entity => ({
      id: `e${index + 1}`,
      type: "PERSON",
      name,
      aliases: [name],
      descriptions: [],
      key: null,
    }),
  );
  return {
    id,
    file: `${id}.txt`,
    url: null,
    title,
    outlet: null,
    authors: [],
    published: more.published ? { value: more.published, basis: "stated", rule: "test" } : null,
    language: "en",
    analysed: true,
    text,
    segments: [
      { kind: "headline", start: 0, end: title.length },
      { kind: "body", start: title.length + 2, end: text.length },
    ],
    sentences: [],
    entities: [],
    entityIndex,
    times: [],
    quantities: [],
    attributions: [],
    claims: [],
    diagnostics: [],
  };
}

const FERRY = [
  reading(
    "ferry-1",
    "Ferry hits pier in Osmington, 14 hurt",
    "Fourteen passengers were hurt on Tuesday when the ferry Marianne struck a pier in Osmington, the coastguard said. The captain, Olav Brekke, told investigators that the engine had failed. The ferry was carrying 212 passengers from Harwick.",
    { people: ["Olav Brekke"] },
  ),
  reading(
    "ferry-2",
    "Engine failure blamed for Osmington ferry crash",
    "The captain of the Marianne, which rammed the pier at Osmington on Tuesday, says that his engine failed. Olav Brekke was questioned by the coastguard for three hours. At least 14 of the 212 passengers on the ferry from Harwick were injured.",
    { people: ["Olav Brekke"] },
  ),
  reading(
    "ferry-3",
    "Coastguard questions captain after ferry crash",
    "Coastguard officers questioned Captain Brekke on Wednesday, a day after the ferry Marianne crashed into the pier at Osmington and 14 passengers were taken to hospital. The Marianne had left Harwick at noon with 212 passengers.",
    { people: ["Brekke"] },
  ),
];

const OTHER_FERRY = [
  reading(
    "other-1",
    "Ferry runs aground off Tarnsund, nine hurt",
    "Nine passengers were hurt on Sunday when the ferry Solveig ran aground off Tarnsund, the coastguard said. The captain, Marit Aune, told investigators that fog had hidden the beacon. The ferry was carrying 87 passengers from Lindholm.",
    { people: ["Marit Aune"] },
  ),
  reading(
    "other-2",
    "Fog blamed after Solveig ferry runs aground",
    "Captain Marit Aune says thick fog hid the beacon when the ferry Solveig ran aground off Tarnsund on Sunday. Nine of the 87 passengers from Lindholm were injured, the coastguard said.",
    { people: ["Marit Aune"] },
  ),
];

const BUDGET = [
  reading(
    "budget-1",
    "Vellian parliament rejects Rasmus budget",
    "The parliament of Vellia voted 61-58 on Thursday to reject the budget of Finance Minister Pia Rasmus. She had wanted to raise the fuel tax by 4 percent. The Farmers' Party voted against its own government.",
    { people: ["Pia Rasmus"] },
  ),
  reading(
    "budget-2",
    "Fuel tax sinks budget in Vellia",
    "Finance Minister Pia Rasmus lost a vote on her budget in the Vellian parliament on Thursday, 61-58, after the Farmers' Party turned against the 4 percent rise of the fuel tax.",
    { people: ["Pia Rasmus"] },
  ),
];

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
