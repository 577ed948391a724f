import { beforeAll, expect, it } from "vitest";
import { englishEngine } from "../../tests/engine.ts";
import { annotate } from "../annotate/index.ts";
import { readDocument } from "../extract/index.ts";
import { parseDocuments } from "../language/index.ts";
import type { Story } from "../model/index.ts";
import { buildStory } from "./build-story.ts";

const TEXTS = {
  one: "Seven people died when a fire destroyed the Maple Street warehouse in Halden on Monday, the fire brigade said. The warehouse belonged to Halden Foods, which employs 200 people. The fire brigade said that the fire had started in the kitchen. Mayor Oskar Brandt visited the families.",
  two: "Nine people died when a fire destroyed the Maple Street warehouse in Halden on Monday, the Health Ministry said. The warehouse belonged to Halden Foods. “We will not rest until every family has an answer,” Mayor Oskar Brandt said. The fire started in the kitchen, a witness said.",
  three:
    "A fire destroyed the Maple Street warehouse in Halden on Monday. “We will not rest until each family has an answer,” Mayor Oskar Brandt said. The prime minister opened a museum in Lyon.",
};

let story: Story;

beforeAll(async () => {
  story = await storyOf(TEXTS);
});

async function storyOf(texts: Readonly<Record<string, string>>): Promise<Story> {
  const documents = Object.entries(texts).map(([name, text]) => ({
    ...readDocument({ file: `${name}.txt`, bytes: new TextEncoder().encode(text) }),
    outlet: name,
    published: { value: "2021-03-05", basis: "stated" as const, rule: "test" },
  }));
  const parsed = await parseDocuments(documents, await englishEngine());
  const readings = documents.map((document, at) => annotate(document, parsed[at]!));
  return buildStory(
    readings.sort((a, b) => (a.id < b.id ? -1 : 1)),
    [],
    null,
  );
}

const claimOf = (id: string) => story.claims.find((claim) => claim.id === id)!;

it("begins with the contradiction, both sides, then tells what all accounts tell", () => {
  const [first, second] = story.digest!;
  const sides = first!.sides.map((side) => claimOf(first!.claim).mentions[side]!.text);
  expect(sides.join(" | ")).toMatch(/Seven people died.*Nine people died|Nine people died.*Seven people died/);
  expect(claimOf(second!.claim).mentions[second!.mention]!.text).toMatch(/fire destroyed the Maple Street warehouse/);
});

it("never tells flatly what its sentence only fears, plans for, or sets as a condition", async () => {
  const told = await storyOf({
    one: "The council of Halden should close the bridge until Halden Steel repairs the northern pillar, Mayor Oskar Brandt said on Monday. The bridge carries 300 lorries a day.",
    two: "Oskar Brandt wants the bridge closed until Halden Steel repairs the northern pillar. The bridge carries 300 lorries a day.",
  });
  const cards = told.digest!.map(
    ({ claim, mention }) => told.claims.find(({ id }) => id === claim)!.mentions[mention]!,
  );
  expect(cards.filter(({ text }) => /^Halden Steel repairs/.test(text))).toEqual([]);
});

it("tells what one speaker says may come, and no figure of what such a thing may do", async () => {
  const told = await storyOf({
    one: "“The new bridge could ruin every ferryman in Halden,” Mayor Oskar Brandt said on Monday. A bridge of that size can cost lives. The council of Halden will vote on the bridge on Friday.",
    two: "The council of Halden will vote on Friday. “The new bridge could ruin every ferryman in Halden,” Oskar Brandt said. A bridge of that size can cost lives.",
  });
  const cards = told.digest!.map(
    ({ claim, mention }) => told.claims.find(({ id }) => id === claim)!.mentions[mention]!.text,
  );
  expect(cards.join("\n")).toMatch(/ruin every ferryman/);
  expect(cards.join("\n")).not.toMatch(/cost lives/);
});

it("tells what somebody was at the time after what happened", async () => {
  const told = await storyOf({
    one: "Halden Steel paid Anna Lenk 3,000 crowns while Lenk was mayor of Halden. The council of Halden will close the northern bridge.",
    two: "The council of Halden will close the northern bridge. Karel Viss sold the pier while Anna Lenk was mayor of Halden.",
  });
  const claims = told.claims.filter(({ relation }) => relation === "agree");
  const [bridge, mayor] = [/northern bridge/, /mayor of Halden/].map((words) =>
    claims.find(({ gist }) => words.test(gist)),
  );
  expect(mayor?.detail).toBe(true);
  expect(bridge?.detail ?? false).toBe(false);
  expect(told.claims.indexOf(bridge!)).toBeLessThan(told.claims.indexOf(mayor!));
});

it("has no two cards from one sentence", () => {
  const cards = story.digest!.filter(({ sides }) => sides.length === 0);
  const places = cards.map(({ claim, mention }) => {
    const { document, start } = claimOf(claim).mentions[mention]!;
    return `${document} ${start}`;
  });
  expect(new Set(places).size).toBe(cards.length);
});

it("tells of a quotation worded in two ways last", () => {
  const kinds = story.digest!.map(({ claim }) => claimOf(claim).conflict?.kind ?? null);
  expect(kinds.filter((kind) => kind === "wording")).toHaveLength(1);
  expect(kinds.at(-1)).toBe("wording");
});

it("holds each claim once, at most ten, and none that cannot be read by itself", () => {
  const claims = story.digest!.map(({ claim }) => claim);
  expect(new Set(claims).size).toBe(claims.length);
  expect(claims.length).toBeLessThanOrEqual(10);
  for (const { claim, mention, sides } of story.digest!) {
    if (sides.length === 0) expect(claimOf(claim).mentions[mention]!.text).not.toMatch(/^(which|who|it|that)\b/i);
  }
});

it("never tells flatly what an account calls alleged, and takes the words of one that names its source", async () => {
  const { digest, claims } = await storyOf({
    one: "Prosecutors allege that the mayor of Halden took bribes from builders. The town hall in Halden burned down on Monday.",
    two: "The mayor of Halden took bribes from builders. The town hall in Halden burned down on Monday, police said.",
  });
  const shown = digest!.map(({ claim, mention }) => claims.find(({ id }) => id === claim)!.mentions[mention]!);
  expect(shown.find(({ text }) => /took bribes/.test(text))?.hops.map(({ name }) => name)).not.toEqual([]);
  expect(shown.find(({ text }) => /burned down/.test(text))!.hops[0]!.name).toBe("police");
});

it("shows the main event even where the account that calls it alleged can only be read within its sentence", async () => {
  const { digest, claims } = await storyOf({
    one: "Vera Molin, 60, is accused of murdering two bakers in Halden in 1967.",
    two: "Vera Molin murdered two bakers in Halden in 1967. The bakery closed in 1970.",
  });
  const shown = digest!.map(({ claim, mention }) => claims.find(({ id }) => id === claim)!.mentions[mention]!);
  expect(shown.find(({ text }) => /murder/.test(text))?.factuality).toBe("alleged");
});

it("ranks a contradiction of facts above one of wording, both above what is agreed, and single accounts last", () => {
  const order = story.claims.map(({ relation, conflict }) => conflict?.kind ?? relation);
  expect(order.slice(0, 2)).toEqual(["quantity", "wording"]);
  const rest = order.slice(2);
  expect(rest.lastIndexOf("agree")).toBeLessThan(rest.indexOf("single"));
});

it("says which two mentions each line of evidence speaks of, and by which rule a mention is attributed", () => {
  for (const { because, pairs, mentions } of story.claims) {
    expect(pairs).toHaveLength(because.length);
    for (const index of pairs!.flat()) expect(mentions[index]).toBeDefined();
    for (const { attribution, attributed } of mentions) expect(attributed === null).toBe(attribution === null);
  }
});

it("begins with words that name somebody or a day rather than with words that name nothing", async () => {
  const told = await storyOf({
    one: "The pension fund of the mill workers is in good order again. Mayor Oskar Brandt signed the new contract with Halden Bank on Monday.",
    two: "The pension fund of the mill workers is in good order again. Mayor Oskar Brandt signed the contract with Halden Bank on Monday, his office said.",
  });
  const [first] = told.digest!;
  const claim = told.claims.find(({ id }) => id === first!.claim)!;
  expect(claim.mentions[first!.mention]!.text).toMatch(/Brandt signed the/);
});

it("has no card of words of the page, nor one that breaks off within a bracket", async () => {
  const told = await storyOf({
    one: "Last updated at 07:15 GMT Anna Lund opened the Maple Street bridge in Halden. Anna Lund sailed in 41 races (19 of them at home. The bridge carries 300 lorries a day.",
    two: "Last updated at 06:40 GMT Anna Lund opened the Maple Street bridge in Halden. Anna Lund sailed in 41 races (19 of them at home. The bridge carries 300 lorries a day.",
    three: "Anna Lund opened the Maple Street bridge in Halden on Monday. The bridge carries 300 lorries a day.",
  });
  const cards = told.digest!.map(
    ({ claim, mention }) => told.claims.find(({ id }) => id === claim)!.mentions[mention]!.text,
  );
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.filter((text) => /updated/i.test(text) || /\([^)]*$/.test(text))).toEqual([]);
});
