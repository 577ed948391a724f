import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import { annotate } from "../index.ts";

async function slightIn(text: string): Promise<string[]> {
  const document = readDocument({ file: "a.txt", bytes: new TextEncoder().encode(`${text}\n`) });
  const [parsed] = await parseDocuments([document], await englishEngine());
  return annotate(document, parsed!).claims.flatMap(({ slight, start, end }) =>
    slight ? [document.text.slice(start, end)] : [],
  );
}

describe("what somebody is called beside the name", () => {
  it.each([
    ["Halmar council leader Anna Lund said the quay was closed.", "Halmar council leader Anna Lund"],
    ["Norway's trade minister, Ove Berg, said the quay was closed.", "Norway's trade minister, Ove Berg"],
    ["Former Mayor Ove Berg said the quay was closed.", "Former Mayor Ove Berg"],
  ])("is a slight fact of its own: %s", async (text, words) => {
    expect(await slightIn(text)).toContain(words);
  });

  it("is told once a document, and a mere form of address not at all", async () => {
    const text =
      "Halmar council leader Anna Lund said the quay was closed. On Friday Halmar council leader Anna Lund left. Mr. Ove Berg stayed.";
    expect(await slightIn(text)).toEqual(["Halmar council leader Anna Lund"]);
  });
});
