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
    "Anna Brod said she was criticized by a neighbour for the hat she wore.",
    ["Anna Brod ← a neighbour: she … for the hat she wore"],
  ],
  [
    "what others called for",
    "Farmers have asked for repairs to the dam, according to Karel Viss.",
    ["Karel Viss ← Farmers: repairs to the dam"],
  ],
  ["nothing that a winter calls for", "“This is a winter that calls for patience,” Maria Lenk said.", []],
  [
    "what a meeting was used for",
    "Karel Viss used the meeting to urge the members to accept the deal, according to one senator.",
    ["one senator ← Karel Viss: the members to accept the deal"],
  ],
  ["no act that was only to be done", "Maria Lenk said that Viss needed a meeting to urge the members to stay.", []],
  [
    "a he whom the quotation names",
    "“Our trouble with Mayor Viss is that he insists his bridge is made of oak,” said Anna Brod, a teacher.",
    ["Anna Brod ← Viss: his bridge is made of oak"],
  ],
  [
    "what somebody pointed out",
    "“I thought both Viss and others kindly pointed out that the shaft is not dry,” Maria Lenk said.",
    ["Maria Lenk ← Viss and others: that the shaft is not dry"],
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
    "Anna Brod said on Monday that the parcel from Mr. Viss was a joke and that Mr. Lenk should never be trusted.",
    [],
  ],
];

describe("what others said or did in words, inside a report", () => {
  it.each(CHAINS)("%s", async (_, text, chains) => {
    expect(await chainsOf(text)).toEqual(chains);
  });
});
