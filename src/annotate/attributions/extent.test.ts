import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../tests/read-attributions.ts";

/** What a case shows, the text, and an attribution of it. */
type Case = readonly [string, string, (string | null)[]];

const CONTENTS: readonly Case[] = [
  [
    "for what somebody is blamed by a phrasal verb",
    "Novak called out his rival for hiding the debts of the mine.",
    ["Novak", "called out", "his rival for hiding the debts of the mine"],
  ],
  [
    "to whom what is opposed would be made",
    "Novak opposed concessions to Lenk.",
    ["Novak", "opposed", "concessions to Lenk"],
  ],
  [
    "a participle right behind the noun",
    "Novak recalled her days working by the harbour.",
    ["Novak", "recalled", "her days working by the harbour"],
  ],
  [
    "no gloss of the writer on a person",
    "Novak said that the club had hired Karel Viss, a former miner who left Tarnow in May.",
    ["Novak", "said", "that the club had hired Karel Viss"],
  ],
  [
    "a relative pronoun of a stance",
    "The council turned down a plan which Novak supported.",
    ["Novak", "supported", "which"],
  ],
  [
    "what a thing is described as",
    "Lenk described the harbour as a graveyard of ships.",
    ["Lenk", "described", "the harbour as a graveyard of ships"],
  ],
  [
    "a predicate after a person in a poll",
    "The poll shows Lenk with 47 percent of the vote.",
    ["The poll", "shows", "Lenk with 47 percent of the vote"],
  ],
  [
    "whom something is blamed on",
    "Novak blamed the delay on the weather.",
    ["Novak", "blamed", "the delay on the weather"],
  ],
  [
    "a clause that stands in the present like the clause reported",
    "Novak concluded that the harbour is safe, but sometimes the weather takes over.",
    ["Novak", "concluded", "that the harbour is safe, but sometimes the weather takes over"],
  ],
  [
    "no deed that stands in the past like the cue",
    "He said that he would pray for the winner but did not name one.",
    ["He", "said", "that he would pray for the winner"],
  ],
  [
    "an infinitive that goes with the object",
    "The council authorised its officers to search the ships.",
    ["The council", "authorised", "its officers to search the ships"],
  ],
  [
    "a clause that goes with the object",
    "Eva Novak attacked a statement by the minister Karel Lenk that an obscene amount of money was raised.",
    ["Eva Novak", "attacked", "a statement by the minister Karel Lenk that an obscene amount of money was raised"],
  ],
  [
    "the predicate of an object",
    "Lenk has described the dinner as the city celebrating itself.",
    ["Lenk", "has described", "the dinner as the city celebrating itself"],
  ],
  [
    "when a thing that is expected is to be",
    "Viss does not expect a deal before the spring.",
    ["Viss", "does not expect", "a deal before the spring"],
  ],
  [
    "what a colon brings",
    "The union hopes to win votes in two towns: Kelmar and Ostrava.",
    ["The union", "hopes", "to win votes in two towns: Kelmar and Ostrava"],
  ],
  [
    "the subject that the parser tied to the cue",
    "The treasury said about half of the sum reflected losses from the strike.",
    ["The treasury", "said", "about half of the sum reflected losses from the strike"],
  ],
  [
    "the subject of a quotation before its tag",
    "The club's new roof, Ms. Novak said, “is a perfect example of waste.”",
    ["Ms. Novak", "said", "The club's new roof … “is a perfect example of waste.”"],
  ],
  [
    "the report that a quotation bears out",
    "Lenk said the firm had shown results, “including a rise in sales.”",
    ["Lenk", "said", "the firm had shown results, “including a rise in sales.”"],
  ],
  [
    "what opens the sentence of a quotation in mid-clause",
    "In past years, “we knew that we could reach the miners by post,” he said.",
    ["he", "said", "In past years, “we knew that we could reach the miners by post,”"],
  ],
  [
    "what opens the sentence before a tag",
    "In the coming weeks, said the minister, ships will be searched.",
    ["the minister", "said", "In the coming weeks … ships will be searched"],
  ],
  [
    "the numbers after a poll's finding",
    "A poll showed Mr. Lenk leading Mr. Novak nationally, 45 percent to 18 percent, among farmers.",
    ["A poll", "showed", "Mr. Lenk leading Mr. Novak nationally, 45 percent to 18 percent, among farmers"],
  ],
  [
    "no words that the writer sets against the report",
    "The union says that it has not wavered, though a top official said it is open to talks.",
    ["The union", "says", "that it has not wavered"],
  ],
  [
    "the whole sentence around a bracket that closes before “according to”",
    "The mayor Eva Lenk (Kelmar) wept at the meeting, according to an aide.",
    ["an aide", "according to", "The mayor Eva Lenk (Kelmar) wept at the meeting"],
  ],
  [
    "what somebody's position is",
    "Lenk's position is that the mine should close.",
    ["Lenk's", "position is", "that the mine should close"],
  ],
  ["no tweet in which it was said", "Lenk claimed victory in a tweet.", ["Lenk", "claimed", "victory"]],
  ["no audience", "The ministry announced the closure to reporters.", ["The ministry", "announced", "the closure"]],
  [
    "the condition of a promise",
    "Lenk promised to resign if the bridge fails.",
    ["Lenk", "promised", "to resign if the bridge fails"],
  ],
  [
    "what is joined to the content after the tag",
    "The ship had no crew, the company added, and was drifting east.",
    ["the company", "added", "The ship had no crew … and was drifting east"],
  ],
  [
    "a clause with that after the tag",
    "“It is bad luck,” Viss said, that both men had worked in the mine.",
    ["Viss", "said", "“It is bad luck,” … that both men had worked in the mine"],
  ],
  [
    "words that run on to the tag past the closing mark",
    "“We do not teach anything” against the state in the school, Viss said.",
    ["Viss", "said", "“We do not teach anything” against the state in the school"],
  ],
  [
    "words that hang on the quotation",
    "Lenk said, “we will need a big win at the end” of the season.",
    ["Lenk", "said", "“we will need a big win at the end” of the season"],
  ],
  [
    "no word of the writer on a person named at the end",
    "The navy said it had questioned Karel Viss, who left the ship in May.",
    ["The navy", "said", "it had questioned Karel Viss"],
  ],
  [
    "no summing up by the writer",
    "The company said it would close both mines, a move that angered the union.",
    ["The company", "said", "it would close both mines"],
  ],
  [
    "a clause that repeats its noun",
    "Lenk said that trade was in decline — a decline that began in May.",
    ["Lenk", "said", "that trade was in decline — a decline that began in May"],
  ],
];

describe("extent of the content", () => {
  it.each(CONTENTS)("%s", async (_, text, expected) => {
    const { shown } = await readAttributions(text);
    expect(shown).toContainEqual(expected);
  });
});

/** What a case shows, the text, the cue, and its source. */
const SOURCES: readonly [string, string, string, string | null][] = [
  ["who is led to speak", "The report led her to declare that the mine was safe.", "to declare", "her"],
  [
    "the subject of an adjective",
    "The ministry was quick to point out that the mine was safe.",
    "to point out",
    "The ministry",
  ],
  ["“has” cut short", "He's said that the mine is safe.", "'s said", "He"],
  ["the passive stays without a source", "He's told that the mine is safe.", "'s told", null],
  [
    "who writes, not who is written to",
    "The mayor emailed supporters saying that the vote was lost.",
    "saying",
    "The mayor",
  ],
  ["who issues a statement", "Lenk released a statement saying that the mine was safe.", "saying", "Lenk"],
  ["a poll", "A Tarnow Institute poll found last week that Lenk would win.", "found", "A Tarnow Institute poll"],
  [
    "no words that open the sentence",
    "Before the trial, a group of miners called for a boycott.",
    "called for",
    "a group of miners",
  ],
  ["no place of the words", "“It is old,” said Maria Lenk on the floor on Tuesday.", "said", "Maria Lenk"],
  ["a word with a hyphen", "The e-mails show that the mine was unsafe.", "show", "The e-mails"],
  ["no further report", "“It is safe,” said Viss, who also wrote that the mine was old.", "said", "Viss"],
  ["by whom it was said", "The strike was condemned by the mayor of Tarnow.", "was condemned", "the mayor of Tarnow"],
  [
    "a name beside its title",
    "The American carmaker Ford said that it had lost money.",
    "said",
    "The American carmaker Ford",
  ],
  ["the subject of joined verbs", "Lenk left the hall and claimed that the vote was stolen.", "claimed", "Lenk"],
];

describe("extent of the source", () => {
  it.each(SOURCES)("%s", async (_, text, cue, source) => {
    const { shown } = await readAttributions(text);
    expect(shown.filter(([, words]) => words?.endsWith(cue)).map(([words]) => words)).toEqual([source]);
  });

  it("takes nothing wished for within a report for a report", async () => {
    const { shown } = await readAttributions("Lenk said the union wanted the court to declare that the vote was void.");
    expect(shown.map(([, cue]) => cue)).toEqual(["said"]);
  });
});
