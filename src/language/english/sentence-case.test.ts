import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import { createSentenceCase } from "./sentence-case.ts";

const BODY = [
  "The council of Halden blocked a new levy on oil on Monday, after Anna Lenk of the Norland party had warned of lost work.",
  "Lenk said that the levy would drive refineries out of Norland. The Ledger, which first reported the vote, said that two members stayed away.",
  "The vote in Halden ended a quarrel of three years.",
].join("\n\n");

/** The headline as it is given to the engine. */
async function respelt(headline: string, body = BODY): Promise<string> {
  const { text, segments } = (await parsedDocument(`${headline}\n\n${body}`)).document;
  return createSentenceCase(text, segments)(0, text.slice(segments[0]!.start, segments[0]!.end));
}

describe("the case of headlines", () => {
  it.each([
    ["Council Of Halden Blocks New Levy On Oil", "Council of Halden blocks new levy on oil"],
    ["COUNCIL BLOCKS NEW LEVY IN HALDEN", "Council blocks new levy in Halden"],
    ["Lenk: Levy Would Drive Refineries Out", "Lenk: Levy would drive refineries out"],
    ["Norlandish Refineries Saved From $184M Levy", "Norlandish refineries saved from $184M levy"],
    ["GOP Divided As iPhone Maker McAra Leaves Halden", "GOP divided as iPhone maker McAra leaves Halden"],
    ["Council Blocks “Levy On Oil” After Anna Lenk Warns", "Council blocks “levy on oil” after Anna Lenk warns"],
  ])("spells as the text does: %s", async (headline, expected) => {
    expect(await respelt(headline)).toBe(expected);
  });

  it.each([
    "Council of Halden blocks new levy",
    "Monday, May 5, 2014",
    "The levy on oil was blocked by the Council of Halden on Monday.",
  ])("leaves what is no title as it is: %s", async (headline) => {
    expect(await respelt(headline)).toBe(headline);
  });

  it.each([
    ["A LARGE crane fell over", "A large crane fell over"],
    ["POLICE in Halden are", "POLICE in Halden are"],
    ["COUNCIL members of Halden met", "Council members of Halden met"],
    ["NASA said", "NASA said"],
    ["A NORLAND court ruled", "A Norland court ruled"],
  ])("spells the large first words of a report as the text does: %s", async (lede, expected) => {
    const { document } = await parsedDocument(`A vote in Halden\n\n${lede} on Monday.\n\n${BODY}`);
    const { segments, text } = document;
    const words = text.slice(segments[1]!.start, segments[1]!.end);
    expect(createSentenceCase(text, segments)(1, words)).toBe(`${expected} on Monday.`);
  });

  it("learns nothing from a text of a few words", async () => {
    const headline = "Council Blocks New Levy On Oil";
    expect(await respelt(headline, "It was told.\n\nOn Monday.")).toBe(headline);
  });

  it("finds the verb of a title-cased headline, and keeps the words of the text", async () => {
    const { parsed } = await parsedDocument(`Council Of Halden Blocks New Levy On Oil\n\n${BODY}`);
    const blocks = [...Array(8).keys()].find((token) => parsed.word(token) === "Blocks")!;
    expect([parsed.lemma(blocks), parsed.pos(blocks), parsed.dep(blocks)]).toEqual(["block", "VERB", "ROOT"]);
  });
});
