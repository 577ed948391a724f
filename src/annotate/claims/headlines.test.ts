import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import { annotate } from "../index.ts";

const BODY =
  "The council of Halden met on Monday. Anna Lenk, who runs the bridge, said that it was safe. Two members stayed away. The vote ended a quarrel of three years over the bridge.";

/** The claims of a headline over a text of ours: words, factuality and participants. */
async function claimsOf(headline: string) {
  const { document, parsed } = await parsedDocument(`${headline}\n\n${BODY}\n\n${BODY}`);
  const { claims, text } = annotate(document, parsed);
  return claims
    .filter(({ end }) => end <= headline.length)
    .map(({ start, end, factuality, arguments: args }) => [
      text.slice(start, end),
      factuality,
      args.map(({ role, head }) => `${role}:${head}`).join(" "),
    ]);
}

describe("claims of headlines", () => {
  it.each([
    ["Lenk to open bridge in May", "expected", "subject:lenk object:bridge oblique:may"],
    ["Two held over Halden bridge fire", "asserted", "object:two oblique:fire"],
    ["Halden woman killed in crash", "asserted", "object:woman oblique:crash"],
    ["Man charged with arson in Halden fire", "asserted", "object:man oblique:arson oblique:fire"],
    ["Storm Kills 12 As Bridge Collapses", "asserted", "subject:storm object:12"],
    ["Actress Anna Lenk dead at 91", "asserted", "subject:lenk oblique:91"],
  ])("have their subject, and who suffers is no doer: %s", async (headline, factuality, roles) => {
    expect((await claimsOf(headline))[0]).toEqual([headline, factuality, roles]);
  });

  it.each([
    ["Five Dead in Halden Blast", ["Five Dead in Halden Blast"]],
    ["5 Dead, 20 Hurt as Storm Hits Halden", ["5 Dead", "20 Hurt", "Storm Hits Halden"]],
    ["One dead, two hurt in Halden crash", ["One dead", "two hurt in Halden crash"]],
  ])("are the tolls that they give: %s", async (headline, expected) => {
    const words = (await claimsOf(headline)).map(([claim]) => claim);
    for (const each of expected) expect(words.some((claim) => claim!.endsWith(each))).toBe(true);
  });
});
