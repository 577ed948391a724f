import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reading } from "../../../tests/story-readings.ts";
import type { Reading } from "../../model/index.ts";
import { type Copy, type CopySources, directionOf, findCopies } from "./index.ts";

const WIRE =
  "The dam above Corvel was closed on Monday after engineers found a crack in its western wall, the water board said. About 3,000 people in the valley below were told to be ready to leave their homes.";
const OWN =
  "Farmers in the valley had asked for repairs for years. Our reporter counted eleven unanswered letters in the town archive.";

/** The words of each passage in both documents. */
function wordsOf([a, b]: readonly [Reading, Reading], { passages }: Copy): [string, string][] {
  return passages.map(({ spans: [x, y] }) => [a.text.slice(x.start, x.end), b.text.slice(y.start, y.end)]);
}

describe("passages", () => {
  test("a partial copy is the copied passage and nothing else", () => {
    const pair = [
      reading("a", "Dam closed", WIRE),
      reading("b", "Letters unanswered", `${OWN} ${WIRE} ${OWN}`),
    ] as const;
    const [copy] = findCopies(pair);
    expect(wordsOf(pair, copy!)).toEqual([[WIRE.slice(0, -1), WIRE.slice(0, -1)]]);
    expect(copy!.shares[0]).toBeGreaterThan(0.9);
    expect(copy!.shares[1]).toBeLessThan(0.55);
  });

  test("a passage goes on over a word put in or corrected", () => {
    const mended = WIRE.replace("western", "north-western").replace("About 3,000", "About 3,500");
    const pair = [reading("a", "Dam closed", WIRE), reading("b", "Crack in dam", mended)] as const;
    expect(findCopies(pair)[0]!.passages).toHaveLength(1);
  });

  test("the same speech quoted twice is no copy, a copied sentence around it is", () => {
    const speech =
      "“We will lower the lake by two metres before the weekend, and nobody in the valley has to leave tonight, whatever you may have read elsewhere,”";
    const quoting = [
      reading("a", "Lake lowered", `${speech} Ines Corvo said.`),
      reading("b", "Nobody leaves", `Ines Corvo, who heads the board, told us: ${speech}`),
    ] as const;
    expect(findCopies(quoting)).toEqual([]);
    const around = `${speech} Ines Corvo, who has headed the water board of the valley since the spring, told reporters at the dam.`;
    const copying = [reading("a", "Lake lowered", around), reading("b", "Nobody leaves", `${OWN} ${around}`)] as const;
    expect(wordsOf(copying, findCopies(copying)[0]!)[0]![0]).toContain("We will lower the lake");
  });

  test("a stock phrase is no copy", () => {
    const phrase = "said an official who spoke on condition of anonymity because he was not";
    const pair = [
      reading("a", "Dam", `The wall will hold until the winter, ${phrase} an engineer.`),
      reading("b", "Vote", `The budget will fail again on Thursday, ${phrase} asked to speak.`),
    ];
    expect(findCopies(pair)).toEqual([]);
  });

  test("every passage is the same words in both documents, however texts repeat themselves", () => {
    const sentences = WIRE.split(/(?<=\.) /).concat(
      OWN.split(/(?<=\.) /),
      "ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha.",
    );
    const text = fc.array(fc.constantFrom(...sentences), { maxLength: 8 }).map((chosen) => chosen.join(" "));
    fc.assert(
      fc.property(text, text, (x, y) => {
        const pair = [reading("a", "First", x), reading("b", "Second", y)] as const;
        for (const copy of findCopies(pair)) {
          expect(Math.max(...copy.shares)).toBeLessThanOrEqual(1);
          for (const [one, other] of wordsOf(pair, copy)) expect(one).toBe(other);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("sixty reprints of one text cost no more than twenty partners each", () => {
    const reprints = Array.from({ length: 60 }, (_, at) => reading(`r${at}`, `Dam closed ${at}`, WIRE));
    const copies = findCopies(reprints);
    expect(copies.length).toBeLessThanOrEqual(60 * 20);
    expect(new Set(copies.flatMap(({ a, b }) => [a, b])).size).toBe(60);
  });
});

describe("direction", () => {
  const sources: CopySources = {
    creditsOf: ({ text }) =>
      ["(Reuters)", "(AP)"].flatMap((credit) => {
        const start = text.indexOf(credit);
        const agency = credit.slice(1, -1).toLowerCase();
        return start < 0 ? [] : [{ start, end: start + credit.length, agency, kind: "copy" as const }];
      }),
    outletKey: (outlet) => (outlet === null ? null : `outlet:${outlet.toLowerCase()}`),
  };
  const wire = reading("wire", "Dam closed", WIRE, { outlet: "Reuters", published: "2024-05-03" });

  test("the document that credits the other's outlet copies it, whatever the dates", () => {
    const copier = reading("paper", "Dam closed", `CORVEL (Reuters) — ${WIRE}`, {
      outlet: "Valley Post",
      published: "2024-05-02",
    });
    for (const pair of [[wire, copier] as const, [copier, wire] as const]) {
      expect(directionOf(...pair, sources)).toMatchObject({
        agency: null,
        direction: { from: "wire", rule: "credit", evidence: { document: "paper", text: "(Reuters)" } },
      });
    }
  });

  test("the document that names the other's outlet copies it", () => {
    const copier = reading("paper", "Dam closed", `${WIRE} Reuters first reported the crack.`, {
      outlet: "Valley Post",
      organisations: ["Reuters"],
    });
    expect(directionOf(copier, wire, sources).direction).toMatchObject({ from: "wire", rule: "named" });
  });

  test("else the earlier document was first, if both state their day", () => {
    const later = reading("later", "Dam closed", WIRE, { outlet: "Valley Post", published: "2024-05-04" });
    const sameDay = reading("same", "Dam closed", WIRE, { outlet: "Valley Post", published: "2024-05-03" });
    const undated = reading("none", "Dam closed", WIRE, { outlet: "Valley Post" });
    expect(directionOf(later, wire, sources).direction).toEqual({ from: "wire", rule: "earlier", evidence: null });
    expect(directionOf(sameDay, wire, sources).direction).toBeNull();
    expect(directionOf(undated, wire, sources).direction).toBeNull();
  });

  test("a dateline credits an agency that no table knows", () => {
    const filed = (id: string) => {
      const paper = reading(id, "Dam closed", `CORVEL (Meridian Press) — ${WIRE}`, { outlet: `Paper ${id}` });
      const start = paper.text.indexOf("Meridian");
      const agency = { start, end: start + "Meridian Press".length };
      const segments = paper.segments.map((segment) =>
        segment.kind === "body"
          ? { ...segment, dateline: { start: segment.start, end: agency.end + 3, agency } }
          : segment,
      );
      return { ...paper, segments };
    };
    expect(directionOf(filed("one"), filed("two"), sources)).toEqual({ agency: "meridian press", direction: null });
    const agency = reading("wire", "Dam closed", WIRE, { outlet: "Meridian Press" });
    expect(directionOf(agency, filed("one"), sources).direction).toMatchObject({ from: "wire", rule: "credit" });
  });

  test("two papers that credit one agency both copy a third", () => {
    const paper = (id: string, published: string) =>
      reading(id, "Dam closed", `CORVEL (AP) — ${WIRE}`, { outlet: `Paper ${id}`, published });
    expect(directionOf(paper("one", "2024-05-02"), paper("two", "2024-05-03"), sources)).toEqual({
      agency: "ap",
      direction: null,
    });
  });
});
