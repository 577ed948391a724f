import { describe, expect, it } from "vitest";
import { englishEngine } from "../../tests/engine.ts";
import { annotate } from "../annotate/index.ts";
import { readDocument } from "../extract/index.ts";
import { parseDocuments } from "../language/index.ts";
import type { Claim, Reading } from "../model/index.ts";
import { buildStory } from "./build-story.ts";
import { buildDossier } from "./index.ts";

const TEXTS = {
  herald:
    "Harbour Herald\n\nPrime Minister Anna Lund met President Oskar Brandt in Lyon on 4 March 2021. Fire destroyed the Maple Street warehouse in Halden and killed 12 people. Lund arrived in Norway on Monday in her first visit since 2018.\n\nThe union accused Halden Foods of dumping toxic waste in the river.",
  tribune:
    "Tribune\n\nPrime Minister Anna Lund met President Oskar Brandt in Geneva on 4 March 2021. A fire destroyed the Maple Street warehouse in Halden and killed 15 people. It was the first time Lund had come to Norway in more than two decades.\n\nHalden Foods denied dumping toxic waste.",
  courier:
    "Courier\n\nThe warehouse on Maple Street in Halden was destroyed by fire. The mayor opened a new swimming pool in Bergen.",
};

async function readingsOf(texts: Readonly<Record<string, string>>): Promise<Reading[]> {
  const documents = Object.entries(texts).map(([name, text]) => ({
    ...readDocument({ file: `${name}.txt`, bytes: new TextEncoder().encode(text) }),
    outlet: name,
    published: { value: "2021-03-05", basis: "stated" as const, rule: "test" },
  }));
  const parsed = await parseDocuments(documents, await englishEngine());
  return documents.map((document, at) => annotate(document, parsed[at]!));
}

async function claimsOf(texts: Readonly<Record<string, string>>): Promise<readonly Claim[]> {
  const readings = await readingsOf(texts);
  const story = await buildStory(
    readings.sort((a, b) => (a.id < b.id ? -1 : 1)),
    [],
    null,
  );
  return story.claims;
}

const told = (claim: Claim) => claim.mentions.map((mention) => mention.text).join(" | ");
const about = (claims: readonly Claim[], words: RegExp) => claims.filter((claim) => words.test(told(claim)));

describe("buildDossier", () => {
  it("puts one proposition of several documents together and keeps others apart", async () => {
    const claims = await claimsOf(TEXTS);
    const fire = about(claims, /destroyed/)[0]!;
    expect(new Set(fire.mentions.map((mention) => mention.file)).size).toBeGreaterThan(1);
    expect(told(fire)).not.toContain("swimming pool");
    expect(about(claims, /swimming pool/)[0]!.relation).toBe("single");
  });

  it("finds figures, places and counts since that cannot both be true", async () => {
    const claims = await claimsOf(TEXTS);
    const kinds = claims.filter((claim) => claim.relation === "conflict").map((claim) => claim.conflict!.kind);
    expect(new Set(kinds)).toEqual(new Set(["quantity", "place", "ordinal"]));
    const place = claims.find((claim) => claim.conflict?.kind === "place")!;
    expect(place.conflict!.why).toMatch(/Lyon/);
    expect(place.conflict!.why).toMatch(/Geneva/);
  });

  it("sets a denial against the charge that it answers", async () => {
    const denial = (await claimsOf(TEXTS)).find((claim) => claim.relation === "denial")!;
    expect(told(denial)).toContain("dumping toxic waste");
    expect(denial.conflict!.sides).toHaveLength(2);
  });

  it("rests every side on words of the document", async () => {
    const readings = new Map((await readingsOf(TEXTS)).map((reading) => [reading.id, reading]));
    for (const claim of await claimsOf(TEXTS)) {
      for (const evidence of [...(claim.conflict?.evidence ?? []), ...(claim.note?.evidence ?? [])]) {
        expect(readings.get(evidence.document)!.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
      for (const mention of claim.mentions) {
        expect(readings.get(mention.document)!.text.slice(mention.start, mention.end)).toBe(mention.text);
      }
    }
  });

  it("puts contradictions first and single claims last", async () => {
    const relations = (await claimsOf(TEXTS)).map((claim) => claim.relation);
    const firstSingle = relations.indexOf("single");
    expect(relations.slice(firstSingle).every((relation) => relation === "single")).toBe(true);
    expect(["conflict", "denial"]).toContain(relations[0]);
  });

  it("gives the same bytes whatever the order of the readings, and when one is given twice", async () => {
    const [a, b, c] = await readingsOf(TEXTS);
    const first = JSON.stringify(await buildDossier([a!, b!, c!], null));
    for (const order of [
      [c!, b!, a!],
      [b!, c!, a!],
      [a!, b!, b!, c!, a!],
    ]) {
      expect(JSON.stringify(await buildDossier(order, null))).toBe(first);
    }
  });

  it("gives an empty dossier for nothing and for empty documents", async () => {
    expect((await buildDossier([], null)).stories).toEqual([]);
    const empty = await readingsOf({ empty: "" });
    expect((await buildDossier(empty, null)).readings).toHaveLength(1);
  });
});
