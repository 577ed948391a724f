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
    "The statement also quotes from the council's letters to Parliament saying budgets cannot rest on cuts.",
    ["The statement ← the council: budgets cannot rest on cuts"],
  ],
  [
    "a body that a paper quotes",
    "The letter quotes the Mining Council, which wrote several letters to Parliament saying “a budget cannot rest on cuts.”",
    ["The letter ← Mining Council: “a budget cannot rest on cuts.”"],
  ],
  ["no paper of the speaker's own", "Karel Viss released a statement saying that he would not pay.", []],
  ["no tools that show something", "Karel Viss produced a lamp showing that the shaft was wet.", []],
];

describe("papers that somebody brings forward", () => {
  it.each(SHOWN)("%s", async (_, text, chains) => {
    expect(await chainsOf(text)).toEqual(chains);
  });
});
