import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import type { Attribution, ClaimMention } from "../../model/index.ts";
import { annotate } from "../index.ts";
import { findClaims } from "./index.ts";

async function claimsOf(text: string, attributions: Attribution[] = []) {
  const { document, parsed } = await parsedDocument(text);
  const context = { document, parsed, times: [], quantities: [], mentions: [], entities: [], attributions };
  return findClaims(context).map((claim) => ({ ...claim, words: text.slice(claim.start, claim.end) }));
}

function about(claims: readonly (ClaimMention & { words: string })[], lemma: string) {
  const claim = claims.find((one) => one.predicate.lemma === lemma);
  if (!claim) throw new Error(`no claim about ${lemma} among ${claims.map((one) => one.predicate.lemma).join(", ")}`);
  return claim;
}

const roles = (claim: ClaimMention) => claim.arguments.map((one) => `${one.role}:${one.head}`);

describe("findClaims", () => {
  it("takes apart coordinated and relative clauses", async () => {
    const claims = await claimsOf("The mayor, who took office in May, opened the bridge and thanked the builders.");
    expect(about(claims, "open").words).toContain("opened the bridge");
    expect(about(claims, "open").words).not.toContain("thanked");
    expect(roles(about(claims, "thank"))).toEqual(["subject:mayor", "object:builder"]);
    expect(roles(about(claims, "take"))).toContain("subject:mayor");
  });

  it("undoes the passive", async () => {
    const claims = await claimsOf("The bridge was destroyed by the flood.");
    expect(roles(about(claims, "destroy"))).toEqual(["object:bridge", "subject:flood"]);
  });

  it("gives the accused as the subject of what they are accused of", async () => {
    const claims = await claimsOf("The union accused the company of dumping waste into the river.");
    expect(roles(about(claims, "dump")).slice(0, 2)).toEqual(["subject:company", "object:waste"]);
  });

  it("reads plans, failures, questions and negations from the words round the verb", async () => {
    const text =
      "The ministers plan to sign a treaty. The crew failed to stop the fire. Did the pilot sleep on board? The guards did not fire a shot.";
    const claims = await claimsOf(text);
    expect(about(claims, "sign").factuality).toBe("expected");
    expect(about(claims, "stop").polarity).toBe("negative");
    expect(about(claims, "sleep").factuality).toBe("asked");
    expect(about(claims, "fire").polarity).toBe("negative");
  });

  it("tells what somebody is charged with as alleged, wherever the charge stands", async () => {
    const claims = await claimsOf(
      "A woman charged with killing two bakers was released. A clerk was arrested on suspicion of stealing the ledger. A driver was fined for leaving his van.",
    );
    expect(about(claims, "kill").factuality).toBe("alleged");
    expect(about(claims, "steal").factuality).toBe("alleged");
    expect(about(claims, "leave").factuality).toBe("asserted");
  });

  it("leaves the cue of an attribution out and takes factuality from it", async () => {
    const text = "The bank denied dumping toxic waste.";
    const cue = { start: text.indexOf("denied"), end: text.indexOf("denied") + 6 };
    const content = [{ start: text.indexOf("dumping"), end: text.length - 1 }];
    const source = { start: 0, end: 8, entity: null, kind: "organisation" as const, name: "The bank" };
    const claims = await claimsOf(text, [
      {
        id: "a1",
        kind: "indirect",
        source,
        cue,
        content,
        within: null,
        hops: [],
        factuality: "denied",
        cueLemma: "deny",
        rule: "test",
      },
    ]);
    expect(claims.map((claim) => claim.words)).toEqual(["dumping toxic waste"]);
    expect(claims[0]).toMatchObject({ attribution: "a1", factuality: "denied" });
  });

  it("takes an ordinal that is counted from a year as a fact of its own", async () => {
    const claims = await claimsOf("The queen arrived on Monday in her first visit since 1999.");
    expect(about(claims, "visit").words).toBe("her first visit since 1999");
  });

  it("never throws, and gives distinct spans inside the text", async () => {
    const pieces = fc.constantFrom(
      '"',
      "“",
      "said ",
      "that ",
      "he ",
      "won ",
      "and ",
      "🇰🇵 ",
      ", ",
      ". ",
      "to ",
      "who ",
      "\n\n",
      "68 ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const text = parts.join("");
        const claims = await claimsOf(text);
        expect(new Set(claims.map((claim) => `${claim.start}:${claim.end}`)).size).toBe(claims.length);
        for (const claim of claims)
          expect(claim.start >= 0 && claim.start < claim.end && claim.end <= text.length).toBe(true);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

describe("ages", () => {
  it.each([
    "Sixty-year-old Anna Lund was held in the town of Halden.",
    "Anna Lund, 60, was held in the town of Halden.",
  ])("beside a name are facts of their own: %s", async (text) => {
    const { document, parsed } = await parsedDocument(text);
    const { claims } = annotate(document, parsed);
    const age = claims.find(({ predicate }) => predicate.lemma === "be");
    expect(age && text.slice(age.start, age.end)).toMatch(/^(?:Sixty-year-old Anna Lund|Anna Lund, 60)$/);
  });
});

describe("parts of a clause", () => {
  it("are its circumstances, appositions and inner clauses, not its verb and what belongs to it", async () => {
    const text = "The mayor, a former pilot, opened the bridge over the canal with a speech that lasted an hour.";
    const claim = about(await claimsOf(text), "open");
    const parts = (claim.parts ?? []).map(({ start, end, slot }) => `${slot}: ${text.slice(start, end)}`);
    expect(parts).toEqual([
      "name: a former pilot",
      "other: over the canal",
      "other: with a speech that lasted an hour",
      "clause: that lasted an hour",
    ]);
  });
});
