import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

/** A text, and the chain of what is said last in it, nearest to the reader first. */
const LAST: readonly [string, string, string[]][] = [
  [
    "names the outlet of an interview that is known by that alone",
    "“I will not pay,” Karel Viss told Anna Brod in an interview for Meridian Today.",
    ["Meridian Today", "Karel Viss"],
  ],
  [
    "finds the interview behind a participle",
    "“I will not pay,” Karel Viss said, using a strong word to comment in an interview with the Guardian.",
    ["Guardian", "Karel Viss"],
  ],
  [
    "takes a body that is told for an outlet",
    "“The mine is safe,” Karel Viss told Delmar Newswire.",
    ["Delmar Newswire", "Karel Viss"],
  ],
  [
    "takes a body of the state that is told for none",
    "Karel Viss told the Harbour Board that the mine was safe.",
    ["Karel Viss"],
  ],
  [
    "names a reporter who is told",
    "Anna Brod, a reporter for the Star of Delmar, called the chairmen. Karel Viss, a baker, told Ms. Brod that the mine was safe.",
    ["Anna Brod", "Karel Viss"],
  ],
  ["takes a day for no outlet", "“I will not pay,” Karel Viss said in an interview on Friday.", ["Karel Viss"]],
  [
    "goes on from an occasion in the sentence before",
    "Senator Karel Viss used like words at a CNN event on Tuesday. “It strikes me as wrong,” Viss said.",
    ["CNN", "Karel Viss"],
  ],
  [
    "goes on from a programme that somebody appeared on",
    "Karel Viss appeared on CBS's “Face the Nation” on Sunday. “The mine is safe,” Viss said.",
    ["CBS", "Karel Viss"],
  ],
  [
    "goes on from comments that a pronoun ties to their speaker",
    "Karel Viss had opened the quarrel with comments to Reuters on Monday. “I cannot think of it,” he said.",
    ["Reuters", "Karel Viss"],
  ],
  [
    "takes the title of a programme for the place",
    "In an appearance on “The Late Hour with Anna Brod,” Karel Viss said that the mine was safe.",
    ["The Late Hour with Anna Brod", "Karel Viss"],
  ],
  [
    "counts the distance from where the words begin",
    "“The mine is dry,” Karel Viss told Reuters. “It is deep. It is safe. It has been so for years,” Viss said.",
    ["Reuters", "Karel Viss"],
  ],
  [
    "takes a title right after who told it for the programme",
    "“I hope he can,” Karel Viss told “Morning Talk.”",
    ["Morning Talk", "Karel Viss"],
  ],
  [
    "takes a title that words were said on for the programme",
    "“It is not on my list,” Karel Viss said on “The Week.”",
    ["The Week", "Karel Viss"],
  ],
  [
    "reads for whom a columnist works before the name",
    "“He is the boss,” Karel Viss told New York Post columnist Anna Brod.",
    ["New York Post", "Karel Viss"],
  ],
  [
    "reads for whom a columnist works after the name",
    "“He is the boss,” Karel Viss told Anna Brod, a columnist for the New York Post.",
    ["New York Post", "Karel Viss"],
  ],
  ["knows who asked", "Asked by CNN whether the mine was safe, Karel Viss said it was.", ["CNN", "Karel Viss"]],
  [
    "finds the programme behind an adverb",
    "Back on NBC, Karel Viss said that the mine was safe.",
    ["NBC", "Karel Viss"],
  ],
  [
    "finds the interview beside the speaker",
    "Karel Viss, in a phone interview with Politico, said the mine was safe.",
    ["Politico", "Karel Viss"],
  ],
  [
    "finds the outlet that somebody speaks to beside the name",
    "Karel Viss, speaking to CNN, said that the mine was safe.",
    ["CNN", "Karel Viss"],
  ],
  [
    "finds the outlet that somebody takes to",
    "Karel Viss took to CNN to say that the mine was safe.",
    ["CNN", "Karel Viss"],
  ],
  [
    "carries on to what something is called",
    "Karel Viss told Reuters that the mine was safe. He called the report “a fairy tale.”",
    ["Reuters", "Karel Viss"],
  ],
  [
    "knows the host after whom a programme is named",
    "The talks failed, Karel Viss said on the CBS program “Anna Brod.” The vote came late. “I will stay,” he told Ms. Brod.",
    ["the CBS program Anna Brod", "Karel Viss"],
  ],
  ["takes a topic for no programme", "Karel Viss commented on “The Pact.” He said it was bad.", ["Karel Viss"]],
  [
    "ties no other speaker to an interview",
    "Karel Viss appeared on CNN on Sunday. “The mine is unsafe,” Maria Lenk said.",
    ["Maria Lenk"],
  ],
];

describe("interviews", () => {
  it.each(LAST)("%s", async (_, text, names) => {
    const { attributions } = await readAttributions(text);
    expect(attributions.at(-1)?.hops.map((hop) => hop.name)).toEqual(names);
  });

  it("carries a report back to the sentence that a quotation bears out, but not to another occasion", async () => {
    const firstChain = async (text: string) =>
      (await readAttributions(text)).attributions[0]?.hops.map((hop) => hop.name);
    expect(await firstChain("Karel Viss said there was no risk. “The mine is dry,” he told Reuters.")).toEqual([
      "Reuters",
      "Karel Viss",
    ]);
    expect(
      await firstChain("“There is no risk,” Karel Viss said. He went further on Monday, telling Reuters: “It is dry.”"),
    ).toEqual(["Karel Viss"]);
    expect(await firstChain("Karel Viss said there was no risk.\n\n“The mine is dry,” he told Reuters.")).toEqual([
      "Karel Viss",
    ]);
  });
});
