import { describe, expect, it } from "vitest";
import { readEntities } from "../../../tests/read-entities.ts";
import { sourceKindOf } from "./index.ts";

/** Reads a text; `kindOf` gives the kind of source that a phrase of it is, by the mention that ends where it ends. */
async function kindsIn(text: string) {
  const { document, parsed, mentions, entities } = await readEntities(text);
  const kindOf = (words: string) => {
    const from = document.text.indexOf(words);
    const to = from + words.length;
    let start = 0;
    while (parsed.start[start]! < from) start++;
    let end = start;
    while (end < parsed.length && parsed.end[end]! <= to) end++;
    const mention = mentions.find((found) => found.end === to && found.start >= from) ?? null;
    const entity = entities.find((candidate) => candidate.id === mention?.entity) ?? null;
    return sourceKindOf(parsed, { start, end }, mention, entity);
  };
  return { kindOf, entities };
}

describe("kinds of bodies of state", () => {
  it("takes the coast guard for official, and a guard at a door for a person", async () => {
    const { kindOf } = await kindsIn("The coast guard said the boats were lost. The guard at the gate said no.");
    expect(kindOf("The coast guard")).toBe("official");
    expect(kindOf("The guard")).toBe("person");
  });

  it("takes an agency and its head for official, a company and its head not", async () => {
    const { entities, kindOf } = await kindsIn(
      "FBI Director Ruth Abel said no. The FBI declined to comment. Morrow Bank director Tim Oake said yes.",
    );
    expect(kindOf("Ruth Abel")).toBe("official");
    expect(kindOf("The FBI")).toBe("official");
    expect(kindOf("Tim Oake")).toBe("person");
    expect(entities.length).toBeGreaterThan(2);
  });

  it("takes words that say something without being anybody for a document", async () => {
    const { kindOf } = await kindsIn(
      "His comments suggested a change. The new rules say otherwise. The tech giant agreed.",
    );
    expect(kindOf("His comments")).toBe("document");
    expect(kindOf("The new rules")).toBe("document");
    expect(kindOf("The tech giant")).toBe("organisation");
  });

  it("takes an office in a company for none of state", async () => {
    const { kindOf } = await kindsIn(
      "The vice president of Morrow Motors Inc. said no. The vice president of the country said yes.",
    );
    expect(kindOf("The vice president of Morrow Motors Inc.")).toBe("person");
    expect(kindOf("The vice president of the country")).toBe("official");
  });

  it("knows papers, stations and sites by the form of their names", async () => {
    const { kindOf } = await kindsIn("Viss spoke to the Lenkova Herald, to KLMB-TV and to Halden.com on Sunday.");
    for (const words of ["the Lenkova Herald", "KLMB-TV", "Halden.com"]) expect(kindOf(words)).toBe("outlet");
  });
});
