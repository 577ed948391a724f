import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

/** A text, and the names of the longest chain in it, nearest to the reader first. */
const CHAINS: readonly [string, string[]][] = [
  [
    "The Guardian, citing two people briefed on the talks, reported that the bridge would close.",
    ["Guardian", "two people briefed on the talks"],
  ],
  [
    "The bridge will close, the Guardian reported, citing two people briefed on the talks.",
    ["Guardian", "two people briefed on the talks"],
  ],
  [
    "Reuters reported on Monday, citing a police source, that three men had been arrested.",
    ["Reuters", "a police source"],
  ],
  ["Three men were arrested, according to Reuters, citing a police source.", ["Reuters", "a police source"]],
  ["Three men were arrested, according to Reuters, which quoted a police source.", ["Reuters", "a police source"]],
  ["Quoting unnamed officials, the Guardian said that the mine was unsafe.", ["Guardian", "unnamed officials"]],
  ["Karel Viss, quoted by the Tass news agency, said that the mine was closed.", ["Tass news agency", "Karel Viss"]],
  ["Karel Viss was quoted by Tass as saying that the mine was closed.", ["Tass", "Karel Viss"]],
  ["Two men drowned, Tass quoted Karel Viss as saying.", ["Tass", "Karel Viss"]],
  [
    "According to data from the Ministry of Transport seen by Reuters, 40 bridges are unsafe.",
    ["Reuters", "Ministry of Transport"],
  ],
  ["Statistics published by the Ministry of Health show that 300 people died.", ["Ministry of Health"]],
  ["Karel Viss's letter says that the mine was unsafe.", ["Karel Viss"]],
  ["Maria Lenk said in a letter obtained by Reuters that the mine was unsafe.", ["Reuters", "Maria Lenk"]],
  ["A spokesman for the ministry told Reuters that the bridge was safe.", ["Reuters", "A spokesman for the ministry"]],
  ["In an interview published by the BBC on Monday, Maria Lenk said that two men had drowned.", ["BBC", "Maria Lenk"]],
  ["Maria Lenk said that, according to Karel Viss, two men had drowned.", ["Maria Lenk", "Karel Viss"]],
  ["Maria Lenk said that two men had drowned, according to Reuters.", ["Reuters", "Maria Lenk"]],
  ["Karel Viss testified that Maria Lenk told him that the mine was unsafe.", ["Karel Viss", "Maria Lenk"]],
  ["Citing a memo that Karel Viss wrote, the Guardian reported that the mine was unsafe.", ["Guardian", "Karel Viss"]],
  ["“We cannot believe it,” Karel Viss told NBC's “Today” show on Thursday.", ["NBC", "Karel Viss"]],
  [
    "According to slides from an internal presentation intended for analysts and obtained by the Washington Post, the mine is large.",
    ["Washington Post", "slides from an internal presentation"],
  ],
  ["Karel Viss said on CBS's “Face the Nation” last month that the mine was safe.", ["CBS", "Karel Viss"]],
  ["In a statement issued by his lawyers, Karel Viss said that he was innocent.", ["his lawyers", "Karel Viss"]],
  ["Karel Viss said through a spokesman that the mine was safe.", ["a spokesman", "Karel Viss"]],
  ["“The review established that the mine was safe,” Karel Viss said.", ["Karel Viss", "The review"]],
  ["Sixty percent of the farmers say that the mine is unsafe, according to a poll.", ["a poll"]],
  ["“Most miners would tell you that the mine is unsafe,” Karel Viss said.", ["Karel Viss"]],
  ["Karel Viss says his report shows that the mine was safe.", ["Karel Viss"]],
  ["According to an aide who was in the room, the mine will close.", ["an aide"]],
  ["“An order could specify to federal agencies that the mine is closed,” Karel Viss said.", ["Karel Viss"]],
  ["Karel Viss said he would resign, citing health reasons.", ["Karel Viss"]],
  ["“She is well,” her rep, Karel Viss, tells PEOPLE.", ["People magazine", "Karel Viss"]],
  ["Karel Viss told Us she was well.", ["Us Weekly", "Karel Viss"]],
  ["Karel Viss confirmed to People that she was well.", ["People magazine", "Karel Viss"]],
  ["“She is well,” Karel Viss tells the mag.", ["the mag", "Karel Viss"]],
  ["Karel Viss told people that the mine was unsafe.", ["Karel Viss"]],
  ["Karel Viss told US officials that the mine was unsafe.", ["Karel Viss"]],
  ["Karel Viss told reporters that the mine was unsafe.", ["Karel Viss"]],
  ["Karel Viss told news outlets that the mine was unsafe.", ["Karel Viss"]],
  ["Karel Viss was quoted in the Guardian as saying that the mine was closed.", ["Guardian", "Karel Viss"]],
  ["In an interview published in the Guardian, Karel Viss said that the mine was closed.", ["Guardian", "Karel Viss"]],
  ["“The mine is unsafe,” Karel Viss told WVLK, a radio station.", ["WVLK", "Karel Viss"]],
  ["“The mine is unsafe,” Karel Viss told the Lenkova Star on Sunday.", ["Lenkova Star", "Karel Viss"]],
  ["“Why did you do it?” the widow read from Karel Viss's letter.", ["the widow", "Karel Viss"]],
  ["On the tape, Karel Viss is heard talking about closing the mine.", ["the tape", "Karel Viss"]],
  ["Two men drowned, the Guardian newspaper reported, citing their mother, Maria Lenk.", ["Guardian", "Maria Lenk"]],
  ["Karel Viss testified that Maria Lenk had asked whether the mine was unsafe.", ["Karel Viss", "Maria Lenk"]],
];

describe("chains of sources", () => {
  it.each(CHAINS)("%s", async (text, names) => {
    const { attributions } = await readAttributions(text);
    const longest = attributions.reduce((a, b) => (b.hops.length > a.hops.length ? b : a));
    expect(longest.hops.map((hop) => hop.name)).toEqual(names);
  });

  it("makes nobody a link who disputes a report", async () => {
    const { attributions } = await readAttributions(
      "A spokesman challenged the facts of an article published by Reuters saying that Viss had lied.",
    );
    const inner = attributions.find((one) => one.cueLemma === "say");
    expect(inner?.hops.map((hop) => hop.name)).toEqual(["Reuters"]);
  });

  it("lets a body and its spokeswoman speak with one voice", async () => {
    const { attributions } = await readAttributions(
      "Mitsui Steel said it had closed the mine, its spokeswoman, Eva Lenk, said in an interview.",
    );
    expect(attributions.map(({ hops }) => hops.length)).not.toContain(2);
  });

  it("carries an interview on for one sentence", async () => {
    const { attributions } = await readAttributions(
      "Karel Viss told Reuters that the mine was safe. He said it was dry. He said the men were well.",
    );
    expect(attributions.map(({ hops }) => hops.length)).toEqual([2, 2, 1]);
  });

  it("keeps who is cited out of the content", async () => {
    const { shown } = await readAttributions(CHAINS[2]![0]);
    expect(shown).toContainEqual(["Reuters", "reported", "that three men had been arrested"]);
  });

  it("ends a report before who is named for it", async () => {
    const { shown } = await readAttributions("Lenk said that two men had drowned, according to Reuters.");
    expect(shown).toEqual([
      ["Lenk", "said", "that two men had drowned"],
      ["Reuters", "according to", "Lenk said that two men had drowned"],
    ]);
  });

  it("shows a printed interview as the place of the words, a paper obtained as none", async () => {
    const printed = await readAttributions(
      "In an interview published by the BBC, Maria Lenk said that the mine was safe.",
    );
    const obtained = await readAttributions("Maria Lenk said in a letter obtained by Reuters that the mine was safe.");
    expect([printed, obtained].map(({ attributions }) => attributions[0]?.hops[0]?.venue)).toEqual([true, undefined]);
  });
});
