import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

/** A text, and the chain of what is said last in it, nearest to the reader first. */
const LAST: readonly [string, string, string[]][] = [
  [
    "whom a paper found",
    "The Guardian found two former bakers who said they were cheated by Karel Viss.",
    ["Guardian", "two former bakers"],
  ],
  [
    "a letter that a paper obtained",
    "The Guardian obtained a letter in which Karel Viss said the dam was safe.",
    ["Guardian", "Karel Viss"],
  ],
  [
    "claims that a paper reported on",
    "The Guardian reported on a pilot's claims that Karel Viss had misled her.",
    ["Guardian", "a pilot"],
  ],
  ["whom a broadcaster cited", "CNN cited two officials who said the dam was safe.", ["CNN", "two officials"]],
  ["no finder that is no outlet", "Police found three bakers who said they were cheated.", ["three bakers"]],
  [
    "who asked for an outlet",
    "CNN's Anna Brod asked Karel Viss about the dam. “It is safe,” Viss replied.",
    ["CNN", "Karel Viss"],
  ],
  [
    "where somebody was asked",
    "Karel Viss was asked on CNN whether the dam was safe. “It is,” he said.",
    ["CNN", "Karel Viss"],
  ],
  [
    "where an interview was aired",
    "In an interview which aired on Sunday on CBS, Karel Viss said the dam was safe.",
    ["CBS", "Karel Viss"],
  ],
  [
    "whom an e-mail went to",
    "Karel Viss wrote in a second email to the Guardian that the dam was safe.",
    ["Guardian", "Karel Viss"],
  ],
  [
    "a reporter before unnamed sources",
    "Anna Brod reports that Karel Viss will resign, according to sources.",
    ["Anna Brod", "sources"],
  ],
];

describe("how words came to the reader", () => {
  it.each(LAST)("%s", async (_, text, chain) => {
    const { attributions } = await readAttributions(text);
    const longest = [...attributions].sort((a, b) => b.hops.length - a.hops.length)[0]!.hops;
    expect(longest.map(({ name }) => name)).toEqual(chain);
  });
});
