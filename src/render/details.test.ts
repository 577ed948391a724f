import { expect, test } from "vitest";
import { sampleDossier } from "../../tests/e2e/sample-dossier.ts";
import type { Claim } from "../model/index.ts";
import { detailWords, differentDetails, nestDetails, toldAlong } from "./details.ts";

const [contradiction] = sampleDossier().stories[0]!.claims;

/** A claim with these stretches of documents a and b. */
function claim(
  id: string,
  spans: readonly (readonly [document: string, start: number, end: number])[],
  detail = false,
): Claim {
  const [mention] = contradiction!.mentions;
  return {
    ...contradiction!,
    id,
    relation: "agree",
    conflict: null,
    mentions: spans.map(([document, start, end]) => ({
      ...mention!,
      document,
      start,
      end,
      text: "x".repeat(end - start),
    })),
    ...(detail && { detail }),
  };
}

const nested = (claims: readonly Claim[], contradictions: readonly Claim[] = []) =>
  [...nestDetails(claims, contradictions)].map(([owner, parts]) => [owner, parts.map(({ id }) => id)]);

const whole = claim("whole", [
  ["a", 0, 50],
  ["b", 0, 60],
]);

test("a detail is told in the claim that has most of its mentions", () => {
  const other = claim("other", [
    ["a", 60, 90],
    ["b", 70, 99],
  ]);
  const detail = claim(
    "detail",
    [
      ["a", 10, 20],
      ["b", 10, 20],
      ["b", 80, 90],
    ],
    true,
  );
  expect(nested([other, whole, detail])).toEqual([["whole", ["detail"]]]);
});

test("an event is told in another only where all of its mentions stand there, and then within the longest", () => {
  const part = claim("part", [
    ["a", 10, 40],
    ["b", 10, 40],
  ]);
  const partOfPart = claim("part of part", [
    ["a", 20, 30],
    ["b", 20, 30],
  ]);
  const elsewhereToo = claim("elsewhere too", [
    ["a", 10, 30],
    ["b", 10, 30],
    ["b", 70, 90],
  ]);
  expect(nested([partOfPart, part, whole, elsewhereToo])).toEqual([["whole", ["part of part", "part"]]]);
});

test("what a contradiction is about holds what is told alike in its words, and stands within nothing", () => {
  const quotation = { ...contradiction!, mentions: whole.mentions };
  const part = claim("part", [
    ["a", 10, 40],
    ["b", 10, 40],
  ]);
  expect(nested([part], [quotation])).toEqual([[quotation.id, ["part"]]]);
});

test("the words of a detail are those that most of its mentions have", () => {
  const mentions = ["two barrels of tar", "with two barrels of tar", "Two barrels of tar"].map((text) => ({
    ...contradiction!.mentions[0]!,
    text,
  }));
  expect(detailWords({ ...whole, mentions })).toBe("two barrels of tar");
});

test("a detail stands in the claim that shows other words of its clause", () => {
  const shown = { ...whole, mentions: whole.mentions.map((mention, at) => ({ ...mention, claim: `c${at}` })) };
  const beside = claim("beside", [
    ["a", 200, 210],
    ["b", 200, 210],
  ]);
  const detail = {
    ...beside,
    detail: true as const,
    mentions: beside.mentions.map((one, at) => ({ ...one, claim: `c${at}` })),
  };
  expect([...nestDetails([shown, detail], [])].map(([id, list]) => [id, list.map((one) => one.id)])).toEqual([
    ["whole", ["beside"]],
  ]);
});

test("of details in the same words the one that most documents have is shown", () => {
  const less = { ...claim("less", [["a", 10, 20]]), detail: true as const };
  const more = {
    ...claim("more", [
      ["a", 30, 40],
      ["b", 30, 40],
    ]),
    detail: true as const,
  };
  const worded = [less, more].map((one) => ({
    ...one,
    mentions: one.mentions.map((mention) => ({ ...mention, text: "34-year-old" })),
  }));
  expect(differentDetails(worded).map(({ id }) => id)).toEqual(["more"]);
});

test("what is told with a claim holds for it, and follows it into the claim that holds both", () => {
  const first = claim("first", [
    ["a", 0, 20],
    ["b", 0, 20],
  ]);
  const along = {
    ...claim("along", [
      ["a", 25, 45],
      ["b", 25, 45],
    ]),
    toldWith: "first",
  };
  const detail = claim(
    "detail",
    [
      ["a", 30, 40],
      ["b", 30, 40],
    ],
    true,
  );
  expect([...toldAlong([first, along])].map(([owner, list]) => [owner.id, list.map(({ id }) => id)])).toEqual([
    ["first", ["along"]],
  ]);
  expect(nested([first, along, detail])).toEqual([["first", ["detail"]]]);
  expect(nested([whole, first, along])).toEqual([["whole", ["first", "along"]]]);
});
