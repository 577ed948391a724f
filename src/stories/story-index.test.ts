import fc from "fast-check";
import { expect, test } from "vitest";
import { BUDGET, FERRY, OTHER_FERRY, reading } from "../../tests/story-readings.ts";
import type { Reading, SentenceEncoder } from "../model/index.ts";
import { createProfiles, createStoryIndex, groupStories, restoreState, storeState } from "./index.ts";

const ELECTIONS = [
  reading(
    "vell-1",
    "Vellia votes for a new parliament",
    "Voters in Vellia went to the polls on Sunday to elect a new parliament. Polls put Prime Minister Ada Lorne ahead of the Farmers' Party. Turnout reached 61 percent by noon, the election commission in Marrow said.",
    { published: "2023-05-14", people: ["Ada Lorne"], places: ["Vellia", "Marrow"] },
  ),
  reading(
    "vell-2",
    "Lorne ahead as Vellians go to the polls",
    "Prime Minister Ada Lorne is expected to win Sunday's election in Vellia. The commission in Marrow put turnout at 61 percent at noon; the Farmers' Party complained of long queues at the polls.",
    { published: "2023-05-14", people: ["Ada Lorne"], places: ["Vellia", "Marrow"] },
  ),
  reading(
    "osk-1",
    "Oskana votes for a new president",
    "Voters in Oskana went to the polls on Sunday to elect a new president. Polls put General Tomas Reev ahead of the People's Front. Turnout reached 48 percent by noon, the election commission in Tirlo said.",
    { published: "2023-05-14", people: ["Tomas Reev"], places: ["Oskana", "Tirlo"] },
  ),
  reading(
    "osk-2",
    "General leads as Oskanans go to the polls",
    "General Tomas Reev is expected to win Sunday's election in Oskana. The commission in Tirlo put turnout at 48 percent at noon; the People's Front complained of soldiers outside the polls.",
    { published: "2023-05-14", people: ["Tomas Reev"], places: ["Oskana", "Tirlo"] },
  ),
];

const ALL = [...FERRY, ...OTHER_FERRY, ...BUDGET, ...ELECTIONS];

/** Takes every text for the same. */
const BLIND: SentenceEncoder = {
  dimensions: 4,
  encode: async (texts) => texts.map(() => Float32Array.of(0.5, 0.5, 0.5, 0.5)),
  close: async () => {},
};

async function settled(readings: readonly Reading[]) {
  const index = createStoryIndex();
  for (const profile of await createProfiles(readings, null)) index.add(profile);
  index.settle();
  return index;
}

test("two elections in one week stay apart, even for an encoder that takes them for one", async () => {
  for (const encoder of [null, BLIND]) {
    const groups = await groupStories(ELECTIONS, encoder);
    expect(groups.map((group) => group.members)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  }
});

test("a document joins a story as soon as it comes, or opens one", async () => {
  const [first, second, third, other] = await createProfiles([...FERRY, OTHER_FERRY[0]!], null);
  const index = createStoryIndex();
  expect(index.add(first!)).toMatchObject({ decision: "opened", story: [], score: null });
  expect(index.add(other!)).toMatchObject({ decision: "opened", story: [] });
  expect(index.add(second!)).toMatchObject({ decision: "joined", story: ["ferry-1"] });
  expect(index.add(third!)).toMatchObject({ decision: "joined", story: ["ferry-1", "ferry-2"] });
});

test("the evidence of an assignment names what both documents hold, and its points add up", async () => {
  const explained = (await settled(ALL)).explain("ferry-2")!;
  expect(explained).toMatchObject({ decision: "joined", story: ["ferry-1", "ferry-3"] });
  expect(explained.score).toBeGreaterThan(explained.needed);
  const [best] = explained.evidence;
  const sharedBy = Object.fromEntries(best!.reasons.map(({ rule, shared }) => [rule, shared]));
  expect(sharedBy.words).toContain("osmington");
  expect(sharedBy.person).toEqual(["brekk"]);
  expect(sharedBy.numbers).toContain("212");
  expect(sharedBy.weekdays).toEqual(["tuesday"]);
  expect(best!.reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(best!.score, 1);
});

test("the nearest other story is shown with what speaks for it", async () => {
  const { nearest } = (await settled(ELECTIONS)).explain("osk-1")!;
  if (nearest === null) return; // nothing alike at all is as good
  expect(nearest.story).toEqual(["vell-1", "vell-2"]);
  expect(nearest.score).toBeLessThan(11.5);
});

test("an unknown document has no explanation", async () => {
  expect((await settled(FERRY)).explain("nobody")).toBeNull();
});

test("order, repetition and settlings in between change neither stories nor their evidence", async () => {
  const profiles = await createProfiles(ALL, null);
  const expected = await settled(ALL);
  const explained = ALL.map(({ id }) => expected.explain(id));
  const orders = fc.shuffledSubarray(profiles, { minLength: profiles.length });
  await fc.assert(
    fc.property(orders, fc.array(fc.nat(profiles.length)), (shuffled, stops) => {
      const index = createStoryIndex();
      shuffled.forEach((profile, at) => {
        index.add(profile);
        if (stops.includes(at)) index.settle();
        index.add(shuffled[Math.floor(at / 2)]!);
      });
      index.settle();
      expect(index.stories()).toEqual(expected.stories());
      expect(ALL.map(({ id }) => index.explain(id))).toEqual(explained);
    }),
    { numRuns: 30 },
  );
});

test("the stories of a batch are those of the stream", async () => {
  const groups = await groupStories(ALL, null);
  const ids = groups.map(({ members }) => members.map((member) => ALL[member]!.id).sort()).sort();
  expect(ids).toEqual((await settled(ALL)).stories().sort());
});

test("a settling tells which stories are new and which are gone", async () => {
  const [first, second, third] = await createProfiles(FERRY, null);
  const index = createStoryIndex();
  index.add(first!);
  index.add(second!);
  expect(index.settle()).toEqual({ formed: [["ferry-1", "ferry-2"]], dissolved: [] });
  index.add(third!);
  expect(index.settle()).toEqual({
    formed: [["ferry-1", "ferry-2", "ferry-3"]],
    dissolved: [["ferry-1", "ferry-2"]],
  });
  expect(index.settle()).toEqual({ formed: [], dissolved: [] });
});

test("an index goes on from its stored state as if it had never been away", async () => {
  const profiles = await createProfiles(ALL, BLIND);
  const whole = createStoryIndex();
  const before = createStoryIndex();
  for (const profile of profiles) whole.add(profile);
  for (const profile of profiles.slice(0, 6)) before.add(profile);
  const stored = JSON.parse(JSON.stringify(storeState(before.state())));
  const after = createStoryIndex(restoreState(stored));
  for (const profile of profiles.slice(6)) after.add(profile);
  whole.settle();
  after.settle();
  expect(after.stories()).toEqual(whole.stories());
  expect(after.explain("osk-2")).toEqual(whole.explain("osk-2"));
});

/** A topic that drifts: each report holds the words of its own day and of the day before, so each is like its neighbours alone. */
function drifting(days: number): Reading[] {
  const told = [
    "Mayor Ilse Brandt of Quorne opened the harbour festival with forty drummers and a parade of lanterns along the quay",
    "A squall tore down the festival tents in Quorne and blew the lanterns into the harbour basin, where divers fished them out",
    "Divers in the Quorne basin found a rusty naval mine beneath the lanterns and the navy closed the basin to fishing boats",
    "Fishing crews blockaded the navy's gate in Quorne because the closed basin cost them the herring season",
    "Herring prices doubled at the auction hall, and canneries in Pellworth sent three hundred packers home without wages",
    "Packers from the Pellworth canneries marched to the ministry of labour and asked Minister Oda Vance for their unpaid wages",
    "Minister Oda Vance resigned over a loan from the canneries' owner, and the coalition lost its majority in the senate",
    "The senate named Karel Imbert to form a coalition without a majority, and bond traders sold the crown in panic",
    "Traders in panic over the crown queued at Savings Bank counters, and the bank limited withdrawals to two hundred crowns",
  ];
  return told.slice(1, days).map((words, at) =>
    reading(`day-${at}`, words.split(" ").slice(0, 8).join(" "), `${told[at]}. ${words}. ${told[at]}.`, {
      published: `2023-06-${String(10 + at).padStart(2, "0")}`,
    }),
  );
}

test("a topic that drifts from day to day does not become one story by chaining", async () => {
  const chain = drifting(9);
  const stories = (await settled(chain)).stories();
  expect(Math.max(...stories.map((ids) => ids.length))).toBeLessThanOrEqual(4);
});
