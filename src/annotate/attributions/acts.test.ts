import { expect, it } from "vitest";
import { readAttributions } from "../../../tests/read-attributions.ts";

/** What a case shows, the text, and attributions of it: source, cue, content. */
type Case = readonly [string, string, ...(string | null)[][]];

const CASES: readonly Case[] = [
  [
    "an act of speech goes with the speaker, not with a thing spoken of",
    "Viss said the mine was safe and criticised the ministry for its delay.",
    ["Viss", "said", "the mine was safe"],
    ["Viss", "criticised", "the ministry for its delay"],
  ],
  [
    "two acts, the second an urging",
    "Viss said on Monday that the mine was safe and urged the ministry to act.",
    ["Viss", "said", "that the mine was safe"],
    ["Viss", "urged", "the ministry to act"],
  ],
  [
    "a promise after a regret",
    "Lenk said she regretted the remark and promised to stay out of the race.",
    ["Lenk", "said", "she regretted the remark"],
    ["Lenk", "promised", "to stay out of the race"],
  ],
  [
    "a third clause after two with that",
    "Lenk said that the bridge was old, that the money was gone and added that nobody would pay.",
    ["Lenk", "said", "that the bridge was old, that the money was gone"],
    ["Lenk", "added", "that nobody would pay"],
  ],
  [
    "an attitude is part of what is reported",
    "Lenk said the ministry was slow and wanted the mine closed.",
    ["Lenk", "said", "the ministry was slow and wanted the mine closed"],
  ],
];

const PLEAS: readonly Case[] = [
  ["guilty", "Viss pleaded guilty to three counts of fraud.", ["Viss", "pleaded guilty to", "three counts of fraud"]],
  ["not guilty", "Viss pleaded not guilty to murder.", ["Viss", "pleaded not guilty to", "murder"]],
  [
    "a confession that others tell of",
    "Viss confessed to killing two miners, the police said.",
    ["Viss", "confessed to", "killing two miners"],
    ["the police", "said", "Viss confessed to killing two miners"],
  ],
  [
    "stopped short",
    "Lenk stopped short of calling for the mayor to resign.",
    ["Lenk", "stopped short of calling for", "the mayor to resign"],
  ],
  ["a whole answer in a word", "Asked about it, Lenk said no.", ["Lenk", "said", "no"]],
  [
    "words in a statement",
    "The ministry issued a statement condemning the raid.",
    ["The ministry", "issued a statement condemning", "the raid"],
  ],
  [
    "a tag that looks like a noun",
    "The bridge, as the Courier notes, was closed in May.",
    ["the Courier", "notes", "The bridge … was closed in May"],
  ],
  [
    "a tag tied to the subject",
    "The bridge, as the ministry noted, was closed.",
    ["the ministry", "noted", "The bridge … was closed"],
  ],
  [
    "after the passive, before its agent",
    "Viss was identified as the attacker by the police.",
    ["the police", "was identified", "Viss … as the attacker"],
  ],
  ["a deal", "Kelmar has agreed to a deal that raises wages.", ["Kelmar", "has agreed to", "a deal that raises wages"]],
  ["what is meant", "The mine is intended to open in May.", [null, "is intended", "The mine … to open in May"]],
];

const REPAIRED: readonly Case[] = [
  [
    "a speaker after the verb that looks like an object",
    "“It is over and we will not come back,” tweeted the Tarnow, N.Y., chapter of the union.",
    ["the Tarnow, N.Y., chapter of the union", "tweeted", "“It is over and we will not come back,”"],
  ],
  [
    "a name after a word with a hyphen",
    "“He failed today,” said Kelmar co-founder Karel Viss.",
    ["Kelmar co-founder Karel Viss", "said", "“He failed today,”"],
  ],
  [
    "a clause torn in two",
    "Some of those provisions, however, have drawn criticism from both conservative and liberal groups that argue the language is overly broad and would infringe on rights.",
    ["that", "argue", "the language is overly broad"],
  ],
  [
    "what a relative clause takes out of an infinitive",
    "It is a plan which the ministry has vowed to stop.",
    ["the ministry", "has vowed", "which … to stop"],
  ],
  [
    "a relative clause without a pronoun",
    "The ministry will block any plan Lenk hopes to defend.",
    ["Lenk", "hopes", "any plan … to defend"],
  ],
  [
    "two clauses before a tag",
    "Five of the six bullet casings came from his weapon, but investigators have conflicting accounts of who fired it, prosecutor Maria Lenk said.",
    [
      "prosecutor Maria Lenk",
      "said",
      "Five of the six bullet casings came from his weapon, but investigators have conflicting accounts of who fired it",
    ],
  ],
];

it("tells an attitude that a cue takes for its content once", async () => {
  const { shown } = await readAttributions("Viss pledged his continued support for the miners.");
  expect(shown).toEqual([["Viss", "pledged", "his continued support for the miners"]]);
});

const ALL = [...CASES, ...PLEAS, ...REPAIRED].map(([about, text, ...expected]) => ({ about, text, expected }));

it.each(ALL)("reads each act for itself: $about", async ({ text, expected }) => {
  const { shown } = await readAttributions(text);
  for (const one of expected) expect(shown).toContainEqual(one);
});

it.each([
  ["a committee is spoken to, not of", "Viss addressed the committee on Monday."],
  ["who holds steady says nothing", "But fired up by a rousing speech, Democrats held steady."],
  ["what pay is measured by", "Miners are paid according to their age."],
  ["how somebody is found", "Viss was found dead in a cell."],
  ["hearings that end say nothing", "As hearings concluded, it appeared that the bill would fail."],
])("finds no source: %s", async (_, text) => {
  const { attributions } = await readAttributions(text);
  expect(attributions.filter(({ source }) => source !== null)).toEqual([]);
});
