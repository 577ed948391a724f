import { expect, test } from "vitest";
import { reasonsOfTwo, STORM } from "../../../tests/told-story.ts";

const QUOTED = "“We take these matters of safety very seriously at Halden,”";

test("one quotation given to two people contradicts itself, also where their given names are one", async () => {
  expect(
    await reasonsOfTwo(STORM, `${QUOTED} manager Gregg Smithson said.`, `${QUOTED} manager Gregg Butler said.`),
  ).toEqual(["attribution Gregg Smithson against Gregg Butler"]);
});

test("two spellings of a name, and a longer and a shorter form, are one person", async () => {
  for (const other of ["Greg Smitson", "Smithson", "Gregg Paul Smithson", "Gregg Smithson Lund"]) {
    expect(
      await reasonsOfTwo(STORM, `${QUOTED} manager Gregg Smithson said.`, `${QUOTED} manager ${other} said.`),
    ).toEqual([]);
  }
});
