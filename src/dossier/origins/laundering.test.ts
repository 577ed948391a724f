import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import type { Laundering } from "../../model/index.ts";
import { buildStory } from "../build-story.ts";

type Text = readonly [outlet: string, text: string];

/** The notes of a story, with the outlets that tell it bare and with care. */
async function notesOf(...texts: readonly Text[]): Promise<(Laundering & { readonly outlets: string })[]> {
  const documents = texts.map(([outlet, text], at) => ({
    ...readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }),
    outlet,
  }));
  const parsed = await parseDocuments(documents, await englishEngine());
  const readings = documents
    .map((document, at) => annotate(document, parsed[at]!))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const outletOf = new Map(readings.map(({ id, outlet }) => [id, outlet]));
  const { claims } = await buildStory(readings, [], null);
  return claims.flatMap(({ laundering = [], mentions }) =>
    laundering.map((note) => ({
      ...note,
      outlets: [note.bare, note.careful].map((at) => outletOf.get(mentions[at]!.document)).join(" < "),
    })),
  );
}

const FLAT: Text = ["Tribune", "Jon Berg set fire to the old mill in Halden on Monday night. The town was shocked."];
const REPORTED: Text = ["Herald", "The Tribune reported that Norsk Energi dismissed forty workers at Halden in May."];

describe("findLaundering", () => {
  it("notes that “allegedly did” became “did”, in the words of both", async () => {
    const notes = await notesOf(
      ["Herald", "Jon Berg allegedly set fire to the old mill in Halden on Monday night."],
      FLAT,
    );
    expect(notes).toMatchObject([{ kind: "flat", rule: "doubt-dropped", outlets: "Tribune < Herald" }]);
    expect(notes[0]!.why).toContain("allegedly");
    expect(notes[0]!.evidence).toHaveLength(2);
  });

  it("notes that a charge became a fact", async () => {
    const charge: Text = [
      "Herald",
      "Prosecutors accused Jon Berg of setting fire to the old mill in Halden on Monday night.",
    ];
    expect(await notesOf(charge, FLAT)).toMatchObject([
      { kind: "flat", rule: "doubt-dropped", outlets: "Tribune < Herald" },
    ]);
  });

  it("notes a named source that is left out", async () => {
    const notes = await notesOf(
      ["Herald", "The Halden Angling Club said that Norsk Energi poured acid into the river at Halden in June."],
      ["Tribune", "Norsk Energi poured acid into the river at Halden in June. The water turned yellow."],
    );
    expect(notes).toMatchObject([{ kind: "flat", rule: "source-dropped", outlets: "Tribune < Herald" }]);
    expect(notes[0]!.why).toContain("The Halden Angling Club … said");
  });

  it("notes nothing where the document names the source itself, or goes on after one", async () => {
    const careful: Text = [
      "Herald",
      "The Halden Angling Club said that Norsk Energi poured acid into the river at Halden in June.",
    ];
    const named: Text = [
      "Tribune",
      "Norsk Energi poured acid into the river at Halden in June. Children fell ill. Schools closed. The Halden Angling Club said it had samples.",
    ];
    expect(await notesOf(careful, named)).toEqual([]);
  });

  it("notes nothing where another outlet is all that was left out, or a sentence nearby has a source", async () => {
    const told = "Norsk Energi poured acid into the river at Halden in June";
    const flat: Text = ["Tribune", `${told}. The water turned yellow.`];
    expect(await notesOf(["Herald", `Reuters reported that ${told}.`], flat)).toEqual([]);
    const careful: Text = ["Herald", `The Halden Angling Club said that ${told}.`];
    const lead: Text = ["Tribune", `${told}. The water turned yellow. Nobody knew why, Anna Lund said.`];
    expect(await notesOf(careful, lead)).toEqual([]);
  });

  it("notes nothing of what more documents tell flatly: everybody knows it", async () => {
    const flat = (outlet: string): Text => [outlet, "Norsk Energi opened its plant at Halden in 1974. The town grew."];
    const careful: Text = ["Herald", "Norsk Energi opened its plant at Halden in 1974, said Anna Lund."];
    expect(await notesOf(careful, flat("Tribune"), flat("Gazette"))).toEqual([]);
  });

  it("notes nothing of background in clauses of time", async () => {
    const notes = await notesOf(
      ["Herald", "Police allege that Jon Berg carried a knife when two officers stopped him in Halden on Monday."],
      ["Tribune", "Two officers stopped Jon Berg in Halden on Monday. The town was shocked."],
    );
    expect(notes).toEqual([]);
  });

  it("notes a doubt that is lost where one outlet cites the other", async () => {
    const notes = await notesOf(REPORTED, [
      "Tribune",
      "Norsk Energi reportedly dismissed forty workers at Halden in May.",
    ]);
    expect(notes).toMatchObject([{ kind: "firmer", outlets: "Herald < Tribune" }]);
  });

  it("notes an origin that is lost on the way, where the cited outlet or another names it", async () => {
    const cited = await notesOf(REPORTED, [
      "Tribune",
      "Norsk Energi dismissed forty workers at Halden in May, a union leader said.",
    ]);
    expect(cited).toMatchObject([{ kind: "shortened", outlets: "Herald < Tribune" }]);
    expect(cited[0]!.why).toContain("a union leader");
    const other = await notesOf(REPORTED, [
      "Gazette",
      "The Tribune, citing two officials, reported that Norsk Energi dismissed forty workers at Halden in May.",
    ]);
    expect(other).toMatchObject([{ kind: "shortened", outlets: "Herald < Gazette" }]);
  });
});
