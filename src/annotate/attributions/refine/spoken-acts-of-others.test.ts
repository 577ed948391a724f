import { describe, expect, it } from "vitest";
import { chainsOf } from "../../../../tests/chains-of.ts";

const CHAINS: readonly [string, string, string[]][] = [
  [
    "a judgement that somebody tells of",
    "Karel Viss and Eva Lenk trashed the idea of a lay judge, according to an aide who was there.",
    ["an aide ← Karel Viss and Eva Lenk: the idea of a lay judge"],
  ],
  [
    "a judgement in the passive",
    "Anna Brod said she was criticized by a reporter for the hat she wore.",
    ["Anna Brod ← a reporter: she … for the hat she wore"],
  ],
  [
    "what others called for",
    "Farmers have asked for changes to the bill, according to Karel Viss.",
    ["Karel Viss ← Farmers: changes to the bill"],
  ],
  ["nothing that a moment calls for", "“This is a moment that calls for unity,” Maria Lenk said.", []],
  [
    "what a meeting was used for",
    "Karel Viss used the meeting to urge the members to accept the deal, according to one senator.",
    ["one senator ← Karel Viss: the members to accept the deal"],
  ],
  ["no act that was only to be done", "Maria Lenk said that Viss needed a meeting to urge the members to stay.", []],
  [
    "a he whom the quotation names",
    "“Our problem with Mayor Viss is that he claims his plan is based on science,” said Anna Brod, a teacher.",
    ["Anna Brod ← Viss: his plan is based on science"],
  ],
  [
    "what somebody pointed out",
    "“I thought both Viss and others rightly pointed out that the court is not neutral,” Maria Lenk said.",
    ["Maria Lenk ← Viss and others: that the court is not neutral"],
  ],
  [
    "what a person suggested",
    "Anna Brod noted on Monday that the former mayor once suggested that the town sell the mine.",
    ["Anna Brod ← the former mayor: that the town sell the mine"],
  ],
  ["nothing that a person came upon", "The ministry said she left because Anna Brod found that the shaft was wet.", []],
  [
    "what a judge found",
    "The report said Judge Lenk found that the shaft was wet.",
    ["The report ← Lenk: that the shaft was wet"],
  ],
  [
    "nothing said by what the verb does not agree with",
    "The writers concede that the teaching calls for local work but say it is “no free pass” for the state.",
    [],
  ],
  [
    "no clause of a noun in another clause",
    "Anna Brod said on Monday that the invitation from Mr. Viss was a mistake and that Mr. Lenk should never be trusted.",
    [],
  ],
];

describe("what others said or did in words, inside a report", () => {
  it.each(CHAINS)("%s", async (_, text, chains) => {
    expect(await chainsOf(text)).toEqual(chains);
  });
});
