import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../tests/read-attributions.ts";

/** What a case shows, the text, and source and content of all its quotations. */
type Case = readonly [string, string, (string | null)[][]];

const CASES: readonly Case[] = [
  [
    "one speaker over paragraphs whose marks open again and close once",
    "“We waited for years,” Lenk said.\n\n“It was hard.\n\n“It was long.\n\n“But now it is done.”\n\nThe bridge opens in May.",
    [["Lenk", "“We waited for years,” … “It was hard. … “It was long. … “But now it is done.”"]],
  ],
  [
    "sentences without a verb go on",
    "“We have lost everything,” she said. “The boats. The nets. The house.”",
    [["she", "“We have lost everything,” … “The boats. The nets. The house.”"]],
  ],
  [
    "a mark that is never closed",
    "The ministry wrote: “The mine is safe. We have checked it.\n\nIt closed in May.",
    [["The ministry", "“The mine is safe. We have checked it"]],
  ],
  [
    "nested marks",
    "“She told me, ‘go home, Karel,’ and I went,” Viss said.",
    [["Viss", "“She told me, ‘go home, Karel,’ and I went,”"]],
  ],
  [
    "a speaker whom the parser ties to a name within the marks",
    "The club spoke too. “We're aware of the out-of-town dispute involving Desmond,” team general counsel R.J. Smith said in a statement.",
    [["team general counsel R.J. Smith", "“We're aware of the out-of-town dispute involving Desmond,”"]],
  ],
  [
    "two speakers in turn",
    "“The mine is safe,” the ministry said. “The ministry is lying,” Viss replied.",
    [
      ["the ministry", "“The mine is safe,”"],
      ["Viss", "“The ministry is lying,”"],
    ],
  ],
  [
    "another person of whom a sentence between the quotations tells",
    "“We felt the pressure,” Kelt said. “We are ready to move on.” Karel Viss agreed. “I am glad that we got it behind us.”",
    [
      ["Kelt", "“We felt the pressure,” … “We are ready to move on.”"],
      ["Karel Viss", "“I am glad that we got it behind us.”"],
    ],
  ],
  [
    "an age behind the name is none of the words in marks",
    "“I am proud of everything that we did,” Viss, 92, told the court.",
    [["Viss, 92", "“I am proud of everything that we did,”"]],
  ],
  [
    "who expects something has not said the quotation after it",
    "The season was played in Tarnow, where doubters expected the club to fail. “We will show them all,” one seemed to hear.",
    [],
  ],
  [
    "a name of one's own is nothing said",
    "Novak, known as “the Fox”, told the court little. The film “Night Train” won.",
    [],
  ],
  [
    "a statement before a colon",
    "President Lenk released this statement: “I am sorry.”",
    [["President Lenk", "“I am sorry.”"]],
  ],
  ["an answer before a colon", "Her answer was short: “We will not pay.”", [["Her", "“We will not pay.”"]]],
  ["a subject before a colon", "Lenk was blunt: “It is a disgrace.”", [["Lenk", "“It is a disgrace.”"]]],
  [
    "a cue and its colon at the end of the paragraph before",
    "The mayor spoke first. Viss continued:\n\n“You have seen the old bridge, and nothing has changed.\n\n“It will fall.”\n\nThe crowd left.",
    [["Viss", "“You have seen the old bridge, and nothing has changed … “It will fall.”"]],
  ],
  [
    "what has words on it before a colon",
    "Section 3 of the law provides: “No person shall close a bridge.”",
    [["Section 3 of the law", "“No person shall close a bridge.”"]],
  ],
  [
    "a name after a dash",
    "“We will be back in May.” — Karel Viss, miner",
    [["Karel Viss, miner", "“We will be back in May.”"]],
  ],
  [
    "names after dashes, line by line",
    "Readers wrote to us.\n\n“The mine is a disgrace.”\n\n— Karel Viss\n\n“The mine feeds my family.”\n\n— Maria Lenk",
    [
      ["Karel Viss", "“The mine is a disgrace.”"],
      ["Maria Lenk", "“The mine feeds my family.”"],
    ],
  ],
  ["an official before a colon", "The senator fired back: “That is garbage.”", [["The senator", "“That is garbage.”"]]],
  ["a title after a colon", "The senator held up a copy: “The Harbour and the Sea.”", []],
  ["a thing before a colon", "There were two films: “Night Train has left” and “The Fox.”", []],
  [
    "the person of the sentence before",
    "Maria Lenk turned to the crowd. “We will come back in May.” The band played on.",
    [["Maria Lenk", "“We will come back in May.”"]],
  ],
  ["a sentence about a thing before", "The sign was old. “We will come back in May.” The band played on.", []],
];

describe("speakers of quotations", () => {
  it.each(CASES)("%s", async (_, text, expected) => {
    const { attributions, words } = await readAttributions(text);
    const quoted = attributions.filter((one) => one.kind === "direct");
    expect(quoted.map((one) => [words(one.source), one.content.map(words).join(" … ")])).toEqual(expected);
  });
});

describe("speakers of headlines", () => {
  it("takes a noun for people before the colon for the speaker, and no other noun", async () => {
    const { attributions, words } = await readAttributions(
      "Union: Halden mill ignored warnings before blast\n\nMay 5, 2022\n\nThe mill in Halden burned down on Monday.",
    );
    expect(attributions.map((one) => [words(one.source), one.content.map(words).join()])).toEqual([
      ["Union", "Halden mill ignored warnings before blast"],
    ]);
    const other = await readAttributions(
      "Weather: storm hits the coast of Sella\n\nMay 5, 2022\n\nThe mill in Halden burned down on Monday.",
    );
    expect(other.attributions).toEqual([]);
  });

  const BODY =
    "The bridge of Halden was shut on Monday after Anna Brandt had warned of it.\n\nBrandt, a builder, said that steel was bad. The council met.";

  it.each([
    ["a surname that the text has in full", "Brandt: ‘We Are Going To Lose It’", "Brandt"],
    ["a surname before a line with a full stop", "Brandt: My bridge is not safe.", "Brandt"],
    ["those who speak for somebody", "Brandt camp: bridge of Halden was never safe", "Brandt camp"],
    ["a title and a name", "Dr. Anna Brandt: Bridge Not Fit For Use", "Dr. Anna Brandt"],
    ["a poll", "Poll: Halden wants its bridge back", "Poll"],
    ["a report", "Report: council knew of the steel in March", "Report"],
    ["unnamed sources", "Sources: talks on the bridge failed", "Sources"],
  ])("takes %s before the colon", async (_, headline, source) => {
    const { shown } = await readAttributions(`${headline}\n\n${BODY}`);
    expect(shown.filter(([, cue]) => cue === ":").map(([who]) => who)).toEqual([source]);
  });

  it.each([
    [
      "Karel Viss: Killer of two escaped",
      "Karel Viss, who killed two, broke out of a jail in Halden on Monday. He was armed.",
    ],
    ["Poland: Climber dies in fall", "A climber fell to her death in Poland on Monday. She was 32."],
  ])("takes who or where the text is about for nobody: %s", async (headline, body) => {
    const { shown } = await readAttributions(`${headline}\n\n${body}\n\nThe court met.`);
    expect(shown.filter(([, cue]) => cue === ":")).toEqual([]);
  });

  it.each(["WATCH: The bridge of Halden falls", "Review: A bridge too many", "Photos: The bridge of Halden"])(
    "takes a label for nobody: %s",
    async (headline) => {
      const { shown } = await readAttributions(`${headline}\n\n${BODY}`);
      expect(shown.filter(([, cue]) => cue === ":")).toEqual([]);
    },
  );
});

describe("interviews", () => {
  it("gives answers to the person interviewed and marks questions as asked", async () => {
    const { attributions, words } = await readAttributions(
      "Maria Lenk has run the mine since May.\n\nQ: Is the mine safe?\n\nA: It is. We checked it twice.",
    );
    const turns = [...attributions].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
    expect(turns.map((one) => [one.source?.name ?? null, one.content.map(words).join(), one.factuality])).toEqual([
      [null, "Is the mine safe?", "asked"],
      ["Maria Lenk", "It is. We checked it twice", "asserted"],
    ]);
  });

  it("takes no list for an interview", async () => {
    const { attributions } = await readAttributions("A. The first mine closed.\n\nB. The second mine closed.");
    expect(attributions).toEqual([]);
  });
});
