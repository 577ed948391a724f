import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../tests/read-attributions.ts";

/** What a case shows, the text, the end of the cue, and who is named as its source. */
type Case = readonly [string, string, string, string | undefined];

const MOUTHS: readonly Case[] = [
  [
    "who answers a charge, not who makes it",
    "Viss complained that the contest was rigged, a charge that the town's leaders strongly denied, noting that they had kept the rules.",
    "noting",
    "the town's leaders",
  ],
  [
    "the candidate, not the country of the town",
    "Speaking at a meeting in Tarnow, Norland, Karel Viss went after Anna Lenk, calling her a fool.",
    "calling",
    "Karel Viss",
  ],
  [
    "who fires back, not the response",
    "Karel Viss fired back a response saying he would not support the plan.",
    "saying",
    "Karel Viss",
  ],
  [
    "the lawyers beside papers that open the sentence",
    "In court papers filed on Monday, lawyers for Karel Viss said that he would not testify.",
    "said",
    "lawyers for Karel Viss",
  ],
  [
    "who wrote an e-mail, not the day on which she did",
    "In an e-mail on Monday, Anna Lenk said the plan had failed.",
    "said",
    "Anna Lenk",
  ],
  ["a surname that is a season's as well", "Summers said the plan would fail.", "said", "Summers"],
  [
    "the adviser, not the paper to which she wrote",
    "In a statement to the Observer, her senior policy adviser, Jan Kelt, said: “Trade is essential.”",
    "said",
    "Jan Kelt",
  ],
  [
    "the woman who asks, not the city",
    "At a meeting in Port Halden City, a young woman who had been a student in Norland asked Lenk what he thought of it.",
    "asked",
    "a young woman who had been a student in Norland",
  ],
  [
    "the miner, whose aside has taken his verb",
    "One miner, who like others spoke on the condition of anonymity, said the pit was old.",
    "said",
    "One miner, who like others spoke on the condition of anonymity",
  ],
  ["a share in figures", "About 4 in 10 say they want another mayor.", "say", "About 4 in 10"],
  [
    "a man whose verb looks like a participle",
    "Some in the crowd booed, and when Lenk thanked Halden and said it was great to be home, a man yelled “Stay there!”",
    "yelled",
    "a man",
  ],
  [
    "the person who does something right before, not a vote",
    "The vote came after Karel Viss left the hall, saying the bill was a disgrace.",
    "saying",
    "Karel Viss",
  ],
  [
    "the person who sold the mill, not the shares",
    "Shares fell after Karel Viss sold the mill, saying that it had no future.",
    "saying",
    "Karel Viss",
  ],
  [
    "the council that acts, whoever has found what it acts on",
    "The council closed the bridge after engineers found cracks, saying that safety came first.",
    "saying",
    "The council",
  ],
  [
    "the report that angers, which has words",
    "The report angered Karel Viss, saying that he had taken bribes.",
    "saying",
    "The report",
  ],
  [
    "the publicist, whatever stands before the possessor",
    "The fallen star Mara Kelt's publicist confirmed that she is well.",
    "confirmed",
    "The fallen star Mara Kelt's publicist",
  ],
  [
    "the person who has been named as somebody's publicist",
    "Mara Kelt left on Monday. “She is well,” her publicist, Karel Viss, said. Kelt's rep would not say why she left.",
    "would not say",
    "Karel Viss",
  ],
  [
    "the minister whom the text has named",
    "The chapel's minister, Karel Holm, saw the fire. The chapel's minister said nobody was hurt.",
    "said",
    "Karel Holm",
  ],
  [
    "no minister of another office",
    "Delmar's foreign minister, Karel Holm, flew home. Delmar's interior minister said nobody was hurt.",
    "said",
    "Delmar's interior minister",
  ],
  [
    "the widow, where the dead man's surname speaks",
    "David Holm was killed in March. Holm's widow, Candee, wept in court. “We wanted justice,” Holm said.",
    "said",
    "Candee",
  ],
  [
    "the living judge, not the one who was killed",
    "Judge Anna Brod sentenced Viss on Saturday. Viss shot and killed Judge Karel Holm, the clerk Jan Lenk and Sgt. Tom Kelt in 2005. “He is cruel,” the judge said.",
    "said",
    "Anna Brod",
  ],
  [
    "who is alive, not who was murdered",
    "Sheriff Karel Holm opened the case. Agent David Brod was murdered in March. He said nobody had been charged.",
    "said",
    "Karel Holm",
  ],
  [
    "the dead, where nobody else is there",
    "David Brod died on Monday. “I love this town,” he said in 1998.",
    "said",
    "David Brod",
  ],
  [
    "the dead, for what they had said",
    "Sheriff Karel Holm opened the case. David Brod was killed on his way to the mill. He had said the road was dark.",
    "had said",
    "David Brod",
  ],
  [
    "nobody for a charge that somebody only talks about",
    "The council relayed the mayor's response to allegations that the banker robbed a shop.",
    "allegations",
    undefined,
  ],
  [
    "nobody for what somebody was asked",
    "Tom Lenk, asked if the mayor should resign, said he was unsure.",
    "asked",
    undefined,
  ],
  [
    "who was asked, for the answer",
    "Tom Lenk, asked if the mayor should resign, said he was unsure.",
    "said",
    "Tom Lenk",
  ],
  [
    "whose comments are shown",
    "The administration was quick to highlight comments from Karel Viss, chief economist of Delmar, projecting that wages would rise.",
    "projecting",
    "Karel Viss",
  ],
  [
    "persons, not the time they lived in",
    "The Courier interviewed three women who were teenagers at the time who claimed the coach followed them.",
    "claimed",
    "three women",
  ],
  [
    "the name, not its apposition",
    "The Courier cited Karel Viss, a professor of law, who said the rule was old.",
    "said",
    "Karel Viss",
  ],
  [
    "not the name within the words quoted last",
    "“The paper knows that Lenk is losing,” campaign chairman Bill Kelt said.\n\n“Judge Roy Lenk is winning with a wide lead.\n\n“This is the very definition of fake news,” he added.",
    "added",
    "Bill Kelt",
  ],
  [
    "not whom he speaks to",
    "Ed Viss debated Joe Lenk on Monday. Mr. Lenk, the vice president, smiled. “I know you are tired,” he told the vice president.",
    "told",
    "Ed Viss",
  ],
  [
    "not whom he speaks of",
    "Senator Karl Viss stopped short of calling on Mr. Lenk to leave, but he said the president should stay. Tom Lenk has been president for two years.",
    "said",
    "Karl Viss",
  ],
  [
    "all who speak together",
    "Sen. Karl Viss, Senate Minority Leader Tom Lenk and 18 members of the committee urged the mayor to leave.",
    "urged",
    "Karl Viss, Tom Lenk and 18 members of the committee",
  ],
  [
    "once who has no name, though a pronoun comes back to them",
    "Some sheriffs and officers in rural counties complained that crime rose. They said it was bad.",
    "complained",
    "Some sheriffs and officers in rural counties",
  ],
  [
    "the lawyers by their names, without what they said it in",
    "“We are pleased,” said the mayor's lawyers Karl Viss and Tom Lenk in a joint statement.",
    "said",
    "Karl Viss and Tom Lenk",
  ],
  [
    "whose comment it was",
    "Mayor Tom Lenk attacked Karl Viss over his taped comment in which he said he did not care.",
    "said",
    "Karl Viss",
  ],
];

describe("the right mouth", () => {
  it.each(MOUTHS)("names %s", async (_, text, cue, name) => {
    const { attributions, words } = await readAttributions(text);
    const found = attributions.filter((one) => words(one.cue)?.endsWith(cue));
    expect(found.map(({ source }) => source?.name)).toEqual([name]);
  });

  it("hears whom a paper cites through the paper", async () => {
    const { attributions, words } = await readAttributions("The Courier cited Karel Viss, who said the rule was old.");
    const said = attributions.find((one) => words(one.cue) === "said");
    expect(said?.hops.map(({ name }) => name)).toEqual(["Courier", "Karel Viss"]);
  });

  it.each([
    ["Speaker Nora Pell of Ohio said the bill was dead.", "official"],
    ["Guest Speaker Karl Viss said the bill was dead.", "person"],
    ["Andrew Viss, a supporter of the president, said the debate was lost.", "person"],
    ["Bishop Daniel Lenk said the rule was wrong.", "person"],
  ])("%s → %s", async (text, kind) => {
    const { attributions } = await readAttributions(text);
    expect(attributions.map(({ source }) => source?.kind)).toEqual([kind]);
  });

  it("takes what somebody should say for no speech", async () => {
    const { shown } = await readAttributions(
      "Viss said the mayor should insist that others be present and should demand that the bank pay.",
    );
    expect(shown.map(([, cue]) => cue)).toEqual(["said"]);
  });

  it("does not give the words before a lawyer who advised otherwise to the lawyer", async () => {
    const { shown } = await readAttributions(
      "Mr. Viss told the Courier that while he initially believed he needed a law, his office has advised him otherwise.",
    );
    expect(shown.map(([source]) => source)).not.toContain("his office");
  });
});

const TAILS: readonly (readonly [string, string, string, string])[] = [
  [
    "an event beside a wish",
    "Democrats called on the mayor to resign after the court charged 12 officers with fraud.",
    "called on",
    "the mayor to resign",
  ],
  [
    "what the news brings about",
    "The ministry said the report has 300 pages, raising more questions about the summary.",
    "said",
    "the report has 300 pages",
  ],
  [
    "a gloss behind a dash",
    "The mayor said he is considering ending the grant — a right enshrined in the charter that could be changed only by a vote.",
    "said",
    "he is considering ending the grant",
  ],
  [
    "a clause on the thing spoken of",
    "The moderator opened with a question about the attack, which happened a month ago.",
    "about",
    "the attack",
  ],
  [
    "nothing of an order that lies ahead",
    "The union asked the company to pay after the mine closes.",
    "asked",
    "to pay after the mine closes",
  ],
];

describe("a speaker behind what he said", () => {
  it("is no part of it", async () => {
    const { shown } = await readAttributions("Two men had died in the shaft, Karel Viss, head of the mine, said.");
    expect(shown).toEqual([["Karel Viss, head of the mine", "said", "Two men had died in the shaft"]]);
  });
});

describe("the writer's own words at the end", () => {
  it.each(TAILS)("%s", async (_, text, cue, content) => {
    const { shown } = await readAttributions(text);
    expect(shown.filter(([, words]) => words?.endsWith(cue)).map(([, , words]) => words)).toEqual([content]);
  });
});
