import { describe, expect, it } from "vitest";
import { claimsOfStory, contradictions, FERRY } from "../../../tests/told-story.ts";
import type { Claim } from "../../model/index.ts";

/** Claims of a story told by the Herald and the Tribune on one day. */
const claimsOf = (herald: string, tribune: string) => claimsOfStory({ Herald: herald, Tribune: tribune });
const kindsOf = (claims: readonly Claim[]) => contradictions(claims).map(({ conflict }) => conflict!.kind);

const CLASHES: readonly [kind: string, herald: string, tribune: string, why: RegExp][] = [
  ["quantity", "Seven people died in the fire.", "Nine people lost their lives in the fire.", /killed: 7.* against 9/],
  ["quantity", "The quake near Halden had a magnitude of 5.9.", "The 6.1-magnitude quake struck Halden.", /magnitude/],
  [
    "quantity",
    "They spent $4,687.50 at the Lakeside Garden Resort.",
    "They paid $4,587.50 for a week at the Lakeside Garden Resort.",
    /lakeside garden resort/,
  ],
  [
    "quantity",
    "Three strong aftershocks were felt in Halden.",
    "The quake was followed by five strong aftershocks in Halden.",
    /aftershock/,
  ],
  [
    "ordinal",
    "It was the third accident of a Norline ferry since 2015.",
    "The accident was the fourth of a Norline ferry since 2015.",
    /number 3 against number 4/,
  ],
  [
    "date",
    "The ferry was last inspected in August 2020.",
    "The ferry was last inspected in November 2020.",
    /2020-08 against 2020-11/,
  ],
  [
    "date",
    "The inquiry will report by the end of June.",
    "The inquiry will report by the end of September.",
    /end of 2021-06/,
  ],
  ["place", "The survivors were taken to Oslo.", "The survivors were taken to Geneva.", /Oslo against Geneva/],
  [
    "polarity",
    "The crew sent a distress call at dawn, according to the coast guard.",
    "There was no distress call.",
    /distress call/,
  ],
  [
    "polarity",
    "The captain, Anna Lund, warned the harbour office about the storm.",
    "Captain Anna Lund never warned the harbour office about the storm.",
    /warn/,
  ],
  [
    "polarity",
    "Norland will pay for the new bridge, Oskar Brandt said.",
    "Norland will not pay for the new bridge, Mira Tolland said.",
    /said by Oskar Brandt.*not so by Mira Tolland/,
  ],
  [
    "wording",
    "“We will not rest until every family has an answer,” Mayor Oskar Brandt said.",
    "“We will not rest until each family has an answer,” Mayor Oskar Brandt said.",
    /“every”.*“each”/,
  ],
  [
    "wording",
    "“He is determined to find every answer,” Anna Lund said.",
    "“He's determined to find every answer,” Anna Lund said.",
    /“He is” against “He's”/,
  ],
  [
    "attribution",
    "“She rolled over like a bottle,” said Mira Tolland.",
    "“She rolled over like a bottle,” said Piet Anders.",
    /Mira Tolland against Piet Anders/,
  ],
];

const PERSONS = [
  "Captain Joren Halvik was on the bridge.",
  "The second officer, Lena Dorst, was alone on the bridge.",
] as const;

const LOOK_ALIKES: readonly [what: string, herald: string, tribune: string][] = [
  ["a rounded figure", "The tanks held 118 tonnes of fuel.", "The tanks held about 120 tonnes of fuel."],
  ["a lower bound", "At least four people died in the fire.", "Seven people died in the fire."],
  ["killed and injured", "Seven people were killed in the fire.", "Nine people were injured in the fire."],
  ["a part of the whole", "The ferry carried 245 people.", "The ferry carried 214 passengers."],
  ["a month and a day in it", "The ferry was inspected in August 2020.", "The ferry was inspected on 12 August 2020."],
  ["two borders", "The office was closed until June 2020.", "The office has been closed since August 2020."],
  ["a town and its country", "The ministers met in Lyon on Monday.", "The ministers met in France on Monday."],
  ["a site in a town", "The survivors were taken to a school in Oslo.", "The survivors were taken to Oslo."],
  ["a question", "The crew sent a distress call.", "The minister asked whether the crew had not sent a distress call."],
  [
    "a condition",
    "The crew sent a distress call.",
    "If the crew had not sent a distress call, boats would have come later.",
  ],
  ["the same in two negations", "The report was not accurate.", "The report was inaccurate."],
  ["famous and infamous", "Captain Lund was a famous sailor.", "Captain Lund was an infamous sailor."],
  [
    "not one but several",
    "The owner of the ferry was a family.",
    "The owner of the ferry was not a family but several firms.",
  ],
  ["two series", "It was the second fire in Halden since 2015.", "It was the fourth storm in Halden since 2015."],
  [
    "a cut quotation",
    "“We will not rest until every family has an answer,” Oskar Brandt said.",
    "“We will not rest,” Oskar Brandt said.",
  ],
  [
    "a speaker reached by a pronoun",
    "Mira Tolland wept. “It rolled over like a bottle,” she said.",
    "“It rolled over like a bottle,” said Piet Anders.",
  ],
];

describe("comparison", () => {
  it.each(CLASHES)("finds a clash: %s, “%s” against “%s”", async (kind, herald, tribune, why) => {
    const found = contradictions(await claimsOf(`${FERRY} ${herald}`, `${FERRY} ${tribune}`));
    expect(found.map(({ conflict }) => conflict!.kind)).toContain(kind);
    expect(found.map(({ conflict }) => conflict!.why).join("\n")).toMatch(why);
  });

  it.each(LOOK_ALIKES)("finds no clash: %s", async (_, herald, tribune) => {
    expect(kindsOf(await claimsOf(`${FERRY} ${herald}`, `${FERRY} ${tribune}`))).toEqual([]);
  });

  it("sets two persons against each other where one account has one of them alone there", async () => {
    const [captain, officer] = PERSONS;
    const [found] = contradictions(await claimsOf(`${FERRY} ${captain}`, `${FERRY} ${officer}`));
    expect(found?.conflict?.kind).toBe("person");
    expect(found?.conflict?.why).toMatch(/on bridge: .*Halvik.* against .*Dorst|Dorst.* against .*Halvik/);
    const both = officer.replace("alone ", "");
    expect(kindsOf(await claimsOf(`${FERRY} ${captain}`, `${FERRY} ${both}`))).toEqual([]);
  });

  it("calls the answer of a named party to another's charge a denial", async () => {
    const claims = await claimsOf(
      `${FERRY} The union said the firm ignored two warnings about the steering gear.`,
      `${FERRY} The owner said the firm never ignored warnings about the steering gear.`,
    );
    expect(contradictions(claims).map(({ relation }) => relation)).toEqual(["denial"]);
  });

  it("calls a figure that its source has raised an update", async () => {
    const claims = await claimsOf(
      `${FERRY} At least four people died in the fire, the coast guard said.`,
      `${FERRY} Seven people died in the fire, the coast guard said, raising an earlier toll of four.`,
    );
    const update = claims.find(({ relation }) => relation === "update")!;
    expect(update.note!.why).toMatch(/at least 4.*then 7/);
  });

  it("gives a reason wherever accounts are neither agreed nor in conflict", async () => {
    for (const [, herald, tribune] of LOOK_ALIKES) {
      for (const { relation, note } of await claimsOf(`${FERRY} ${herald}`, `${FERRY} ${tribune}`)) {
        if (["scope", "rounding", "update"].includes(relation)) expect(note!.why).not.toBe("");
      }
    }
  });

  it("never shows one who says yes beside one who says no as agreement", async () => {
    const claims = await claimsOf(
      "Straits Line ignored the warnings.",
      "Straits Line did not ignore the letters and warnings.",
    );
    for (const { relation, mentions } of claims) {
      if (relation === "agree") expect(new Set(mentions.map(({ polarity }) => polarity)).size).toBe(1);
    }
  });
});

it("pins a place to its name, not to what is told about it", async () => {
  const claims = await claimsOf(
    `${FERRY} The survivors were taken to Oslo.`,
    `${FERRY} The survivors were taken to Geneva, where relatives waited.`,
  );
  const [clash] = contradictions(claims);
  expect(clash?.conflict?.evidence.map(({ text }) => text).sort()).toEqual(["Geneva", "Oslo"]);
});

it("shows figures of different things as two measures, also one that stands beside others", async () => {
  const claims = await claimsOf(
    `${FERRY} Norland has shipped dozens of tractors and more than 900 crates of tools to Sudmark.`,
    `${FERRY} Norland has shipped around two million screws to Sudmark.`,
  );
  const scope = claims.find(({ relation }) => relation === "scope");
  expect(scope?.note).toMatchObject({
    rule: "quantity-other-things",
    why: expect.stringMatching(/900 crates.*screws/),
  });
  expect(contradictions(claims)).toEqual([]);
});
