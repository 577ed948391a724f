import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import type { Reading } from "../../model/index.ts";
import { storyMentions } from "../align/story-mention.ts";
import { buildStory } from "../build-story.ts";
import { resolveStoryEntities } from "../entities/story-entities.ts";
import { buildDossier } from "../index.ts";
import { originOf } from "./origin.ts";
import { familyOf } from "./publishers.ts";

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
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("counts a body and its spokesman once", async () => {
    const origins = await originsOf(
      /two boats/,
      ["Harbour Herald", "Two boats sank off Almery on Monday, Almery Coast Guard said."],
      ["Tribune", "An Almery Coast Guard spokesman said that two boats sank off Almery on Monday."],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("counts two bodies twice, whatever words they share and though one has no name", async () => {
    const origins = await originsOf(
      /ran aground/,
      ["Harbour Herald", "A passenger ferry ran aground on Tarn Reef on Tuesday, the coast guard said."],
      ["Tribune", "A passenger ferry ran aground on Tarn Reef on Tuesday, the Health Ministry said."],
    );
    expect(origins).toMatchObject({ min: 2, max: 2 });
  });

  it("leaves open whether a flat statement comes from a source that its document cites, and no other", async () => {
    const said = ["Harbour Herald", "The fire destroyed the old warehouse in Halden, Brandt Insurance said."] as const;
    const flat = "A fire destroyed a warehouse in Halden on Monday evening.";
    const cited = await originsOf(/warehouse/i, said, [
      "Tribune",
      `${flat} Brandt Insurance said it would pay for it.`,
    ]);
    expect(cited).toMatchObject({ min: 1, max: 2 });
    expect(await originsOf(/warehouse/i, said, ["Tribune", flat])).toMatchObject({ min: 2, max: 2 });
  });

  it("leaves open whether a flat statement comes from officials of a body that its document cites", async () => {
    const said = [
      "Herald",
      "The second deputy was hurt when he fell on the stairs, sheriff's officials said.",
    ] as const;
    const flat = "A second deputy fell on the stairs and was hurt.";
    const cited = await originsOf(/stairs/, said, ["Tribune", `${flat} The Sheriff's Department said it would help.`]);
    expect(cited).toMatchObject({ min: 1, max: 2 });
    expect(await originsOf(/stairs/, said, ["Tribune", flat])).toMatchObject({ min: 2, max: 2 });
  });

  it("counts own voices of two outlets twice, those of one publisher once", async () => {
    const texts = [
      "A fire destroyed the warehouse in Halden on Monday.",
      "On Monday the Halden warehouse was gutted by fire.",
    ] as const;
    expect(await originsOf(/warehouse/, ["Herald", texts[0]], ["Tribune", texts[1]])).toMatchObject({ min: 2, max: 2 });
    expect(await originsOf(/warehouse/, ["Daily Mirror", texts[0]], ["Daily Express", texts[1]])).toMatchObject({
      min: 1,
      max: 1,
    });
    expect(familyOf("The Telegraph")).not.toBe(familyOf("The Times"));
  });

  it("counts words that one document copied from another once", async () => {
    const words = "High winds drove the flames through the roof of the old market hall.";
    expect(await originsOf(/winds/, ["Herald", words], ["Tribune", words])).toMatchObject({ min: 1, max: 1 });
  });
});

describe("countOrigins: what the range rests on", () => {
  const FLAT = [
    "Tribune",
    "A fire destroyed a warehouse in Halden on Monday evening. Brandt Insurance said it would pay.",
  ] as const;

  it("counts a spokesman of another document's words and his body once, and says why", async () => {
    const origins = await originsOf(
      /trawlers/,
      ["Herald", "Three trawlers sank off Almery on Monday, said Jon Berg, a spokesman for the Halden Harbour Board."],
      ["Tribune", "The Halden Harbour Board said that on Monday three trawlers sank off Almery."],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
    expect(origins.sources).toHaveLength(1);
    expect(origins.steps![0]).toMatchObject({ effect: "one", rule: "spokesman", pair: [0, 1] });
    expect(origins.steps![0]!.why).toContain("Jon Berg");
  });

  it("counts a body and its spokeswoman who asked not to be named once", async () => {
    const origins = await originsOf(
      /repair ship/,
      [
        "Herald",
        "A repair ship was on its way to the broken cable, said a Halden Cable Board spokeswoman who asked not to be named.",
      ],
      ["Tribune", "The Halden Cable Board said that a repair ship was on its way to the broken cable."],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("leaves open whether a spokesman without a name is the officer whom another document names", async () => {
    const told = (office: string) =>
      originsOf(
        /two rafts/,
        ["Herald", "A navy spokesman said that two rafts with nine men on board were found off Almery on Monday."],
        ["Tribune", `On Monday nine men were found off Almery in two rafts, said Jon Berg, ${office}.`],
      );
    expect(await told("commander of the navy")).toMatchObject({ min: 1, max: 2 });
    expect(await told("director of the Halden Museum")).toMatchObject({ min: 2, max: 2 });
  });

  it("leaves open whether figures told flatly are those of a source that counted them", async () => {
    const apart = await originsOf(
      /sheep/,
      ["Herald", "Brandt Insurance said that 143 sheep and 27 cows drowned in the flood at Halden on Monday."],
      ["Tribune", "On Monday 143 sheep drowned with 27 cows when the flood came to Halden."],
    );
    expect(apart).toMatchObject({ min: 1, max: 2 });
    expect(apart.steps!.at(-1)).toMatchObject({ effect: "perhaps-one", rule: "same-figures" });
  });

  it("counts a letter and its author once, to whomever it is addressed", async () => {
    const origins = await originsOf(
      /resign/,
      ["Herald", "Anna Lund, the mayor, said that she would resign from the harbour council on 3 May."],
      [
        "Tribune",
        "Anna Lund would resign from the harbour council on 3 May, Lund’s letter addressed to the council says.",
      ],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("counts the same quoted words once, whatever each clause says around them", async () => {
    const words = "“a sad day for everybody who ever sailed on this ship and for the town”";
    const origins = await originsOf(
      /sad day/,
      ["Herald", `The loss of the ferry was ${words}, Anna Lund said.`],
      ["Tribune", `The loss of the ferry was ${words} in the eyes of the whole council on Friday.`],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("does not take officials of a country for its television", async () => {
    const origins = await originsOf(
      /villages/,
      ["Herald", "Floods reached forty villages on Sunday, Norwegian officials said."],
      ["Tribune", "On Sunday the floods reached forty villages, Norwegian television reported."],
    );
    expect(origins.max).toBe(2);
  });

  it("keeps sources without a name apart, and says that they may be one", async () => {
    const origins = await originsOf(
      /bridge/,
      ["Herald", "Two officials said the old bridge in Halden was closed on Friday because of cracks."],
      [
        "Tribune",
        "Because of cracks the old Halden bridge was closed on Friday, said several people familiar with it.",
      ],
    );
    expect(origins).toMatchObject({ min: 1, max: 2 });
    expect(origins.steps!.at(-1)).toMatchObject({ effect: "perhaps-one", rule: "without-name" });
  });

  it("counts the holder of one office once, however a document spells the name", async () => {
    const told = await originsOf(
      /trawlers/,
      ["Herald", "Three trawlers sank off Almery on Monday, said Sergei Alekhin, governor of Almery."],
      ["Tribune", "Almery governor Sergey Alyokhin said that on Monday three trawlers sank off the island."],
    );
    expect(told).toMatchObject({ min: 1, max: 1 });
    expect(told.steps![0]!.rule).toBe("spelling");
  });

  it("never makes one of two sources by name, not even by way of a third in the same words", async () => {
    const words = "three trawlers with nine men on board sank off the island of Almery on Monday";
    const origins = await originsOf(
      /trawlers/i,
      ["Herald", `Anna Lund said that ${words}.`],
      ["Tribune", `Jon Berg said that ${words}.`],
      ["Gazette", `${words.replace("t", "T")}.`],
    );
    expect(origins).toMatchObject({ min: 2, max: 2 });
  });

  it("counts one quotation once, though two are named for it", async () => {
    const words = "“This bridge is a danger to every child who has to cross it on the way to school,”";
    const origins = await originsOf(
      /danger/,
      ["Herald", `${words} Anna Lund said.`],
      ["Tribune", `${words} Jon Berg said.`],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
    expect(origins.steps![0]).toMatchObject({ rule: "same-quotation" });
  });

  it("counts a short clause of a long quotation once, and names the speaker by name", async () => {
    const words = "“It is a disgrace to the harbour, and I think that the board should resign over it today,”";
    const origins = await originsOf(
      /disgrace/,
      ["Herald", `${words} the likely Norlandish nominee said.`],
      ["Tribune", `${words} Jon Berg said.`],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
    expect(origins.sources!.map(({ name }) => name)).toEqual(["Jon Berg"]);
  });

  it("says which source a flat statement may come from", async () => {
    const origins = await originsOf(
      /warehouse/i,
      ["Herald", "The fire destroyed the old warehouse in Halden, Brandt Insurance said."],
      FLAT,
    );
    expect(origins.steps!.map(({ rule }) => rule)).toEqual(["flat-beside-source"]);
    expect(origins.steps![0]!.why).toContain("Brandt Insurance");
  });

  it("takes the writer's aside in reported words for the writer's own", async () => {
    const readings = await readingsOf([
      ["Herald", "Mayor Anna Lund said on Monday that Jon Berg, a former ferry captain, would lead the harbour board."],
    ]);
    const entities = resolveStoryEntities(readings);
    const origins = storyMentions(readings, entities).map(
      (mention) => [mention.text, originOf(mention, entities)] as const,
    );
    const aside = origins.find(([text]) => text.endsWith("ferry captain"))![1];
    expect(aside).toMatchObject({ name: null, kind: "own", basis: { rule: "aside" } });
    expect(origins.find(([text]) => text.includes("would lead"))![1].name).toBe("Anna Lund");
  });

  it("counts two prints of one agency's copy once, and an outlet that cites the agency with them", async () => {
    const origins = await originsOf(
      /dam/,
      ["Herald", "HALDEN, June 3 (Reuters) — The dam above Halden burst on Monday after days of rain."],
      ["Tribune", "By Reuters Staff\n\nAbove Halden the dam burst on Monday after days of rain."],
      ["Gazette", "The dam above Halden burst on Monday after days of rain, Reuters reported."],
    );
    expect(origins).toMatchObject({ min: 1, max: 1 });
  });

  it("widens the range by a contribution only where the passage could be the agency's", async () => {
    const copy = ["Herald", "HALDEN (AP) — The dam above Halden burst on Monday night."] as const;
    const credit = "The Associated Press contributed to this report.";
    const could = await originsOf(/dam/, copy, [
      "Tribune",
      `Halden's dam burst late on Monday.\n\nThe town slept.\n\n${credit}`,
    ]);
    expect(could).toMatchObject({ min: 1, max: 2 });
    expect(could.steps!.at(-1)!.rule).toBe("agency-contribution");
    const own = await originsOf(/dam/, copy, [
      "Tribune",
      `Our reporter saw that Halden's dam burst late on Monday.\n\nThe town slept.\n\n${credit}`,
    ]);
    expect(own.steps!.map(({ rule }) => rule)).not.toContain("agency-contribution");
  });
});

describe("countOrigins: laws", () => {
  const TEXTS = [
    ["Herald", "The ferry Lotta hit the pier in Halden on Monday, the Halden Harbour Board said. Nobody was hurt."],
    ["Tribune", "The ferry Lotta hit the pier in Halden on Monday, officials said. Nobody was hurt on board."],
    ["Gazette", "On Monday the ferry Lotta hit the pier in Halden. Reportedly nobody was hurt."],
    ["Daily Mirror", "The ferry Lotta hit the pier in Halden on Monday."],
    ["Daily Express", "On Monday the ferry Lotta hit a pier in Halden, a spokesman for the Halden Harbour Board said."],
  ] as const;

  it("gives the same dossier in every order and with documents given twice", async () => {
    const readings = await readingsOf(TEXTS);
    const first = JSON.stringify((await buildDossier(readings, null)).stories);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...readings, ...readings], { minLength: 10 }), async (shuffled) => {
        expect(JSON.stringify((await buildDossier(shuffled, null)).stories)).toBe(first);
      }),
      { numRuns: 8 },
    );
  });

  it("keeps min ≤ max ≤ mentions, with one source for each that max counts and each mention in one", async () => {
    const readings = await readingsOf(TEXTS);
    await fc.assert(
      fc.asyncProperty(fc.subarray(readings, { minLength: 1 }), async (some) => {
        for (const { origins, mentions } of (await buildStory(some, [], null)).claims) {
          expect(origins.min).toBeGreaterThan(0);
          expect(origins.min).toBeLessThanOrEqual(origins.max);
          expect(origins.sources).toHaveLength(origins.max);
          expect(origins.sources!.flatMap((source) => source.mentions).sort((a, b) => a - b)).toEqual(
            mentions.map((_, at) => at),
          );
          expect(origins.steps).toHaveLength(mentions.length - origins.min);
        }
      }),
      { numRuns: 12 },
    );
  });
});
