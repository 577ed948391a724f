import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../tests/read-attributions.ts";

/** What a case shows, the text, and an attribution of it: source, cue, content. */
type Case = readonly [string, string, (string | null)[]];

const VIEWS: readonly Case[] = [
  [
    "the way somebody sees it",
    "The way Anna Lenk sees it, the town has no choice.",
    ["Anna Lenk", "sees it", "the town has no choice"],
  ],
  [
    "if somebody is to be believed",
    "If Anna Lenk is to be believed, the bridge will open in May.",
    ["Anna Lenk", "is to be believed", "the bridge will open in May"],
  ],
  [
    "as far as somebody is concerned",
    "As far as the town's mayor is concerned, the matter is closed.",
    ["the town's mayor", "is concerned", "the matter is closed"],
  ],
  ["rumour", "Rumour has it that the mayor will resign.", [null, "Rumour has it", "that the mayor will resign"]],
  ["or so somebody claims", "The dam is safe, or so Anna Lenk claims.", ["Anna Lenk", "claims", "The dam is safe"]],
  [
    "is how somebody described it",
    "“A fraud,” is how Anna Lenk described the plan.",
    ["Anna Lenk", "described", "“A fraud,”"],
  ],
  ["is adamant", "Anna Lenk is adamant: the dam is safe.", ["Anna Lenk", "is adamant", "the dam is safe"]],
  ["is convinced", "Anna Lenk is convinced the dam is safe.", ["Anna Lenk", "is convinced", "the dam is safe"]],
  [
    "let it be known",
    "Anna Lenk let it be known that she would resign.",
    ["Anna Lenk", "let it be known", "that she would resign"],
  ],
  ["an order before a colon", "Her message to the town: stay at home.", ["Her", "message to the town", "stay at home"]],
];

const CHARGED: readonly Case[] = [
  [
    "who prosecutors say",
    "Police arrested Karl Viss, who prosecutors say took bribes.",
    ["prosecutors", "say", "who … took bribes"],
  ],
  [
    "accused by",
    "Karl Viss is accused by prosecutors of taking bribes.",
    ["prosecutors", "is accused", "Karl Viss … of taking bribes"],
  ],
  [
    "identified by",
    "A man, identified by police as Karl Viss, entered the school.",
    ["police", "identified", "A man … as Karl Viss"],
  ],
  [
    "stands accused",
    "The mayor stands accused of taking bribes from builders.",
    [null, "accused", "The mayor … of taking bribes from builders"],
  ],
  [
    "a verb behind a charge",
    "Allegations that the mayor took bribes surfaced in May.",
    [null, "Allegations", "that the mayor took bribes"],
  ],
  [
    "a move that somebody called so",
    "The council sold the mill, a move Anna Lenk called reckless.",
    ["Anna Lenk", "called", "a move … reckless"],
  ],
  [
    "quoted as calling",
    "Anna Lenk was quoted by the Herald as calling the plan a disaster.",
    ["Anna Lenk", "calling", "the plan a disaster"],
  ],
];

const TOLD_IN: readonly Case[] = [
  [
    "an editorial",
    "The Herald says in an editorial that the dam must go.",
    ["The Herald", "says", "that the dam must go"],
  ],
  [
    "a paper with its issuer",
    "“We are working day and night,” read a statement from the ministry.",
    ["a statement from the ministry", "read", "“We are working day and night,”"],
  ],
  [
    "a statement before the verb",
    "The ministry in a statement denied that the dam had leaked.",
    ["The ministry", "denied", "that the dam had leaked"],
  ],
  ["a banner", "A banner at the gate read “No more dams.”", ["A banner at the gate", "read", "“No more dams.”"]],
  [
    "a report that cites others",
    "The Herald reported, citing two officials, that the dam was unsafe.",
    ["The Herald", "reported", "that the dam was unsafe"],
  ],
  ["somebody on a topic", "“This is a disaster” – Anna Lenk on the dam.", ["Anna Lenk", "–", "“This is a disaster”"]],
  ["a way of telling", "Anna Lenk, via Twitter: “We will not give up.”", ["Anna Lenk", ":", "“We will not give up.”"]],
  [
    "so far as to say",
    "The ministry went so far as to say that the dam was a danger.",
    ["The ministry", "to say", "that the dam was a danger"],
  ],
  [
    "the engineers who built it",
    "The dam could fail, warned the engineers who built it.",
    ["the engineers who built it", "warned", "The dam could fail"],
  ],
];

const NAMES: readonly Case[] = [
  [
    "a long object",
    "Anna Lenk called the use of public money “quite dangerous.”",
    ["Anna Lenk", "called", "the use of public money “quite dangerous.”"],
  ],
  ["what she saw", "Anna Lenk called what she saw “terrible.”", ["Anna Lenk", "called", "what she saw “terrible.”"]],
  [
    "who is called so, and what he is besides",
    "Anna Lenk called Stone, his rival in the town hall, a fool.",
    ["Anna Lenk", "called", "Stone, his rival in the town hall, a fool"],
  ],
  ["a pronoun", "She called her “third-rate” and left the hall.", ["She", "called", "her “third-rate”"]],
  [
    "two names",
    "He called protesters “thugs” and “liars” without proof.",
    ["He", "called", "protesters “thugs” and “liars”"],
  ],
  [
    "a name with its owner",
    "Anna Lenk called her fallen son her hero before she left.",
    ["Anna Lenk", "called", "her fallen son her hero"],
  ],
  [
    "with somebody calling",
    "The evening ended with former mayor Karl Viss calling Anna Lenk a thief.",
    ["former mayor Karl Viss", "calling", "Anna Lenk a thief"],
  ],
];

const BESIDE_MARKS: readonly Case[] = [
  [
    "a claim behind marks that close",
    "Anna Lenk insisted that he has “saved the mill,” claiming that Stone never had a plan.",
    ["Anna Lenk", "claiming", "that Stone never had a plan"],
  ],
  [
    "what is pointed to behind them",
    "In another letter, Anna Lenk called Stone the “greatest hypocrite,” pointing to a list of gifts.",
    ["Anna Lenk", "pointing to", "a list of gifts"],
  ],
  [
    "a verb that the parser takes for an adjective",
    "“It is safe,” tweeted Lenk spokesman Alex Conner.",
    ["Lenk spokesman Alex Conner", "tweeted", "“It is safe,”"],
  ],
  [
    "a speaker behind the verb with an article",
    "“It is not safe there. #Halden,” tweeted a user from Hanover.",
    ["a user from Hanover", "tweeted", "“It is not safe there. #Halden,”"],
  ],
  [
    "the speaker behind partial quotations",
    "The promise to “take the town back” and “make it great” appeals to old voters who fear the bridge, said Alan Abrams, a teacher at Lund College.",
    [
      "Alan Abrams, a teacher at Lund College",
      "said",
      "The promise to “take the town back” and “make it great” appeals to old voters who fear the bridge",
    ],
  ],
];

const TORN: readonly Case[] = [
  [
    "the day of a tag",
    "As the Halden Herald noted in a column Thursday, the mayor “has won a few friends in Lund.”",
    ["the Halden Herald", "noted", "the mayor “has won a few friends in Lund.”"],
  ],
  [
    "told between commas",
    "And yet every Friday, from eight to noon, the former miller told The Herald, Anna Lenk would lead a meeting.",
    ["the former miller", "told", "Anna Lenk would lead a meeting"],
  ],
  [
    "a report that the parser takes for a participle",
    "Multiple outlets reported on Wednesday the ministry had more than one talk with Anna Lenk.",
    ["Multiple outlets", "reported", "the ministry had more than one talk with Anna Lenk"],
  ],
  [
    "a question that is announced",
    "The host Karl Muir asked the guests a simple question: Who will win the race?",
    ["The host Karl Muir", "asked the guests a simple question", "Who will win the race?"],
  ],
  [
    "a share of people",
    "Nearly half of voters said they prefer the old ferry.",
    ["Nearly half of voters", "said", "they prefer the old ferry"],
  ],
];

it("who only disagrees with what another calls a thing has not called it so", async () => {
  const { shown } = await readAttributions(
    "Engineers say the dam is a “disaster waiting to happen”, but the ministry disagrees.",
  );
  expect(shown.map(([source]) => source)).toEqual(["Engineers"]);
});

it("who is asked says nothing of what is asked", async () => {
  const { shown } = await readAttributions("“No,” said Anna Lenk when asked if she would resign.");
  expect(shown).toContainEqual([null, "asked", "if she would resign"]);
});

const BESIDE: readonly Case[] = [
  [
    "a tag that is a sentence of its own",
    "“Our skills will put the town on the map.” Mr MacFarlane said.",
    ["Mr MacFarlane", "said", "“Our skills will put the town on the map.”"],
  ],
  [
    "what is not told",
    "The ministry said two men had died but would not say who they were.",
    ["The ministry", "would not say", "who they were"],
  ],
  [
    "where what is told ends",
    "The ministry said two men had died but did not elaborate.",
    ["The ministry", "said", "two men had died"],
  ],
  [
    "a clause around a tag, with words in marks",
    "The “lifeline”, Lenk said, was old.",
    ["Lenk", "said", "The “lifeline” … was old"],
  ],
  [
    "a clause that opens its marks again behind the tag",
    "“My hope,” Anna Lenk said, “is that the bridge stands.”",
    ["Anna Lenk", "said", "“My hope,” … “is that the bridge stands.”"],
  ],
  [
    "the same with straight marks and one word",
    '"That," Anna Lenk added, "makes life harder for our children."',
    ["Anna Lenk", "added", '"That," … "makes life harder for our children."'],
  ],
  [
    "a clause before a tag, with words in marks",
    "The so-called “iron rule”, however, has not been a burden for others, said Karel Viss of Sella News.",
    ["Karel Viss of Sella News", "said", "The so-called “iron rule”, however, has not been a burden for others"],
  ],
  [
    "a gerund that gets a name",
    "Anna Lenk called podcasting “radio for everybody”.",
    ["Anna Lenk", "called", "podcasting “radio for everybody”"],
  ],
];

const ALL = { BESIDE, VIEWS, CHARGED, TOLD_IN, NAMES, BESIDE_MARKS, TORN };

describe.each(Object.entries(ALL))("%s", (_, cases) => {
  it.each(cases)("%s", async (_name, text, expected) => {
    const { shown } = await readAttributions(text);
    expect(shown).toContainEqual(expected);
  });
});
