import { describe, expect, it } from "vitest";
import { claimsOfStory, contradictions, STORM, sidesOf } from "../../../../tests/told-story.ts";

const told = (...texts: string[]) =>
  claimsOfStory(
    Object.fromEntries(texts.map((text, at) => [["Herald", "Tribune", "Gazette"][at]!, `${STORM} ${text}`])),
  );

describe("measured things", () => {
  it.each([
    [
      "what is flattened has been hit",
      "Five villages were badly hit.",
      "The storm flattened seven villages.",
      /hit village/,
    ],
    [
      "the worst-hit ones in other words",
      "The four hardest-hit villages lie in the north.",
      "Seven worst-hit villages lie in the north.",
      /worst-hit village/,
    ],
    [
      "who lives in a place",
      "The storm struck Sella island, home to 12,000 people.",
      "Sella, an island with a population of 21,000, was hit.",
      /population/,
    ],
    [
      "one thing under two adjectives",
      "Two undersea cables were damaged.",
      "The damage is to the four submarine cables.",
      /undersea cables/,
    ],
    ["how long it lasted", "The storm lasted for two hours.", "The storm lasted five hours.", /two hours.*five hours/],
    [
      "a term of prison",
      "Mira Tolland was sentenced to six years in prison.",
      "A court sentenced Mira Tolland to nine years in prison.",
      /prison term/,
    ],
    [
      "that nobody was hurt, and how many were",
      "Three people were hurt as the storm tore roofs from the school of Halden.",
      "No one was hurt as the storm tore roofs from the school of Halden.",
      /injured: 3.* against nobody|injured: nobody against 3/,
    ],
    [
      "a term of prison of which a part is to be served",
      "Mira Tolland was sentenced to 5 years, eight months of them on a prison ship.",
      "Mira Tolland was sentenced to 3 1/2 years, eight months of them on a prison ship.",
      /prison term.*5 years.*3 1\/2 years/,
    ],
    [
      "what was damaged, told beside the thing",
      "The town had 355 damaged shops.",
      "In the town 565 shops suffering heavy damage were counted.",
      /355.*565|565.*355/,
    ],
    [
      "who was hurt, before a count of others",
      "The police said that twelve people were injured in the looting that followed the storm.",
      "The police said that 18 people were injured in the looting that followed the storm and 12 arrested.",
      /injured: (?:12|18) people against (?:12|18) people/,
    ],
    [
      "shots, told by who fired them and by where they went",
      "The two guards of Mira Tolland fired eleven rounds in all at the thief.",
      "The thief was hit in the thigh by two of the nine bullets fired by the guards.",
      /shots fired: (?:9|11) against (?:9|11)/,
    ],
    [
      "how often somebody was hit, in other words",
      "Mira Tolland was shot eleven times by two guards.",
      "Seven bullets hit Mira Tolland.",
      /times hit of Mira Tolland: 11 against 7/,
    ],
    [
      "how many shots were fired",
      "The guards fired 11 shots.",
      "The guards fired nine rounds.",
      /shots fired: 11 against 9/,
    ],
  ])("clash: %s", async (_, herald, tribune, why) => {
    const found = contradictions(await told(herald, tribune));
    expect(found.map(({ conflict }) => conflict!.kind)).toEqual(["quantity"]);
    expect(found[0]!.conflict!.why).toMatch(why);
  });

  it("have as many sides as values that exclude each other", async () => {
    const [found] = contradictions(
      await told(
        "Two undersea cables were damaged.",
        "Three undersea cables were damaged.",
        "Five undersea cables were damaged.",
      ),
    );
    expect(sidesOf(found!).length).toBe(3);
  });

  it("clash in claims of their own where a clause gives figures of two things", async () => {
    const found = contradictions(
      await told(
        "A 5.9-magnitude quake struck Bergen, home to 12,000 people.",
        "A 6.2-magnitude quake struck Bergen, home to 12,000 people.",
        "Bergen, a town with a population of 21,000, was hit.",
      ),
    );
    expect(found.map(({ conflict }) => conflict!.why.split(":")[0]).sort()).toEqual(["magnitude", "population"]);
  });

  it.each([
    ["players have figures of their own", "Anna Lund made five catches.", "Mira Tolland made three catches."],
    ["a sum and its parts", "Police arrested 12 Danes and 11 Swedes.", "Of the 23 people arrested, 12 were Danes."],
    ["nobody else", "Three people were hurt by the storm.", "Nobody else was injured in the storm."],
    ["another storm", "Three people were hurt by the storm.", "The storm of 2019 tore down masts; no one was injured."],
    ["none of some", "Three people were hurt by the storm.", "There were no injuries among the crew in the storm."],
    ["a round hundred", "The storm killed 612 people.", "The storm killed 600 people."],
    [
      "a storm elsewhere",
      "The storm killed ten people.",
      "More than a dozen people were killed by a storm in Chile on Saturday.",
    ],
    ["what a term could be", "She was sentenced to six years in prison.", "She faces up to nine years in prison."],
    ["an ordinal that picks out", "Lund won the match in the sixth round.", "Lund won the match in the second round."],
  ])("do not clash: %s", async (_, herald, tribune) => {
    expect(contradictions(await told(herald, tribune)).map(({ conflict }) => conflict!.why)).toEqual([]);
  });
});

describe("what became of one thing", () => {
  it.each([
    ["The navy captured 26 sailors.", "The navy rescued 26 sailors."],
    [
      "Mayor Anna Lund said the relief operations were slow.",
      "Governor Oskar Brandt said the relief operations are going smoothly.",
    ],
  ])("is told in opposite words: %s %s", async (herald, tribune) => {
    expect(contradictions(await told(herald, tribune)).map(({ conflict }) => conflict!.kind)).toEqual(["polarity"]);
  });

  it("is an update where one account has it planned and another done", async () => {
    const claims = await told(
      "The council is expected to sign the harbour contract on Friday.",
      "The council signed the harbour contract on Friday.",
    );
    expect(claims.find(({ relation }) => relation === "update")?.note?.why).toMatch(
      /expected to sign|to sign.*then .*signed/,
    );
  });

  it("is told apart where it went wholly in one account and nearly in the other", async () => {
    const claims = await told(
      "The fire almost destroyed the fish market.",
      "The fire completely destroyed the fish market.",
    );
    expect(claims.find(({ relation }) => relation === "scope")?.note?.why).toMatch(/almost destroyed/);
  });

  it("is one hour, told with another precision", async () => {
    const claims = await told("The fire broke out at 8.40 p.m.", "The fire broke out at about 8.45 p.m.");
    expect(claims.map(({ relation }) => relation)).toContain("rounding");
  });
});

it.each([
  [
    "a final score printed otherwise",
    "The Gulls won a 31-24 victory over the Terns on Sunday.",
    "The Gulls won a 30-24 victory over the Terns on Sunday.",
    1,
  ],
  [
    "a score on the way to another",
    "The Gulls won a 31-24 victory over the Terns on Sunday.",
    "The Gulls won a 24-14 victory over the Terns on Sunday.",
    0,
  ],
])("%s", async (_, one, other, count) => {
  expect(contradictions(await claimsOfStory({ Herald: one, Tribune: other }))).toHaveLength(count);
});
