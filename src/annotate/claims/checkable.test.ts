import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import { annotate } from "../index.ts";

async function claimsOf(text: string) {
  const { document, parsed } = await parsedDocument(text);
  return annotate(document, parsed).claims.map((claim) => ({ ...claim, words: text.slice(claim.start, claim.end) }));
}
const wordsOf = async (text: string) => (await claimsOf(text)).map(({ words }) => words);

describe("what is a claim", () => {
  it.each(["Call the coastguard on 555 1234.", "Let's go.", "Yes, you do.", "There was one."])(
    "leaves out %s",
    async (text) => {
      expect(await wordsOf(text)).toEqual([]);
    },
  );

  it("leaves out infinitives that only name a purpose", async () => {
    expect(await wordsOf("The new council has shown the will to run the town.")).toEqual([
      "The new council has shown the will to run the town",
    ]);
  });

  it("leaves out relative clauses of a single word", async () => {
    const words = await wordsOf("With every week that passes, the ferry company loses two million crowns.");
    expect(words).not.toContain("that passes");
    expect(words.some((claim) => claim.includes("loses two million"))).toBe(true);
  });

  it("takes what we know as a claim, not that we know it", async () => {
    const claims = await claimsOf("We know that the ferry sank near Almery.");
    expect(claims.map(({ words }) => words)).toEqual(["the ferry sank near Almery"]);
  });

  it("takes an indirect question as asked", async () => {
    const claims = await claimsOf("Nobody knows why the bridge collapsed on Friday.");
    expect(claims.find(({ words }) => words.startsWith("why"))?.factuality).toBe("asked");
  });

  it("keeps a clause that quotes two words, with both its marks", async () => {
    expect(await wordsOf("Firefighters described the warehouse as a “total loss”.")).toEqual([
      "Firefighters described the warehouse as a “total loss”",
    ]);
  });

  it("begins no claim with a clitic", async () => {
    for (const words of await wordsOf("Let's say there's no record of the sale, the clerk said on Monday.")) {
      expect(words).not.toMatch(/^['’]/);
    }
  });
});
