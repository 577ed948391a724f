import { describe, expect, it } from "vitest";
import { englishEngine } from "../../tests/engine.ts";
import { annotate } from "../annotate/index.ts";
import { readDocument } from "../extract/index.ts";
import { parseDocuments } from "../language/index.ts";
import { resolveStoryEntities } from "./entities/story-entities.ts";
import { findSpeakers } from "./speakers.ts";

async function speakersOf(...texts: readonly string[]) {
  const documents = texts.map((text, at) => readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }));
  const parsed = await parseDocuments(documents, await englishEngine());
  const readings = documents.map((document, at) => annotate(document, parsed[at]!));
  const speakers = findSpeakers(readings, resolveStoryEntities(readings));
  return { readings, speakers };
}

describe("findSpeakers", () => {
  it("counts a person's statements over documents, and tells which reach the reader through whom", async () => {
    const { readings, speakers } = await speakersOf(
      "Mayor Anna Lund said the bridge was safe. Lund said it was built in 1974.",
      "Anna Lund told Reuters that the bridge would stay open.",
    );
    expect(speakers[0]).toMatchObject({ name: "Anna Lund", statements: 3, documents: 2 });
    expect(speakers[0]!.through).toEqual([
      { name: null, statements: 2 },
      { name: "Reuters", statements: 1 },
    ]);
    for (const { document, start, end, text } of speakers[0]!.spans) {
      const reading = readings.find(({ id }) => id === document)!;
      expect(reading.text.slice(start, end)).toBe(text);
    }
  });

  it("puts a body under its short and its full name together, and knows that no ship speaks", async () => {
    const { speakers } = await speakersOf(
      "The Halden Harbour Board said the pier was closed. MV Lotta said it had hit the pier.",
      "The Harbour Board said that the pier would open in May. A Harbour Board spokesman said that nobody was hurt.",
    );
    expect(speakers.map(({ name }) => name)).toHaveLength(1);
    expect(speakers[0]).toMatchObject({ statements: 3, documents: 2 });
  });

  it("lists those in most documents first, and nobody who cannot be told from others", async () => {
    const { speakers } = await speakersOf(
      "Officials said the bridge fell. Jon Berg said it was old. Jon Berg said it was safe. The Halden Harbour Board said it was closed.",
      "The Halden Harbour Board said that the bridge was closed. He said so.",
    );
    expect(speakers.map(({ name }) => name)).toEqual(["Halden Harbour Board", "Jon Berg"]);
  });

  it("is empty where nobody speaks", async () => {
    expect((await speakersOf("A bridge fell.", "")).speakers).toEqual([]);
  });
});
