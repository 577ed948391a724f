import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../tests/read-attributions.ts";

/** A text, and name and kind of the source of its last attribution. */
const SOURCES: readonly [string, string, string][] = [
  ["The mill's owner, Delmar Paper, said the mill would close.", "Delmar Paper", "organisation"],
  ["The mill's owner, Karel Viss, said the mill would close.", "Karel Viss", "person"],
  ["The AFP news agency reported that two men had died.", "AFP", "outlet"],
  ["The state news agency IRNA said two men had died.", "IRNA", "outlet"],
  ["The Guardian newspaper said that the dam was safe.", "Guardian", "outlet"],
  ["Two men died, the Daily Ledger reported. They were miners, according to the Ledger.", "Daily Ledger", "outlet"],
  ["The Ledger reported that the mine was closed.", "The Ledger", "outlet"],
  ["The Herald first reported that the mine was closed.", "Herald", "outlet"],
  ["Two men had died, state news agency KNA said.", "KNA", "outlet"],
  ["State news agency KNA said two men had died. KNA gave no details.", "KNA", "outlet"],
  ["Broadcaster TVN said the dam had leaked.", "TVN", "outlet"],
  ["Airline Norsk said two men had died.", "Norsk", "organisation"],
  ["State television said the dam had leaked.", "State television", "outlet"],
  ["The opposition says the dam had leaked.", "The opposition", "organisation"],
  ["The mayor's lawyer said the dam had leaked.", "The mayor's lawyer", "person"],
  ["The intelligence agency said that the site was safe.", "The intelligence agency", "official"],
];

describe("names and kinds of sources", () => {
  it.each(SOURCES)("%s", async (text, name, kind) => {
    const { attributions } = await readAttributions(text);
    const { source } = attributions.at(-1)!;
    expect([source?.name, source?.kind]).toEqual([name, kind]);
  });

  it.each([
    "It appears that the mine is closed.",
    "It seems the firm will close the mine.",
    "It emerged that the mine had been closed.",
    "It is believed that the mine is closed.",
  ])("nobody: %s", async (text) => {
    const { attributions } = await readAttributions(text);
    expect(attributions.map(({ source }) => source).filter((source) => source !== null)).toEqual([]);
  });

  it("keeps the owner that the parser parts from what is owned", async () => {
    const { shown } = await readAttributions("Adler’s nearly two-year-long inquiry found that the board conspired.");
    expect(shown).toEqual([["Adler’s nearly two-year-long inquiry", "found", "that the board conspired"]]);
  });

  it("calls an agency by one name, whatever the words", async () => {
    const { attributions } = await readAttributions(
      "The AFP news agency reported that two men had died. AFP said the men were miners. Agence France-Presse said they were young.",
    );
    expect(new Set(attributions.map(({ hops }) => hops[0]?.name)).size).toBe(1);
  });
});
