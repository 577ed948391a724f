import { describe, expect, it } from "vitest";
import { readEntities } from "../../../tests/read-entities.ts";
import type { EntityMention } from "../../model/index.ts";
import { sourceKindOf, sourceNameOf } from "./index.ts";

describe("names", () => {
  it("ties surname, title and given name to the full name", async () => {
    const { of, entities } = await readEntities(
      "Senator Laura Whitfield met reporters in Denver. Ms. Whitfield said the bill would pass. Whitfield left early.",
    );
    expect(of("Whitfield", 1)?.name).toBe("Laura Whitfield");
    expect(of("Whitfield", 2)?.name).toBe("Laura Whitfield");
    expect(entities.filter((entity) => entity.type === "PERSON")).toHaveLength(1);
  });

  it("keeps two people of one surname apart by title", async () => {
    const { of } = await readEntities(
      "Robert Hale and Susan Hale own the mill. Mr. Hale said it would stay open. Mrs. Hale said she disagreed.",
    );
    expect(of("Hale", 2)?.name).toBe("Robert Hale");
    expect(of("Hale", 3)?.name).toBe("Susan Hale");
  });

  it("knows countries by name, adjective and capital as an actor", async () => {
    const { of } = await readEntities(
      "Moscow rejected the offer on Monday. Russian officials said that Russia would not sign it.",
    );
    expect(of("Moscow")?.key).toBe("country:RU");
    expect(of("Russian")?.key).toBe("country:RU");
    expect(of("Russia", 1)?.key).toBe("country:RU");
  });

  it("keeps a capital that one goes to a place", async () => {
    const { of } = await readEntities("The minister flew to Paris on Friday and met students in Paris.");
    expect(of("Paris")?.key).toBe("capital:FR");
  });

  it("gives outlets and organisations keys that hold in every document", async () => {
    const { of } = await readEntities(
      "Reuters reported the deal first. The World Health Organization (WHO) confirmed it, and the WHO gave details to the BBC.",
    );
    expect(of("Reuters")?.key).toBe("outlet:reuters");
    expect(of("BBC")?.key).toBe("outlet:bbc");
    expect(of("WHO", 1)?.key).toBe("org:who");
  });

  it("links countries and bodies to Wikidata, and leaves out what no table has", async () => {
    const { of } = await readEntities(
      "Moscow and Seoul traded accusations at NATO. South Korean officials told Reuters that the FBI had helped.",
    );
    expect(of("Moscow")?.wikidata).toBe("Q159");
    expect(of("Seoul")?.wikidata).toBe("Q884");
    expect(of("South Korean")?.wikidata).toBe("Q884");
    expect(of("NATO")?.wikidata).toBe("Q7184");
    expect(of("FBI")?.wikidata).toBe("Q8333");
    expect(of("Reuters")?.wikidata).toBeUndefined();
  });

  it("reads an acronym and a short form of an unknown organisation", async () => {
    const { of } = await readEntities(
      "The Northern Harbour Workers Union called a strike. The NHWU said 400 members would join. Brackwell Shipping Inc. was surprised. Brackwell Shipping closed.",
    );
    expect(of("NHWU")?.name).toContain("Northern Harbour Workers Union");
    expect(of("Brackwell Shipping", 1)?.id).toBe(of("Brackwell Shipping Inc.")?.id ?? of("Brackwell Shipping Inc")?.id);
  });

  it("collects titles and appositions", async () => {
    const { entities } = await readEntities(
      "German Chancellor Anna Vogel arrived. Peter Lang, a spokesman for the ministry, met her.",
    );
    expect(entities.find((entity) => entity.name === "Anna Vogel")?.descriptions).toContain("German Chancellor");
    expect(entities.find((entity) => entity.name === "Peter Lang")?.descriptions).toContain(
      "spokesman for the ministry",
    );
  });
});

describe("coreference", () => {
  it("does not take the topic before a clause for its speaker", async () => {
    const { document, mentions } = await readEntities(
      "Robert Hale praised the workers. David Stone owns the mill. Of Mr. Stone, he told reporters that they would meet.",
    );
    const he = document.text.indexOf(" he ") + 1;
    expect(mentions.find((mention) => mention.start === he)?.name).toBe("Robert Hale");
  });

  it("ties pronouns by gender", async () => {
    const { of } = await readEntities(
      "Mary Olsen met John Baker on Tuesday. She said that the talks went well. He was silent.",
    );
    expect(of("She")?.name).toBe("Mary Olsen");
    expect(of("He")?.name).toBe("John Baker");
  });

  it("does not tie an object pronoun to the subject of its own verb", async () => {
    const { of } = await readEntities("David Stone praised Mark Levy. Levy thanked him.");
    expect(of("him")?.name).toBe("David Stone");
  });

  it("ties a definite description by title and country", async () => {
    const { of } = await readEntities(
      "French President Luc Martin met Spanish President Juan Ortega. The Spanish president said little. The French leader was in good spirits.",
    );
    expect(of("The Spanish president")?.name).toBe("Juan Ortega");
    expect(of("The French leader")?.name).toBe("Luc Martin");
  });

  it("makes a group of two countries and of two leaders", async () => {
    const { of, entities } = await readEntities(
      "Norway signed the treaty with Finland in May. Both countries want it to last. Prime Minister Erik Dahl met President Matti Virtanen. The two leaders shook hands.",
    );
    expect(of("Both countries")?.name).toBe("Norway and Finland");
    expect(of("The two leaders")?.name).toBe("Erik Dahl and Matti Virtanen");
    const members = of("Both countries")?.members?.map((id) => entities.find((entity) => entity.id === id)?.name);
    expect(members).toEqual(["Norway", "Finland"]);
  });

  it("leaves 'it' alone where it means nothing", async () => {
    const { of } = await readEntities("Canada waited. It is clear that the vote will be close.");
    expect(of("It")).toBeUndefined();
  });

  it("ties I in a quotation to the person who speaks it, and we to a body that does", async () => {
    const { of } = await readEntities(
      "“I will not resign,” Helen Marsh said. “We have asked for an inquiry,” NATO said in a letter. I was there.",
    );
    expect(of("I")?.name).toBe("Helen Marsh");
    expect(of("We")?.key).toBe("org:nato");
    expect(of("I", 1)).toBeUndefined();
  });
});

describe("sources", () => {
  const kinds: [string, string, string][] = [
    ["People familiar with the matter said the bank would close.", "People familiar with the matter", "anonymous"],
    ["A spokesman for the ministry said the road was open.", "A spokesman for the ministry", "official"],
    ["A spokeswoman for the company said the plant was open.", "A spokeswoman for the company", "organisation"],
    ["The report said that prices rose.", "The report", "document"],
    ["The police said that nobody was hurt.", "The police", "official"],
    ["The newspaper said that nobody was hurt.", "The newspaper", "outlet"],
    ["Xinhua said that nobody was hurt.", "Xinhua", "outlet"],
    ["Mayor Jane Cole said that nobody was hurt.", "Mayor Jane Cole", "official"],
    ["Singer Jane Cole said that nobody was hurt.", "Singer Jane Cole", "person"],
  ];
  it.each(kinds)("%s", async (text, words, kind) => {
    const { parsed, mentions, entities } = await readEntities(text);
    let end = 0;
    while (end < parsed.length && parsed.end[end]! <= words.length) end++;
    const range = { start: 0, end };
    const mention = mentions.findLast((found) => found.end <= words.length && found.end > words.length - 5) ?? null;
    const entity = entities.find((candidate) => candidate.id === mention?.entity) ?? null;
    expect(sourceKindOf(parsed, range, mention, entity)).toBe(kind);
    expect(words).toContain(sourceNameOf(parsed, range, mention, entity));
  });
});

describe("any text", () => {
  it.each([
    "",
    " ",
    "a",
    '"'.repeat(500),
    "🇰🇵 🇷🇺 @handle #tag",
    "HE SAID SHE SAID IT SAID",
    "(((",
    "the the the both both",
  ])("never throws on %j", async (text) => {
    const { mentions, entities, document } = await readEntities(text);
    const ids = new Set(entities.map((entity) => entity.id));
    for (const mention of mentions) {
      expect(ids.has(mention.entity)).toBe(true);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.end).toBeLessThanOrEqual(document.text.length);
    }
  });

  it("gives the same answer twice, in text order, with ids in order of first mention", async () => {
    const text = "Ana Ruiz left Peru for Chile. She said Chile and Peru are friends. Both countries agree.";
    const [one, other] = [await readEntities(text), await readEntities(text)];
    expect(one.mentions).toEqual(other.mentions);
    expect(one.entities).toEqual(other.entities);
    const starts = one.mentions.map((mention: EntityMention) => mention.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(one.entities.map((entity) => entity.id)).toEqual(one.entities.map((_, at) => `e${at + 1}`));
  });
});
