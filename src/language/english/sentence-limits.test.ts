import { afterAll, expect, test } from "vitest";
import { MODELS } from "../../../tests/engine.ts";
import { loadLanguageEngine } from "../index.ts";

const engine = await loadLanguageEngine(MODELS);
afterAll(() => engine.close());

async function sentencesOf(text: string): Promise<string[]> {
  const [parsed] = await engine.parse([text]);
  const { start, end } = parsed!;
  return parsed!.sentences.map((range) => text.slice(start[range.start], end[range.end - 1]));
}

test.each([
  "“Is it safe?” a reporter asked.",
  '"They have to learn that a strike is not the answer!" he said.',
  "Bloggers have called Representative Tom Lenk (R-Wisc.) to task for the misuse of funds.",
  "He spoke in an interview with the station in Oslin, Calif. just as his fellow ministers were expected to unveil a plan.",
  "There is one thing you will know for sure: I say what I mean and I mean what I say.",
  "The 14th Amendment was read to Lt. Col. Robert S. Webb III, Rep. Ann Kim (D-Calif.), Gov. Paul D. Lenk and Mr. Brandt on Jan. 28.",
  "It was not clear what the bill would look like ― and he has suggested such a change before.",
  "Oslin Police Lt. Anna Kim met Sgt. Lenk and Det. Jon Webb on Harbour Blvd. near the ferry.",
  "The crowd shouted “You lie!” at Dr. Webb during U.S. v. Oslin, No. 3 of the cases of St. Arvid.",
])("one sentence stays one: %s", async (text) => {
  expect(await sentencesOf(text)).toEqual([text]);
});

test("a mark that looks closing opens the sentence that it is glued to", async () => {
  expect(await sentencesOf("''The hull broke,'' Ms. Kim said. ''It cannot be mended. We are lost.''")).toEqual([
    "''The hull broke,'' Ms. Kim said.",
    "''It cannot be mended.",
    "We are lost.''",
  ]);
});

test.each([
  ["The ferry came from the U.S. The minister was told."],
  ["The vote was held at 5 p.m. The hall was sealed."],
  ["She had worked for Zephyr Inc. He had not."],
  ["Would he go? No. He would stay."],
])("an abbreviation may end a sentence: %s", async (text) => {
  expect((await sentencesOf(text)).length).toBeGreaterThan(1);
});
