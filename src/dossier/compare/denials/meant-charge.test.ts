import { describe, expect, it } from "vitest";
import { sentenceEncoder } from "../../../../tests/engine.ts";
import { claimsOfStory, contradictions, FERRY, sidesOf } from "../../../../tests/told-story.ts";

async function clashesOf(herald: string, tribune: string) {
  const told = { Herald: `${FERRY} ${herald}`, Tribune: `${FERRY} ${tribune}` };
  return contradictions(await claimsOfStory(told, await sentenceEncoder()));
}

const CASES: readonly [what: string, herald: string, tribune: string, yes: RegExp, no: RegExp][] = [
  [
    "a charge in other words",
    "Police said Jonas Berg was armed with a pistol.",
    "His family denied that Jonas Berg carried any weapon.",
    /armed with a pistol/,
    /carried any weapon/,
  ],
  [
    "a charge that nobody is told to have made",
    "The weather was calm.",
    "Council officials rejected criticism from the whole harbour that Mira Holm was creating a precedent.",
    /creating a precedent/,
    /rejected criticism/,
  ],
  [
    "a charge in the denial's own sentence, of a noun that stands apart",
    "The weather was calm.",
    "Mira Holm and her friends disputed the claim that tenants will pay for the fence.",
    /tenants will pay/,
    /disputed the claim/,
  ],
  [
    "who is not the one that did it",
    "Prosecutors said that Jonas Berg fired the deadly shot.",
    "His lawyer said Jonas Berg isn't the one who fired that deadly shot.",
    /fired the deadly shot/,
    /isn't the one/,
  ],
  [
    "what somebody warns of",
    "Critics warned that the ordinance provides justification for discrimination against tenants.",
    "“The new ordinance does not discriminate,” Piet Anders said.",
    /provides justification/,
    /does not discriminate/,
  ],
  [
    "what there will not be",
    "Piet Anders said that letting them stay would amount to an amnesty.",
    "“There won't be an amnesty,” Mira Holm said.",
    /amount to an amnesty/,
    /won't be an amnesty/,
  ],
];

describe("a denial in other words than its charge", () => {
  it.each(CASES)("stands with %s", async (_, herald, tribune, yes, no) => {
    const found = await clashesOf(herald, tribune);
    expect(found.map(({ relation, conflict }) => `${relation} ${conflict!.kind}`)).toEqual(["denial polarity"]);
    const [said, against] = sidesOf(found[0]!);
    expect(said!.join("\n")).toMatch(yes);
    expect(against!.join("\n")).toMatch(no);
  });

  it.each([
    [
      "who never said whether",
      "Mira Holm said that Jonas Berg was carrying a pistol.",
      "In her talk with the police, Lena Dahl never once told them whether Jonas Berg was carrying a pistol.",
    ],
    [
      "what somebody else did",
      "Mira Holm spoke of a baker discriminating against a couple from Sella.",
      "Piet Anders denied that the ordinance allowed discrimination.",
    ],
  ])("is not seen in %s", async (_, herald, tribune) => {
    expect((await clashesOf(herald, tribune)).map(({ conflict }) => conflict!.why)).toEqual([]);
  });
});
