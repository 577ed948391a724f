import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import { annotate } from "../index.ts";

async function claimsIn(text: string): Promise<string[]> {
  const document = readDocument({ file: "a.txt", bytes: new TextEncoder().encode(`${text}\n`) });
  const [parsed] = await parseDocuments([document], await englishEngine());
  return annotate(document, parsed!).claims.map(({ start, end }) => document.text.slice(start, end));
}

describe("a deed in words", () => {
  it.each([
    "The union urged its members to turn down the harbour plan",
    "Berg allegedly ordered Lund to sink the ferry",
    "The mayor called the order a “plain misuse of the seal of the town",
    "The clerks listed his trade as “baker",
    "A jury found Berg guilty of fraud",
  ])("is a claim with what it governs: %s", async (words) => {
    const closed = words.includes("“") ? `${words}.”` : `${words}.`;
    expect(await claimsIn(closed)).toContain(words);
  });

  it("is told apart from a cue that only hands on what is said", async () => {
    expect(await claimsIn("The union said last week that the ferry sank.")).toEqual(["the ferry sank"]);
  });
});
