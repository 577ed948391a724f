import { describe, expect, it } from "vitest";
import { readEntities } from "../../../tests/read-entities.ts";
import { sourceKindOf } from "./index.ts";

describe("types told by several cues", () => {
  it("takes a name with years of life, verbs of persons and pronouns for a person", async () => {
    const { of } = await readEntities(
      "Quill Brandt (born May 2, 1971) is a carpenter. Brandt graduated in 1993, when he moved north. Brandt married that year. Brandt said he liked the work.",
    );
    expect(of("Brandt", 1)?.type).toBe("PERSON");
    expect(of("Brandt", 1)?.name).toBe("Quill Brandt");
  });

  it("takes what is said to be a village for a place and what is said to be a company for an organisation", async () => {
    const { of } = await readEntities(
      "Lemvale is a village in the north. Farmers in Lemvale grow barley. Tarnwick is a company with forty workers.",
    );
    expect(of("Lemvale")?.type).toBe("GPE");
    expect(of("Lemvale", 1)).toBe(of("Lemvale"));
    expect(of("Tarnwick")?.type).toBe("ORG");
  });

  it("reads the type from a word of the name", async () => {
    const { of } = await readEntities("The bus leaves from Harrow Street and stops at Cold Fen Railway's office.");
    expect(of("Harrow Street")?.type).toBe("FAC");
  });

  it("takes a ship for a thing and its owner for the company", async () => {
    const { of } = await readEntities(
      "Nine people died when the ferry Corvanna ran aground. The minister said that Straits Line had received a warning. The company denied this. Shares of Straits Line fell.",
    );
    expect(of("Corvanna")?.type).toBe("PRODUCT");
    expect(of("The company")?.name).toBe("Straits Line");
  });

  it("splits a list of countries that looks like one name", async () => {
    const { of } = await readEntities("The border between Angola and Mozambique was drawn long ago by other powers.");
    expect(of("Angola")?.key).toBe("country:AO");
    expect(of("Mozambique")?.key).toBe("country:MZ");
  });

  it("does not take parts of an office for names", async () => {
    const { entities } = await readEntities(
      "Defense Secretary Ruth Calder met the secretary of state on Monday. Ms. Calder said nothing.",
    );
    expect(entities.map((entity) => entity.name)).not.toContain("Defense");
    expect(entities.some((entity) => entity.name === "Ruth Calder")).toBe(true);
  });
});

describe("pronouns", () => {
  it("learns the gender of a name that tells none from the pronouns before", async () => {
    const { of } = await readEntities(
      "Zorev Tamisk won the vote on Sunday. She thanked her party. Then Peter Long spoke. Mr. Long was angry. She smiled.",
    );
    expect(of("She", 1)?.name).toBe("Zorev Tamisk");
  });

  it("gives a possessive to the subject of its clause", async () => {
    const { of } = await readEntities(
      "Mark Bell knew the town well. Peter Long recommended Mark Bell to his publisher.",
    );
    expect(of("his")?.name).toBe("Peter Long");
  });

  it("remembers the only person of a long passage", async () => {
    const filler = "The road was closed. Rain fell on the hills. The bridge held. Trucks waited. Shops stayed shut. ";
    const { of } = await readEntities(`Helen Marsh runs the ferry. ${filler}${filler}She sold two tickets.`);
    expect(of("She")?.name).toBe("Helen Marsh");
  });

  it("looks ahead from a phrase in front to the subject", async () => {
    const { of } = await readEntities(
      "Helen Marsh runs the ferry. Laura Bell owns the bridge. Helen Marsh met her. In her speech, Laura Bell promised repairs.",
    );
    expect(of("her", 1)?.name).toBe("Laura Bell");
  });

  it("lets a document speak as it, and no other thing", async () => {
    const { of } = await readEntities("A report on the dam came out on Monday. It warned that the wall was weak.");
    expect(of("It")?.name).toContain("report");
  });

  it("does not mistake a role or a chair for a person", async () => {
    const { of } = await readEntities(
      "Helen Marsh served as minister of finance for a year. Then she fell into a chair. She rested.",
    );
    expect(of("She")?.name).toBe("Helen Marsh");
  });
});

describe("descriptions and kinds", () => {
  it("keeps the vice president apart from the president", async () => {
    const { of } = await readEntities(
      "President Anna Kovar and Vice President Emil Strand met on Monday. The vice president left early. The president stayed.",
    );
    expect(of("The vice president")?.name).toBe("Emil Strand");
    expect(of("The president")?.name).toBe("Anna Kovar");
  });

  it("takes officials at a house for persons, not for the house", async () => {
    const { of } = await readEntities("Officials at the Pentagon, who asked not to be named, said the plan was ready.");
    expect(of("who")?.name).not.toBe("Pentagon");
  });

  it("calls an aide anonymous and a representative in Congress official", async () => {
    const { document, parsed, mentions, entities } = await readEntities(
      "One aide said the vote was lost. Representative Ruth Calder of Ohio agreed. Ms. Calder said she would try again.",
    );
    expect(sourceKindOf(parsed, { start: 0, end: 2 }, null, null)).toBe("anonymous");
    const at = document.text.indexOf("Calder said");
    const mention = mentions.find((found) => found.start === at)!;
    const entity = entities.find((candidate) => candidate.id === mention.entity)!;
    let token = 0;
    while (parsed.start[token] !== at) token++;
    expect(sourceKindOf(parsed, { start: token - 1, end: token + 1 }, mention, entity)).toBe("official");
  });
});

describe("persons told apart", () => {
  it("keeps a son called Jr. apart from his father", async () => {
    const { of } = await readEntities(
      "Walter Brandt spoke first. His son Walter Brandt Jr. followed him. Mr. Brandt smiled. Walter Jr. waved.",
    );
    expect(of("Walter Brandt Jr.")?.name).toBe("Walter Brandt Jr.");
    expect(of("Walter Brandt")?.name).toBe("Walter Brandt");
  });

  it("keeps a suffix that only one person bears", async () => {
    const { of } = await readEntities("Joseph Lind Jr. won the seat. Joseph Lind thanked voters on Monday.");
    expect(of("Joseph Lind", 1)?.name).toContain("Joseph Lind");
    expect(of("Joseph Lind", 1)).toBe(of("Joseph Lind Jr."));
  });
});
