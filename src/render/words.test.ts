import { expect, test } from "vitest";
import { sampleDossier } from "../../tests/e2e/sample-dossier.ts";
import { counted, headline, launderingNotes, routesText, sideSupportText, sidesText } from "./words.ts";

const [claim] = sampleDossier().stories[0]!.claims;

test.each([
  ["said by X: “The mill burned on Monday”; denied by Y: “The mill burned on …”", "said by X; denied by Y"],
  ["said by X: “Words that stand nowhere below”", "said by X: “Words that stand nowhere below”"],
  ["burned: “Monday” against “Tuesday”", "burned: “Monday” against “Tuesday”"],
  ["one quotation, differing in “an”", "one quotation, differing in “an”"],
  ["2031-03-03 against 2031-03-04", "3 March 2031 against 4 March 2031"],
])("above the words of both sides, %s reads %s", (why, shown) => {
  expect(headline({ ...claim!, conflict: { ...claim!.conflict!, why } })).toBe(shown);
});

test("counts agree with their nouns", () => {
  expect([counted(1, "story"), counted(2, "story"), counted(2, "pair of documents")]).toEqual([
    "1 story",
    "2 stories",
    "2 pairs of documents",
  ]);
});

test("the ways of a speaker's words are told where there is more than the plain one", () => {
  expect(routesText({ through: [{ name: null, statements: 3 }] })).toBe("");
  expect(routesText({ through: [{ name: "Wire", statements: 1 }] })).toBe("through Wire (1)");
});

test("each side of a contradiction tells how many origins and documents stand on it, in the order of the sides", () => {
  const conflict = {
    ...claim!.conflict!,
    origins: [
      { min: 1, max: 2 },
      { min: 1, max: 1 },
    ],
  };
  expect(sidesText(conflict)).toBe("A: 1–2 origins; B: 1 origin");
  expect(sideSupportText({ ...claim!, conflict }, 0)).toMatch(/^1–2 origins, \d+ documents?$/);
  expect(sideSupportText(claim!, 0)).toMatch(/^\d+ documents?$/);
  expect(sidesText({})).toBe("");
});

test("a claim that lost its source is noted, a part of a clause is not", () => {
  const story = sampleDossier().stories[0]!;
  expect(launderingNotes(story)).toHaveLength(1);
  const asPart = story.claims.map((claim) =>
    claim.laundering?.length ? { ...claim, detail: true as const, gist: "all of the clause" } : claim,
  );
  expect(launderingNotes({ claims: asPart })).toEqual([]);
});
