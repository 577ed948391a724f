import { describe, expect, it } from "vitest";
import { claimsOfStory } from "../../../tests/told-story.ts";
import type { Dossier, Story } from "../../model/index.ts";
import { readDossierJson } from "./read-dossier-json.ts";
import { renderDossierJson } from "./render-dossier-json.ts";

const TOLD = {
  Herald: "The ferry Lotta hit the pier in Halden on Monday, and two trucks slid off its deck, the Harbour Board said.",
  Tribune:
    "On Monday the ferry Lotta hit the pier in Halden. Anna Lund, 52, a former captain, said two trucks slid off its deck.",
  Gazette: "The ferry Lotta hit the pier in Halden on Monday, officials said. “Nobody was hurt on board of the ferry.”",
};

async function dossierOf(): Promise<Dossier> {
  const empty = { id: "s", title: "Lotta", from: null, to: null, documents: [], sharedCopy: [], timeline: [] };
  const story: Story = { ...empty, claims: await claimsOfStory(TOLD) };
  return { stories: [story], readings: [], diagnostics: [] };
}

describe("a dossier file", () => {
  it("gives back every mention as it was, with its chain and how its attribution and origin were told", async () => {
    const dossier = await dossierOf();
    const read = readDossierJson(renderDossierJson(dossier));
    if (typeof read === "string") throw new Error(read);
    const mentions = dossier.stories[0]!.claims.map((claim) => claim.mentions);
    expect(read.stories[0]!.claims.map((claim) => claim.mentions)).toEqual(mentions);
    expect(new Set(mentions.flat().map(({ originBasis }) => originBasis?.rule)).size).toBeGreaterThan(2);
  });

  it("tells of each attribution once, however many clauses stand in it", async () => {
    const [story] = JSON.parse(renderDossierJson(await dossierOf())).stories;
    const keys = story.attributions.map(({ document, id }: { document: string; id: string }) => `${document} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(JSON.stringify(story.claims)).not.toContain('"hops"');
  });

  it("is read where it tells all in the mentions", async () => {
    const dossier = await dossierOf();
    const read = readDossierJson(JSON.stringify({ stories: dossier.stories }));
    if (typeof read === "string") throw new Error(read);
    expect(read.stories[0]!.claims).toEqual(dossier.stories[0]!.claims);
  });
});
