import { describe, expect, it } from "vitest";
import { contradictions, FERRY, sidesOf, toldByTwo } from "../../../../tests/told-story.ts";

async function clashesOf(herald: string, tribune: string) {
  return contradictions(await toldByTwo(FERRY, herald, tribune));
}

const DENIALS: readonly [what: string, herald: string, tribune: string, charge: RegExp, denial: RegExp][] = [
  [
    "what is denied in so many words",
    "The union accused Straits Line of ignoring two warnings about the steering gear.",
    "Straits Line denied ignoring any warnings about the steering gear.",
    /ignoring two warnings/,
    /ignoring any warnings/,
  ],
  [
    "the allegations, without saying which",
    "Mira Tolland, a former cook, alleged that Captain Anna Lund had forged the inspection papers.",
    "Mira Tolland alleged that Captain Anna Lund had forged the inspection papers. Lund denied the allegations.",
    /forged the inspection papers/,
    /Lund denied the allegations/,
  ],
  [
    "what the sentence has told, in a clause on the noun for it",
    "The weather was calm.",
    "The crew says that Captain Anna Lund had waived the inspection, a contention the harbour office disputed.",
    /waived the inspection/,
    /harbour office disputed/,
  ],
  [
    "what a clause within tells as the statement of another",
    "The weather was calm.",
    "The inspectors said that the letters belied Straits Line’s insistence that it had tested the steering gear.",
    /it had tested the steering gear/,
    /belied/,
  ],
  [
    "what nothing bears out",
    "The union said that Straits Line had altered the steering logs for profit.",
    "The mayor said that nothing in the papers supports theories that the steering logs were changed for profit.",
    /altered the steering logs/,
    /nothing in the papers/,
  ],
  [
    "what is charged as possible, by the noun of its act",
    "The union said that the new contract could allow discrimination against older sailors.",
    "Straits Line rejected assertions that the new contract sanctioned discrimination against older sailors.",
    /could allow discrimination/,
    /sanctioned discrimination/,
  ],
  [
    "what an inquiry has found no evidence of, verb and noun",
    "Mira Tolland, a former cook, said that Captain Anna Lund colluded with Straits Line.",
    "The harbour inquiry found no evidence of a conspiracy between Captain Anna Lund and Straits Line.",
    /colluded/,
    /found no evidence/,
  ],
  [
    "what an inquiry did not establish",
    "Mira Tolland, a former cook, said that Captain Anna Lund colluded with Straits Line.",
    "The harbour inquiry did not establish that Captain Anna Lund conspired with Straits Line.",
    /colluded/,
    /conspired/,
  ],
  [
    "allegations that a paper tells of without saying whose",
    "The mayor was silent about allegations that Captain Anna Lund had forged the inspection papers. Lund denied the allegations.",
    "The weather was calm.",
    /forged the inspection papers/,
    /Lund denied the allegations/,
  ],
  [
    "a report by the name of the paper",
    "The Gazette reported that Straits Line had bribed an inspector.",
    "Straits Line said that the Gazette report was false.",
    /bribed an inspector/,
    /report was false/,
  ],
  [
    "words that somebody says were never said",
    "The weather was calm.",
    "A book says Captain Anna Lund told her crew that the inspector was a fool. Lund has denied having said that.",
    /inspector was a fool/,
    /denied having said that/,
  ],
  [
    "what was said right before, under a name of its own",
    "The weather was calm.",
    "The union said that Straits Line had ignored two warnings about the steering gear. The owners called that a distortion.",
    /ignored two warnings/,
    /called that a distortion/,
  ],
  [
    "what was said right before, as not true",
    "The weather was calm.",
    "Mira Tolland said that the captain had left the bridge. “That is not true,” Piet Anders said.",
    /left the bridge/,
    /That is not true/,
  ],
  [
    "a lawsuit that is called baseless",
    "The lawsuit says that the permit violates the harbour law.",
    "Straits Line said the lawsuit was without merit.",
    /violates the harbour law/,
    /without merit/,
  ],
  [
    "the speaker's own deed",
    "The Gazette reported that Straits Line was softening its opposition to the new safety rules.",
    "Straits Line said that it had not changed its position on the new safety rules.",
    /softening its opposition/,
    /not changed its position/,
  ],
  [
    "a statement that is pointed at, with what it is told to be said of behind it",
    "The weather was calm.",
    "The harbour office was closed. “It is garbage, nothing but lies,” Captain Anna Lund said about the Gazette article alleging that she had sold the lifeboats.",
    /sold the lifeboats/,
    /It is garbage/,
  ],
  [
    "a notion that is turned down in a phrase",
    "The weather was calm.",
    "Mira Tolland told her aides that Captain Anna Lund would win nearly the whole council over. The sailors pushed back sharply on that idea.",
    /nearly the whole council/,
    /pushed back sharply/,
  ],
  [
    "what is said never to have happened",
    "The weather was calm.",
    "Mira Tolland said that the captain had left the bridge. “That never happened,” Piet Anders said.",
    /left the bridge/,
    /That never happened/,
  ],
  [
    "any wrong, against what others charge the speaker with",
    "The union said that Captain Anna Lund falsified the steering logs.",
    "Captain Anna Lund said that she had done nothing wrong.",
    /falsified the steering logs/,
    /nothing wrong/,
  ],
  [
    "a part in a matter that others lay at the speaker's door",
    "The union accused Captain Anna Lund of orchestrating the theft of the lifeboats.",
    "“I had absolutely nothing to do with the theft of the lifeboats,” Captain Anna Lund said.",
    /orchestrating the theft/,
    /absolutely nothing/,
  ],
  [
    "the account of others, by one who disputes it",
    "The weather was calm.",
    "Captain Anna Lund said the crew had broken into the store. Piet Anders disputed their account.",
    /broken into the store/,
    /disputed their account/,
  ],
  [
    "accusations that are told by no other",
    "The weather was calm.",
    "Captain Anna Lund told the council that accusations that she had deceived the harbour office were false.",
    /she had deceived the harbour office$/,
    /accusations that/,
  ],
];

describe("denials", () => {
  it.each(DENIALS)("stand with the charge: %s", async (_, herald, tribune, charge, denial) => {
    const found = await clashesOf(herald, tribune);
    expect(found.map(({ relation }) => relation)).toEqual(["denial"]);
    const [said, denied] = sidesOf(found[0]!);
    expect(said!.join("\n")).toMatch(charge);
    expect(denied!.join("\n")).toMatch(denial);
  });

  it("say in the words of the texts who says what and who denies it", async () => {
    const [found] = await clashesOf(DENIALS[0]![1], DENIALS[0]![2]);
    expect(found!.conflict!.why).toMatch(
      /said by .*union: “.*ignoring two warnings.*denied by Straits Line: “ignoring any/,
    );
  });

  it("judge one report both ways", async () => {
    const [found] = await clashesOf(
      "Norland Radio said its report was accurate.",
      "The harbour office said the Norland Radio report was not accurate.",
    );
    expect(found?.relation).toBe("denial");
  });

  it("set the writer who calls a statement false against its speaker", async () => {
    const [found] = await clashesOf(
      "The weather was calm.",
      "Piet Anders has falsely claimed that the ferry is full of smugglers.",
    );
    expect(found!.relation).toBe("conflict");
    expect(sidesOf(found!)).toEqual([
      ["the ferry is full of smugglers"],
      ["Piet Anders has falsely claimed that the ferry is full of smugglers"],
    ]);
    expect(found!.conflict!.why).toMatch(/said by Piet Anders.*denied by Tribune/);
  });

  const LOOK_ALIKES: readonly [what: string, herald: string, tribune: string][] = [
    [
      "a try that was stopped beside who tells of the try",
      "The harbour police caught the men who attacked the ferry Corvina on Saturday, the mayor said.",
      "The harbour police prevented the men from attacking the ferry Corvina on Saturday, Piet Anders said.",
    ],
    [
      "the same verb of another thing",
      "Mira Tolland returned to Halden after the accident, the mayor said.",
      "“I never returned his calls,” Mira Tolland said.",
    ],
    [
      "refusing is not denying",
      "The mayor said the council would pay for the repairs.",
      "The council refused to pay for the repairs.",
    ],
    [
      "denying something else",
      "The union accused Straits Line of ignoring two warnings about the steering gear.",
      "Straits Line denied paying for the mayor's trip to Geneva.",
    ],
    [
      "what is taken for granted beside what is denied",
      "Officers responded to the scene within minutes, the chief of police said.",
      "Mira Tolland denied shooting at the officers who responded to the scene.",
    ],
    [
      "opposing what is denied",
      "Captain Lund opposed the sale of the ferry, the union said.",
      "Captain Lund said she had not sold the ferry.",
    ],
    ["true or not", "The Gazette reported a leak.", "It is not known whether the Gazette report is true or not."],
    [
      "a clause that tells what sort of lie it is",
      "The weather was calm.",
      "Nadia Brenn said that Captain Anna Lund sold the lifeboats. That is the lie that the whole case was built on, Piet Anders said.",
    ],
    [
      "what is not true, as a reason",
      "The weather was calm.",
      "Mira Tolland said that the captain had left the bridge. “She is gone because that is not true,” Piet Anders said.",
    ],
    [
      "what is said before, where a clause is turned to its own sentence",
      "The weather was calm.",
      "Nadia Brenn said the mayor paid for the nets. The wreck lies in the waters of Nordland, although Sudland disputes this.",
    ],
    [
      "a story that is refuted, beside what it was about",
      "Captain Anna Lund said that she saw divers cheering on the pier.",
      "Nadia Brenn refuted a Gazette story about her claim that Captain Anna Lund saw divers cheering on the pier.",
    ],
    [
      "what a judge does not grant",
      "Nadia Brenn said that the trial of Captain Anna Lund had been moved to Oslin.",
      "Judge Karl Dorst denied that the trial of Captain Anna Lund be moved to Oslin, the change being sought by Nadia Brenn.",
    ],
    [
      "what one paper did not report, beside another that did",
      "The union said that Captain Anna Lund left the bridge.",
      "The Gazette did not report that Captain Anna Lund left the bridge.",
    ],
    [
      "what a share of those polled think",
      "The union said that Captain Anna Lund falsified the steering logs.",
      "In a poll of Halden, 24 percent of those asked said that Captain Anna Lund had done nothing wrong.",
    ],
    [
      "one of two things that may come",
      "Judge Karl Dorst makes offers to the crew, Nadia Brenn said.",
      "Judge Karl Dorst will either make no offer to the crew or a low one, Piet Anders said.",
    ],
    [
      "what somebody would be glad to do",
      "Nadia Brenn said the crew would be honoured to meet the mayor.",
      "The crew did not meet the mayor, the union said.",
    ],
    [
      "nothing short of what the other says",
      "The contract of the crew is a ruin.",
      "The contract of the crew is nothing short of a ruin, the union said.",
    ],
    [
      "what has not been done of late",
      "Captain Anna Lund sent out a letter to the crew.",
      "Captain Anna Lund hasn't sent a letter to the crew in six days.",
    ],
    [
      "reports at large",
      "The Gazette reported that Straits Line had bribed an inspector.",
      "The harbour office rarely disputes reports in the press.",
    ],
  ];

  it.each(LOOK_ALIKES)("are not seen in %s", async (_, herald, tribune) => {
    expect((await clashesOf(herald, tribune)).map(({ conflict }) => conflict!.why)).toEqual([]);
  });
});
