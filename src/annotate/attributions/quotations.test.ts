import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.ts";

function quoted(...paragraphs: string[]) {
  const text = paragraphs.join("\n");
  let at = 0;
  const segments = paragraphs.map((paragraph) => {
    const segment = { kind: "body" as const, start: at, end: at + paragraph.length };
    at = segment.end + 1;
    return segment;
  });
  return findQuotations(text, segments).map(({ inner, level, closed }) => [
    text.slice(inner.start, inner.end),
    level,
    closed,
  ]);
}

describe("findQuotations", () => {
  it.each([
    ["straight", 'He said "yes" and "no".'],
    ["curly", "He said “yes” and “no”."],
    ["doubled apostrophes", "He said ''yes'' and ``no''."],
    ["guillemets", "He said «yes» and «no»."],
    ["single", "He said ‘yes’ and 'no'."],
  ])("matches %s marks", (_, text) => {
    expect(quoted(text)).toEqual([
      ["yes", 0, true],
      ["no", 0, true],
    ]);
  });

  it("keeps apostrophes out", () => {
    expect(quoted("The workers' union didn't like the '90s, rock 'n' roll or Lenk's ’em.")).toEqual([]);
  });

  it("nests", () => {
    expect(quoted("“She told me, ‘go home,’ twice.”")).toEqual([
      ["She told me, ‘go home,’ twice.", 0, true],
      ["go home,", 1, true],
    ]);
  });

  it("ends what stays open with the paragraph", () => {
    expect(quoted("“It was hard.", "“Now it is done.”")).toEqual([
      ["It was hard.", 0, false],
      ["Now it is done.", 0, true],
    ]);
  });

  it("closes a quotation with the one inside it where only a cue follows", () => {
    expect(quoted("“It defended itself “very well”, the minister wrote.")[0]).toEqual([
      "It defended itself “very well",
      0,
      true,
    ]);
  });

  it("closes before a tag, whichever way the mark bends", () => {
    expect(quoted("“We all ran, “said the clerk. “It was hot.”")).toEqual([
      ["We all ran, ", 0, true],
      ["It was hot.", 0, true],
    ]);
    expect(quoted('"It is late, "Lenk said, "but we stay."').map(([words]) => words)).toEqual([
      "It is late, ",
      "but we stay.",
    ]);
  });

  it("closes before a tag where the mark was forgotten", () => {
    expect(quoted('"We all ran, the clerk said. "It was hot."')).toEqual([
      ["We all ran,", 0, true],
      ["It was hot.", 0, true],
    ]);
  });

  it("opens with a closing mark in print that has one for both ends", () => {
    expect(quoted("”It was hot,” Lenk said. ”We ran.”")).toEqual([
      ["It was hot,", 0, true],
      ["We ran.", 0, true],
    ]);
  });

  it("keeps the first sentence alone of a quotation that never ends while others do", () => {
    const text =
      "“It is late. The town slept on. The “Bread First” march went by, and nobody in the long street looked out of a window to see it pass.";
    expect(quoted(text)).toEqual([
      ["It is late.", 0, true],
      ["Bread First", 0, true],
    ]);
  });

  it("gives words that were never closed none of the quotations after them", () => {
    const text =
      "“We are sad,' she wrote, and then that, as planned: “All is well.” The town slept. “Now it is done,” she wrote.";
    expect(quoted(text).map(([words, level]) => [words, level])).toEqual([
      ["We are sad,'", 0],
      ["All is well.", 0],
      ["Now it is done,", 0],
    ]);
  });

  it("takes time in proportion to the text on marks alone", () => {
    expect(quoted("“".repeat(100_000)).length).toBeLessThan(10);
  });

  it("an opening mark right behind a word closes", () => {
    expect(quoted("He called them “thieves“ and left. “We are none,” they said.")).toEqual([
      ["thieves", 0, true],
      ["We are none,", 0, true],
    ]);
  });
});
