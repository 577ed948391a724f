import { describe, expect, it } from "vitest";
import { reasonsOfTwo, STORM } from "../../../tests/told-story.ts";

const reasons = (herald: string, tribune: string) => reasonsOfTwo(STORM, herald, tribune);

describe("values that name what they are of", () => {
  it.each([
    [
      "a digit short",
      "Residents were asked to call police on 0845 125 3333.",
      "Residents were asked to call the police on 0845 125 333.",
      /quantity telephone number: 0845 125 3333 against 0845 125 333/,
    ],
    [
      "two parts of a country",
      "The storm reached the southeastern city of Halden at noon.",
      "Roofs were torn off in Halden in central Norway.",
      /place Halden: (?:southeast against central|central against southeast)/,
    ],
    [
      "how long ago",
      "Anna Holt had married two weeks before the storm.",
      "Anna Holt married about three weeks ago.",
      /date when “had married”: “two weeks before” against “about three weeks ago”/,
    ],
    [
      "two blocks of one street",
      "A wall fell in the 1200 block of East Holm Street.",
      "Two people were hurt in the 1400 block of Holm Street.",
      /place .*Holm Street: the 1[24]00 block against the 1[24]00 block/,
    ],
    [
      "two lists of the worst hit",
      "The worst-hit villages were Oslin and Torvik.",
      "The villages of Garda and Helmo were worst hit.",
      /place worst hit: /,
    ],
    [
      "one letter of a gulf",
      "The storm sank two boats in the Gulf of Ostia.",
      "The storm sank two boats in the Gulf of Istia.",
      /place Gulf of/,
    ],
    [
      "who is let in",
      "The new law allows gambling on Sella for adults over 21.",
      "Under the new law, anyone 21 or older can gamble on Sella.",
      /quantity age: /,
    ],
    [
      "a magnitude told with a population",
      "The 6.1-magnitude quake struck Sella island, home to 12,000 people.",
      "The 5.9-magnitude quake struck Sella island, home to 21,000 people.",
      /magnitude: /,
    ],
  ])("clash: %s", async (_, herald, tribune, why) => {
    expect((await reasons(herald, tribune)).join("\n")).toMatch(why);
  });

  it.each([
    [
      "as long ago in two reports of another stretch",
      "Anna Holt had married two weeks before the storm.",
      "Anna Holt moved to Sella three weeks before the storm.",
    ],
    [
      "a house in its block",
      "A wall fell in the 1200 block of East Holm Street.",
      "Two people were hurt at 1214 East Holm Street.",
    ],
    ["two lines", "Call the police on 0845 125 3333.", "Call the coast guard on 0845 125 7788."],
    [
      "the south and the southeast",
      "The southern city of Halden lost power.",
      "Halden in southeastern Norway lost power.",
    ],
    [
      "lists with a place in common",
      "The worst-hit villages were Oslin and Torvik.",
      "The villages of Torvik and Helmo were worst hit.",
    ],
    ["a reading rounded", "The quake near Sella had a magnitude of 5.9.", "The 6.0-magnitude quake struck Sella."],
    ["an aftershock", "The 6.1-magnitude quake struck Sella.", "A 4.9-magnitude aftershock struck Sella."],
  ])("no clash: %s", async (_, herald, tribune) => {
    expect(await reasons(herald, tribune)).toEqual([]);
  });
});

describe("days", () => {
  it("are told apart by their names where no date is known", async () => {
    const found = await reasons(
      "The coast guard rescued the crew of the Corvina near Sella on Thursday.",
      "The coast guard rescued the crew of the Corvina near Sella on Friday.",
    );
    expect(found.join("\n")).toMatch(/^date /);
  });

  it("of another deed date that one", async () => {
    const found = await reasons(
      "Piet Anders was charged on Saturday with setting fire to the quay.",
      "Piet Anders was charged after a fire on the quay on Friday.",
    );
    expect(found).toEqual([]);
  });
});

describe("wording", () => {
  const said = (words: string) => `“${words},” Mayor Oskar Brandt said.`;

  it.each([
    ["words put in", "I know you are under duress tonight", "I know you are under a lot of duress tonight"],
    [
      "words moved",
      "Nobody bargains harder either with friends or with rivals",
      "Nobody bargains harder with either friends or rivals",
    ],
  ])("differs: %s", async (_, herald, tribune) => {
    expect((await reasons(said(herald), said(tribune))).join("\n")).toMatch(/^wording one quotation/);
  });

  it.each([
    [
      "an omission that is marked",
      "We will rebuild the quay … before the winter storms",
      "We will rebuild the quay and the harbour wall before the winter storms",
    ],
    ["a word of the editor", "They [the crews] did all that anybody could do", "They did all that anybody could do"],
    ["a number in letters", "The eleventh hour is no time for a quarrel", "The 11th hour is no time for a quarrel"],
    [
      "initials",
      "The GRF will pay for the new harbour wall",
      "The General Relief Fund will pay for the new harbour wall",
    ],
  ])("is one: %s", async (_, herald, tribune) => {
    expect(await reasons(said(herald), said(tribune))).toEqual([]);
  });

  it("does not set two sentences of one speech against each other", async () => {
    const both = `${said("It was hard to row out there")} ${said("It was hard to stand out there")}`;
    expect(await reasons(both, said("It was hard to stand out there"))).toEqual([]);
  });
});

describe("what only looks like a contradiction", () => {
  it.each([
    [
      "a motion that is refused",
      "A jury recommended that Piet Anders pay a fine.",
      "Judge Mira Tolland denied a motion to reduce the fine that a jury recommended.",
    ],
    [
      "a source that is silent",
      "The captain, Anna Lund, was suspended on Monday.",
      "The firm did not say why Anna Lund was suspended.",
    ],
    [
      "the count of several days",
      "Police arrested 46 people on Sella on Wednesday night.",
      "More than 60 people were arrested on Sella over four nights.",
    ],
    [
      "a manner that is denied",
      "The firm sold the map of the harbour to sailors.",
      "The firm never automatically sold the map of the harbour to sailors.",
    ],
  ])("%s", async (_, herald, tribune) => {
    expect(await reasons(herald, tribune)).toEqual([]);
  });
});
