import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import type { Reading } from "../../model/index.ts";
import { buildStory } from "../build-story.ts";
import { creditedAgencies, familyOf } from "./provenance.ts";

async function readingsOf(texts: readonly (readonly [outlet: string, text: string])[]): Promise<Reading[]> {
  const documents = texts.map(([outlet, text], at) => ({
    ...readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }),
    outlet,
  }));
  const parsed = await parseDocuments(documents, await englishEngine());
  return documents.map((document, at) => annotate(document, parsed[at]!)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The range of the claim that tells of `words` in most documents. */
async function originsOf(words: RegExp, ...texts: (readonly [string, string])[]) {
  const { claims } = await buildStory(await readingsOf(texts), [], null);
  const found = claims
    .filter((claim) => claim.mentions.some(({ text }) => words.test(text)))
    .sort((a, b) => b.mentions.length - a.mentions.length)[0]!;
  expect(found.mentions.length).toBe(texts.length);
  return found.origins;
}

describe("countOrigins", () => {
  it("counts a speaker named in two ways once", async () => {
    const origins = await originsOf(
      /tunnel/,
      ["Harbour Herald", "The tunnel flooded twice in May, Mayor Anna Lund said."],
      ["Tribune", "Anna Lund is the mayor of Halden. The tunnel was flooded twice in May, Lund said."],
    );
    expect(origins).toEqual({ min: 1, max: 1 });
  });

  it("counts a body and its spokesman once", async () => {
    const origins = await originsOf(
      /two boats/,
      ["Harbour Herald", "Two boats sank off Almery on Monday, Almery Coast Guard said."],
      ["Tribune", "An Almery Coast Guard spokesman said that two boats sank off Almery on Monday."],
    );
    expect(origins).toEqual({ min: 1, max: 1 });
  });

  it("does not count a flat statement beside its source as sure", async () => {
    const origins = await originsOf(
      /warehouse/i,
      ["Harbour Herald", "The fire destroyed the old warehouse in Halden, Brandt Insurance said."],
      ["Tribune", "A fire destroyed a warehouse in Halden on Monday evening."],
    );
    expect(origins).toEqual({ min: 1, max: 2 });
  });

  it("counts own voices of two outlets twice, those of one publisher once", async () => {
    const texts = [
      "A fire destroyed the warehouse in Halden on Monday.",
      "On Monday the Halden warehouse was gutted by fire.",
    ] as const;
    expect(await originsOf(/warehouse/, ["Herald", texts[0]], ["Tribune", texts[1]])).toEqual({ min: 2, max: 2 });
    expect(await originsOf(/warehouse/, ["Daily Mirror", texts[0]], ["Daily Express", texts[1]])).toEqual({
      min: 1,
      max: 1,
    });
    expect(familyOf("The Telegraph")).not.toBe(familyOf("The Times"));
  });

  it("counts words that one document copied from another once", async () => {
    const words = "High winds drove the flames through the roof of the old market hall.";
    expect(await originsOf(/winds/, ["Herald", words], ["Tribune", words])).toEqual({ min: 1, max: 1 });
  });
});

describe("creditedAgencies", () => {
  it("finds agencies in datelines and closing lines", async () => {
    const [one] = await readingsOf([
      [
        "Herald",
        "HALDEN (Reuters) - A bridge fell on Monday. Nobody was hurt in the town.\n\nThe Associated Press contributed to this report.",
      ],
    ]);
    expect([...creditedAgencies(one!)].sort()).toEqual(["ap", "reuters"]);
  });
});
