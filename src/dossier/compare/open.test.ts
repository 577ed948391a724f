import { describe, expect, it } from "vitest";
import { claimsOfStory } from "../../../tests/told-story.ts";

const claimsOf = (herald: string, tribune: string) => claimsOfStory({ Herald: herald, Tribune: tribune });

describe("what is not held", () => {
  it("is no mention of a claim where a clause only supposes it", async () => {
    const claims = await claimsOf(
      "If the charges against the Halden mayor are true, he will have to leave, Anna Lund said.",
      "Unless the charges against the Halden mayor are true, nobody should leave, Oskar Brandt said.",
    );
    const texts = claims.flatMap(({ mentions }) => mentions.map(({ text }) => text));
    expect(texts.filter((text) => /^\W*the charges against the Halden mayor are true\W*$/.test(text))).toEqual([]);
  });

  it("is told apart from what another account tells", async () => {
    const claims = await claimsOf(
      "The Norline company broke the harbour law in Halden.",
      "A court will decide whether the Norline company broke the harbour law in Halden.",
    );
    const both = claims.filter(({ mentions }) => mentions.length > 1);
    expect(both.map(({ relation }) => relation)).not.toContain("agree");
  });

  it("contradicts it where a source does not believe it", async () => {
    const claims = await claimsOf(
      "The Norline company warned the crew of the ferry Corvina about the storm, Anna Lund said.",
      "“I don't think the Norline company warned the crew of the ferry Corvina about the storm,” Oskar Brandt said.",
    );
    expect(claims.map(({ relation }) => relation)).toContain("denial");
  });
});
