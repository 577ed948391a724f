import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import { resolveStoryEntities } from "../entities/story-entities.ts";
import { alignMentions, planAlignment } from "./align.ts";
import { storyMentions } from "./story-mention.ts";

/** Words of the claims that stand together, for documents of one sentence or two each. */
async function together(...texts: string[]): Promise<string[][]> {
  const documents = texts.map((text, at) => readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }));
  const parsed = await parseDocuments(documents, await englishEngine());
  const readings = documents.map((document, at) => annotate(document, parsed[at]!));
  const plan = planAlignment(storyMentions(readings, resolveStoryEntities(readings)));
  return alignMentions(plan, null)
    .filter(({ mentions }) => mentions.length > 1)
    .map(({ mentions }) => mentions.map(({ text }) => text));
}

describe("alignment", () => {
  it("puts one event in other words together", async () => {
    const found = await together(
      "Police in Halden arrested two brothers over the harbour fire.",
      "Two brothers were detained in Halden over the fire at the harbour.",
    );
    expect(found.length).toBe(1);
  });

  it.each([
    ["There was a delay. Nobody was hurt.", "There was one more train. The windows were broken."],
    ["The crew said what they did.", "The mayor said what he had done."],
    ["Divers found six rifles and 12 crates on the boat.", "Divers found 14 rifles and 31 crates in five searches."],
  ])("keeps apart %s and %s", async (one, other) => {
    expect(await together(one, other)).toEqual([]);
  });

  it("asks the encoder for claims only that have a counterpart", async () => {
    const texts = [
      "A fire destroyed the mill in Halden.",
      "The mill in Halden was destroyed by fire. Snow fell on Bergen.",
    ];
    const documents = texts.map((text, at) =>
      readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }),
    );
    const parsed = await parseDocuments(documents, await englishEngine());
    const readings = documents.map((document, at) => annotate(document, parsed[at]!));
    const { mentions, gaining } = planAlignment(storyMentions(readings, resolveStoryEntities(readings)));
    expect(gaining.map((at) => mentions[at]!.text)).toEqual([
      "A fire destroyed the mill in Halden",
      "The mill in Halden was destroyed by fire",
    ]);
  });
});

describe("another occasion in the same words", () => {
  it.each([
    [
      "The baker's terrier was carried out of the flooded mill in Halden.",
      "The nurse and her sister were carried out of the flooded mill in Halden.",
    ],
    ["In 2008 Brandt beat Lund in the main hall of Halden.", "In 2012, Brandt beat Lund in the main hall of Halden."],
    ["Brandt passed Lund with a low lob in the third set.", "Brandt passed Lund with a low lob in the second set."],
  ])("keeps apart %s and %s", async (one, other) => {
    expect(await together(one, other)).toEqual([]);
  });

  it.each([
    [
      "The nurse and her sister were carried out of the flooded mill in Halden.",
      "Two women were carried out of the flooded mill in Halden.",
    ],
    ["Brandt beat Lund in the main hall of Halden.", "In 2012, Brandt beat Lund in the main hall of Halden."],
    ["Brandt passed Lund with a low lob in the third set.", "Brandt passed Lund with a low lob in set three."],
  ])("still puts together %s and %s", async (one, other) => {
    expect((await together(one, other)).length).toBe(1);
  });
});
