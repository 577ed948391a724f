import { describe, expect, it } from "vitest";
import { chainsOf } from "../../../../tests/chains-of.ts";
import { readAttributions } from "../../../../tests/read-attributions.ts";

/** A text, and all chains of two links or more in it, each as its names with the content. */
const NESTED: readonly [string, string, string[]][] = [
  [
    "a third person's boast that the reporter tells of",
    "Viss shot the guard on Monday. He had boasted about killing the guard, Judge Maria Lenk said.",
    ["Maria Lenk ← Viss: killing the guard"],
  ],
  [
    "somebody overheard",
    "Maria Lenk said she heard someone say, “He has a gun.”",
    ["Maria Lenk ← someone: “He has a gun.”"],
  ],
  [
    "a confession known from sources",
    "Karel Viss has confessed to killing the guard, sources told Reuters.",
    [
      "Reuters ← sources ← Karel Viss: killing the guard",
      "Reuters ← sources: Karel Viss has confessed to killing the guard",
    ],
  ],
  [
    "what others said, by a noun with its giver",
    "“They contradict statements made by the ministry that it changed only one word,” Maria Lenk said.",
    ["Maria Lenk ← the ministry: that it changed only one word"],
  ],
  [
    "reports that somebody else brings forward",
    "Viss's lawyers presented reports from doctors that he was unfit.",
    ["Viss's lawyers ← doctors: that he was unfit"],
  ],
  [
    "concerns that somebody refers to",
    "In a note to the mayor, Maria Lenk referred to the ministry's deep concerns about the dam.",
    ["Maria Lenk ← the ministry: the dam"],
  ],
  [
    "what a rival acknowledged",
    "Maria Lenk testified that even his rival, Karel Viss, grudgingly acknowledged the mayor's craft.",
    ["Maria Lenk ← Karel Viss: the mayor's craft"],
  ],
  [
    "a clause with while that comes first in what is said",
    "The ministry said that while a review found that the dam was weak, nobody was to blame.",
    ["The ministry ← a review: that the dam was weak"],
  ],
  [
    "people known by whom they spoke to",
    "Viss will sell the mine, according to two people close to him who spoke to Reuters.",
    ["Reuters ← two people close to him: Viss will sell the mine"],
  ],
  [
    "who heard it",
    "Maria Lenk heard Karel Viss say that the mine was safe.",
    ["Maria Lenk ← Karel Viss: that the mine was safe"],
  ],
  [
    "who recalls it",
    "Maria Lenk recalled Karel Viss telling her that the mine was unsafe.",
    ["Maria Lenk ← Karel Viss: that the mine was unsafe"],
  ],
  [
    "nothing that is only to be shown",
    "“The miners must be willing to meet the mayor and show that there is a price,” Maria Lenk said.",
    [],
  ],
  ["nothing that a review did not find", "Maria Lenk said that Viss had not found that the mine was safe.", []],
  ["nobody with the speaker among them", "“A number of us are just saying that it is enough,” Maria Lenk said.", []],
  ["no claim of nobody's", "Maria Lenk said the claim that the mine was safe was absurd.", []],
  ["nobody whom a paper does not cite", "The Guardian, which did not cite its sources, said the mine was unsafe.", []],
  ["no words under if", "“If Viss claims that the mine is safe, he is wrong,” Maria Lenk said.", []],
  [
    "no words that nobody said",
    "“I know of no case where any judge has said that the mine is safe,” Maria Lenk said.",
    [],
  ],
  ["no speaker's own words", "Maria Lenk said she had told the police that the mine was safe.", []],
  [
    "no report set against the one around it",
    "Karel Viss told Reuters that the mine was safe, while Maria Lenk said it was a ruin.",
    ["Reuters ← Karel Viss: that the mine was safe"],
  ],
  ["no report of who only disputes it", "Karel Viss argued that the mine was safe, a claim Maria Lenk disputed.", []],
  [
    "a forecast that somebody tells of",
    "Maria Lenk said economists predict higher wages in 2031 if the mine opens.",
    ["Maria Lenk ← economists: higher wages in 2031 if the mine opens"],
  ],
  [
    "what a pronoun in a quotation says in a clause of its own",
    "Maria Lenk met Karel Viss on Monday. “I asked about the dam. He told me that it was safe,” Lenk said.",
    ["Maria Lenk ← Karel Viss: that it was safe"],
  ],
  [
    "nothing of what a pronoun would say",
    "Maria Lenk met Karel Viss on Monday. “When he says that it is safe, he means it,” Lenk said.",
    [],
  ],
  [
    "a paper read out, whatever the verb",
    "“The mine is not safe for anybody,” the letter reads, according to Reuters.",
    ["Reuters ← the letter: “The mine is not safe for anybody,”"],
  ],
  [
    "what a person has been clear about",
    "Maria Lenk said Karel Viss has been clear that he will resign.",
    ["Maria Lenk ← Karel Viss: that he will resign"],
  ],
  ["no kind of people that a speaker tells of", "“Ask anybody who says that the mine is safe,” Maria Lenk said.", []],
  [
    "people who told the speaker something",
    "“I met the miners who told us that the mine is safe,” Maria Lenk said.",
    ["Maria Lenk ← the miners: that the mine is safe"],
  ],
  [
    "an outlet before what it goes by",
    "Reuters reported that Karel Viss had closed the mine, according to a memo.",
    ["Reuters ← a memo: that Karel Viss had closed the mine"],
  ],
];

describe("reports within reports", () => {
  it.each(NESTED)("%s", async (_, text, chains) => {
    expect(await chainsOf(text)).toEqual(chains);
  });

  it("leaves talk within a quotation that nobody said to its speaker", async () => {
    const text = "“I know of no case where any judge has said that the mine is safe,” Maria Lenk said.";
    const { attributions } = await readAttributions(text);
    expect(attributions.map(({ source }) => source?.name)).toEqual(["Maria Lenk"]);
  });

  it("gives charges that an answer is about to nobody", async () => {
    const text = "The ministry relayed the director's response to allegations that Karel Viss took bribes.";
    const { attributions } = await readAttributions(text);
    const charge = attributions.find(({ content }) => text.slice(content[0]!.start).startsWith("that Karel Viss"));
    expect(charge).toMatchObject({ source: null, factuality: "alleged" });
  });
});
