import { describe, expect, it } from "vitest";
import { reasonsOfTwo, STORM } from "../../../tests/told-story.ts";

const reasons = (herald: string, tribune: string) => reasonsOfTwo(STORM, herald, tribune);

describe("one thing told otherwise in clauses with few words in common", () => {
  it.each([
    [
      "what is taken from one budget",
      "The council would unlock money from its harbour construction budget, to the tune of $3.5 million.",
      "The decree lets the mayor divert $3.6 million from harbour construction projects to the dam.",
      /quantity “\$3\.[56] million” against “\$3\.[56] million”/,
    ],
    [
      "where a way leads",
      "Karl Dorst escaped during his transport from Norwich to London.",
      "Karl Dorst fled while he was being driven from a prison in Norwich to one in Bristol.",
      /place from Norwich: to \w+ against to \w+/,
    ],
    [
      "the year of a charge",
      "In 1969, Karl Dorst was indicted on a charge that he had bribed the police of Bristol.",
      "In 1970, Karl Dorst was indicted for paying the whole police force of Bristol.",
      /date indictment of Karl Dorst: (?:1969 against 1970|1970 against 1969)/,
    ],
    [
      "a word of a quotation whose commonest words stand in it twice",
      "“Then we’ll wait for a week, and hopefully we’ll get a fair wind, and we’ll land at the Northern Harbour,” Anna Holt said.",
      "“And we’ll land in the Northern Harbour,” Anna Holt said.",
      /wording one quotation, “(?:at|in)” against “(?:at|in)”/,
    ],
    [
      "changes with next to nothing between them, shown as one",
      "“There should be no closed meeting at the harbour between this mayor and Holm,” Anna Holt said.",
      "“There should be no closed meeting at the harbour between Mayor Brandt and Erik Holm,” Anna Holt said.",
      /“this mayor and Holm” against “Mayor Brandt and Erik Holm”|“Mayor Brandt and Erik Holm” against “this mayor and Holm”/,
    ],
  ])("clash: %s", async (_, herald, tribune, why) => {
    expect((await reasons(herald, tribune)).join("\n")).toMatch(why);
  });

  it.each([
    [
      "a sum that both give",
      "The council would unlock $3.5 million from its harbour construction budget.",
      "The decree frees $3.6 million for harbour construction projects. A first plan had named $3.5 million.",
    ],
    [
      "a sum to compare with",
      "Anna Holt has signed a five-year contract for $20 million in salary.",
      "Anna Holt wants a contract with more than the $21 million in salary that Karl Dorst was given.",
    ],
    [
      "a house in the town that a way leads to",
      "Karl Dorst was being driven from Norwich to the Holm camp in Bristol.",
      "Karl Dorst fled on the way from Norwich to Bristol.",
    ],
    [
      "a part of the whole",
      "Anna Holt spent her first 11 seasons with the Sella Rovers.",
      "Anna Holt has spent 19 seasons with the Sella Rovers.",
    ],
  ])("no clash: %s", async (_, herald, tribune) => {
    expect(await reasons(herald, tribune)).toEqual([]);
  });
});

describe("one quotation altered", () => {
  it("shows a sentence that was altered in two places once", async () => {
    const why = await reasons(
      "“We were ready to stand up for the island without a warning, so why would we want to hide that now?” Anna Holt said.",
      "“We were ready to stand for the island without an early warning, so why do we want to hide that now?” Anna Holt said.",
    );
    expect(why).toHaveLength(1);
    expect(why[0]).toMatch(/“up”/);
    expect(why[0]).toMatch(/“would” against “do”|“do” against “would”/);
  });
});
