import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

/** What a case shows, the text, and an attribution of it: source, cue, content. */
type Case = readonly [string, string, (string | null)[]];

const QUOTED: readonly Case[] = [
  [
    "a clause after the cue goes before a title in marks",
    "On “Morning Talk,” Maria Lenk said the bridge was unsafe.",
    ["Maria Lenk", "said", "the bridge was unsafe"],
  ],
  [
    "a clause that leads into a quotation is told with it",
    "Lenk said that after years of neglect, “the bridge is a disgrace.”",
    ["Lenk", "said", "that after years of neglect, “the bridge is a disgrace.”"],
  ],
  [
    "the subject of a quoted verb stands before the marks",
    "The fair, held in the harbour each May, “brings us new members,” said Karel Viss, a miner.",
    ["Karel Viss, a miner", "said", "The fair, held in the harbour each May, “brings us new members,”"],
  ],
];

const PUT_IT: readonly Case[] = [
  [
    "a phrase in marks after “put it”",
    "The bridge is, as the mayor put it, “a disgrace.”",
    ["the mayor", "put it", "“a disgrace.”"],
  ],
];

const WISHES: readonly Case[] = [
  [
    "for with a subject",
    "Lenk called for the firm to close the mine.",
    ["Lenk", "called for", "the firm to close the mine"],
  ],
  [
    "on with a subject",
    "Lenk called on the firm to close the mine.",
    ["Lenk", "called on", "the firm to close the mine"],
  ],
  [
    "asked if",
    "Reporters asked Maria Lenk if the bridge would close.",
    ["Reporters", "asked", "if the bridge would close"],
  ],
];

const OTHERS: readonly Case[] = [
  [
    "a poll",
    "In a poll taken in May, Lenk led Viss by ten points.",
    ["a poll taken in May", "In", "Lenk led Viss by ten points"],
  ],
  [
    "verb with particle and preposition",
    "The mayor doubled down on her plan for the harbour.",
    ["The mayor", "doubled down on", "her plan for the harbour"],
  ],
  [
    "attention",
    "The paper focused on the closing of the mine.",
    ["The paper", "focused on", "the closing of the mine"],
  ],
  [
    "discussed how",
    "The ministers discussed how the bridge would be paid for.",
    ["The ministers", "discussed", "how the bridge would be paid for"],
  ],
  ["what is resented", "They resent that the mine was closed.", ["They", "resent", "that the mine was closed"]],
  ["as after the object", "Viss portrayed the miners as heroes.", ["Viss", "portrayed", "the miners as heroes"]],
];

describe.each(Object.entries({ QUOTED, PUT_IT, WISHES, OTHERS }))("%s", (_, cases) => {
  it.each(cases)("%s", async (_name, text, expected) => {
    const { shown } = await readAttributions(text);
    expect(shown).toContainEqual(expected);
  });
});

describe("a quotation in passing", () => {
  it.each([
    ["before a relative clause", "The “Bread First” march, which began in Halden, drew thousands."],
    ["before a clause of time", "The “quiet street” has changed since it went to the dogs."],
  ])("%s has no speaker", async (_name, text) => {
    expect((await readAttributions(text)).shown).toEqual([]);
  });
});
