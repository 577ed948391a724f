import { expect, test } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import type { OriginCount } from "../../model/index.ts";
import { planAlignment } from "../align/align.ts";
import { scorePairs } from "../align/pair-scores.ts";
import { likelihoodOf } from "../align/score.ts";
import { storyMentions } from "../align/story-mention.ts";
import { resolveStoryEntities } from "../entities/story-entities.ts";
import { countBeside, findNeighbours } from "./beside.ts";
import { originOf } from "./origin.ts";
import { createProvenance } from "./provenance.ts";

/** The count of a claim of the first two texts, with the third in a claim of its own beside it. */
async function countWith(texts: readonly string[], counted: OriginCount): Promise<OriginCount> {
  const documents = texts.map((text, at) => readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }));
  const parsed = await parseDocuments(documents, await englishEngine());
  const readings = documents.map((document, at) => annotate(document, parsed[at]!));
  const entities = resolveStoryEntities(readings);
  const plan = planAlignment(storyMentions(readings, entities));
  const mentions = plan.mentions.filter(({ text }) => text.includes("trawlers"));
  const [claim, other] = [mentions.slice(0, 2), mentions.slice(2)];
  const { score, evidence } = scorePairs(plan, null);
  const neighbours = findNeighbours(plan.pairs, [{ mentions: claim }, { mentions: other }], (a, b) =>
    likelihoodOf(score(a, b), evidence(a, b)),
  );
  const provenance = createProvenance(readings, plan.mentions, [], entities);
  const origins = claim.map((mention) => originOf(mention, entities));
  return countBeside(counted, claim, origins, { neighbours, provenance, entities });
}

const SAID = [
  "Three red trawlers sank off the island of Almery on Monday, Anna Lund said.",
  "Three red trawlers sank off the island of Almery on Monday, Jon Berg said.",
];

test("a clause of another claim that may tell the same on another's word widens the range, and is shown", async () => {
  const texts = [...SAID, "Eva Moe said three red trawlers sank off the island of Almery on Monday night."];
  const origins = await countWith(texts, { min: 2, max: 2 });
  expect(origins).toMatchObject({ min: 2, max: 3, beside: { file: "2.txt", origin: "Eva Moe" } });
  expect(origins.beside!.text).toContain("trawlers");
});

test("nothing is added where it is on the word of one who is counted, or tells something else", async () => {
  const counted = { min: 2, max: 2 };
  const again = [...SAID, "Jon Berg said three red trawlers sank off the island of Almery on Monday night."];
  expect(await countWith(again, counted)).toEqual(counted);
  const other = [...SAID, "Eva Moe said that two trawlers would be sold in spring to a museum."];
  expect(await countWith(other, counted)).toEqual(counted);
});

test("a claim that rests on one origin for sure stays so", async () => {
  const texts = [...SAID, "Eva Moe said three red trawlers sank off the island of Almery on Monday night."];
  expect(await countWith(texts, { min: 1, max: 1 })).toEqual({ min: 1, max: 1 });
});
