import { describe, expect, it } from "vitest";
import { chainsOf } from "../../../../tests/chains-of.ts";

/** A text, and all chains of two links or more in it, each as its names with the content. */
const SHOWN: readonly [string, string, string[]][] = [
  [
    "records that somebody points to",
    "Karel Viss pointed to records showing that Anna Brod had worked on the law.",
    ["Karel Viss ← records: that Anna Brod had worked on the law"],
  ],
  [
    "records whose clause the parser ties to who points to them",
    "Karel Viss pointed to records showing, for example, that Anna Brod had worked on the law.",
    ["Karel Viss ← records: that Anna Brod had worked on the law"],
  ],
  [
    "a letter that a paper quotes from",
    "The pamphlet also quotes from the council's letters to farmers saying wells cannot run on hope.",
    ["The pamphlet ← the council: wells cannot run on hope"],
  ],
  [
    "a body that a paper quotes",
    "The letter quotes the Mining Council, which wrote many letters to farmers saying “a well cannot run on hope.”",
    ["The letter ← Mining Council: “a well cannot run on hope.”"],
  ],
  ["no paper of the speaker's own", "Karel Viss released a letter saying that he would not pay.", []],
  ["no tools that show something", "Karel Viss produced a lamp showing that the shaft was wet.", []],
];

describe("papers that somebody brings forward", () => {
  it.each(SHOWN)("%s", async (_, text, chains) => {
    expect(await chainsOf(text)).toEqual(chains);
  });
});
