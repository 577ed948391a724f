import { expect, test } from "vitest";
import { englishEngine } from "../../tests/engine.ts";
import { annotate } from "../annotate/index.ts";
import { readDocument } from "../extract/index.ts";
import { parseDocuments } from "../language/index.ts";
import { storyMentions } from "./align/story-mention.ts";
import { resolveStoryEntities } from "./entities/story-entities.ts";
import { dependenceOf } from "./governing-words.ts";

async function mentionsOfText(text: string) {
  const document = readDocument({ file: "one.txt", bytes: new TextEncoder().encode(text) });
  const [parsed] = await parseDocuments([document], await englishEngine());
  const readings = [annotate(document, parsed!)];
  return storyMentions(readings, resolveStoryEntities(readings));
}

test.each([
  ["Nobody may cross the bridge until Halden Steel repairs the pillar.", "repairs", "bound"],
  ["The mill must close before Halden Steel has a chance to sell it.", "has", "bound"],
  ["If the allegations are true, Mayor Brandt will step aside.", "step", "bound"],
  ["The inquiry found no evidence that Mayor Brandt took bribes.", "took", "bound"],
  ["The mill closed after Halden Steel sold the land.", "sold", "told"],
  ["The lawyers signed the letter that Mayor Brandt wrote in May.", "signed", "free"],
  ["Halden Steel sold the land on Monday.", "sold", "free"],
])("%s: how “%s” hangs on its sentence", async (text, verb, dependence) => {
  const mentions = await mentionsOfText(text);
  const mention = mentions.find(({ claim, reading }) =>
    reading.text.slice(claim.predicate.start, claim.predicate.end).includes(verb),
  );
  expect(dependenceOf(mention!)).toBe(dependence);
});
