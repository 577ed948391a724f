import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import { annotate } from "../index.ts";

/** On whose word the claim stands that holds these words: the words of the source, or null for the outlet's own. */
async function voiceOf(text: string, words: RegExp): Promise<string | null> {
  const document = readDocument({ file: "a.txt", bytes: new TextEncoder().encode(`${text}\n`) });
  const [parsed] = await parseDocuments([document], await englishEngine());
  const { claims, attributions } = annotate(document, parsed!);
  const claim = claims.find(({ start, end }) => words.test(document.text.slice(start, end)))!;
  return attributions.find(({ id }) => id === claim.attribution)?.source?.name ?? null;
}

describe("voicedBy", () => {
  it("leaves what somebody decided or strove for in the outlet's own voice", async () => {
    expect(await voiceOf("Anna Lund finally decided to check into a clinic in Tarn.", /clinic/)).toBeNull();
    expect(await voiceOf("The miners voted to strike in May.", /strike/)).toBeNull();
    expect(await voiceOf("Anna Lund promised to close the mine in May.", /mine/)).toBe("Anna Lund");
  });

  it("gives it to whoever tells of the deed", async () => {
    expect(await voiceOf("Jon Berg said Anna Lund decided to leave Tarn.", /leave Tarn/)).toBe("Jon Berg");
  });

  it("leaves what a crowd wants in the outlet's own voice, and what a person wants in that person's", async () => {
    expect(await voiceOf("Over 3.1 million people intend to vote in May.", /vote in May/)).toBeNull();
    expect(await voiceOf("Anna Lund intends to vote in May.", /vote in May/)).toBe("Anna Lund");
  });

  it("leaves what somebody knew in the outlet's own voice", async () => {
    const text = "It is unclear whether Berg knew the driver was a policeman before he struck him.";
    expect(await voiceOf(text, /policeman/)).toBeNull();
  });
});
