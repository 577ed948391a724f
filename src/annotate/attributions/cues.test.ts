import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../tests/read-attributions.ts";

/** What a case shows, the text, and an attribution of it: source, cue, content. */
type Case = readonly [string, string, (string | null)[]];

const HEARSAY: readonly Case[] = [
  [
    "quoted as saying",
    "Lenk was quoted as saying that the bridge was safe.",
    ["Lenk", "was quoted as saying", "that the bridge was safe"],
  ],
  ["believed to", "The ship is believed to have sunk.", [null, "is believed", "The ship … to have sunk"]],
  ["reportedly", "The ship reportedly sank.", [null, "reportedly", "The ship … sank"]],
  [
    "it was announced",
    "It was announced that the bridge would close.",
    [null, "was announced", "that the bridge would close"],
  ],
  ["passive without an agent", "The results were announced on Monday.", [null, "were announced", "The results"]],
  [
    "who is asked says nothing",
    "Asked whether he would resign, Lenk laughed.",
    [null, "Asked", "whether he would resign"],
  ],
];

const PHRASES: readonly Case[] = [
  ["whose figure it is", "Police put the number of dead at nine.", ["Police", "put", "the number of dead at nine"]],
  [
    "whose figure it is, in the passive",
    "The number of dead was put at nine by police.",
    ["police", "was put", "The number of dead … at nine"],
  ],
  [
    "a tag before its speaker at the end",
    "The dam could fail, warn engineers.",
    ["engineers", "warn", "The dam could fail"],
  ],
  ["by somebody's account", "By Lenk's account, the dam was safe.", ["Lenk's", "account", "the dam was safe"]],
  [
    "papers whose verb the parser ties to a name",
    "Emails obtained by the BBC show the mayor lied.",
    ["Emails obtained by the BBC", "show", "the mayor lied"],
  ],
  [
    "hearsay between commas",
    "The mayor, it was claimed in court on Monday, took bribes from builders.",
    [null, "was claimed", "The mayor … took bribes from builders"],
  ],
  [
    'a clause without "that" behind a paper\'s name',
    "Two officials told the Herald the dam had leaked.",
    ["Two officials", "told", "the dam had leaked"],
  ],
  [
    "terms on which somebody spoke",
    "The dam had leaked, two officials said, asking not to be named.",
    ["two officials", "said", "The dam had leaked"],
  ],
  [
    "where a poll has somebody",
    "A poll by the Herald has Lenk ahead by four points.",
    ["A poll by the Herald", "has", "Lenk ahead by four points"],
  ],
  [
    "where somebody stands in polls",
    "Lenk has a big lead in recent polls.",
    ["recent polls", "in", "Lenk has a big lead"],
  ],
  [
    "a message before a colon",
    "The farmers sent Mr. Lenk a plain message: The river must be cleaned.",
    ["The farmers", "sent Mr. Lenk a plain message", "The river must be cleaned"],
  ],
  [
    "a conclusion before a colon",
    "The scientists reached a grim conclusion: The river will be dry by 2030.",
    ["The scientists", "reached a grim conclusion", "The river will be dry by 2030"],
  ],
  [
    "the whole of the words up to the colon",
    "Lenk gave the mayor an earful: “You lied to the whole town about this.”",
    ["Lenk", "gave the mayor an earful", "“You lied to the whole town about this.”"],
  ],
  [
    "a tag after a noun that the parser hangs it on",
    "The mayor of Halden took bribes from builders, prosecutors allege.",
    ["prosecutors", "allege", "The mayor of Halden took bribes from builders"],
  ],
  [
    "those whom another quotes, in a relative clause",
    "The Ledger quotes two officials who say that there was no distress call.",
    ["who", "say", "that there was no distress call"],
  ],
  [
    "words of",
    "In the words of the mayor, the plan is a disgrace.",
    ["the mayor", "In the words of", "the plan is a disgrace"],
  ],
  [
    "view in mid-clause",
    "The plan is, in the mayor's view, a disgrace.",
    ["the mayor's", "view", "The plan is … a disgrace"],
  ],
  ["per, first", "Per the union, two mines have closed.", ["the union", "Per", "two mines have closed"]],
  ["per, last", "Two mines have closed, per the union.", ["the union", "per", "Two mines have closed"]],
  ["put it", "As the mayor put it, the bridge is a disgrace.", ["the mayor", "put it", "the bridge is a disgrace"]],
  [
    "as reported by",
    "The bridge is unsafe, as reported by the Courier.",
    ["the Courier", "as reported by", "The bridge is unsafe"],
  ],
  ["hear tell", "To hear Lenk tell it, the bridge is unsafe.", ["Lenk", "tell it", "the bridge is unsafe"]],
  ["headline with colon", "Kremlin: talks failed", ["Kremlin", ":", "talks failed"]],
  ["headline with tag", "Talks failed, Kremlin says", ["Kremlin", "says", "Talks failed"]],
  ["inverted tag", "The bridge, says Lenk, is unsafe.", ["Lenk", "says", "The bridge … is unsafe"]],
];

const DOCUMENTS: readonly Case[] = [
  ["poll", "A new poll finds most voters oppose the plan.", ["A new poll", "finds", "most voters oppose the plan"]],
  ["records", "Records show that the firm paid nothing.", ["Records", "show", "that the firm paid nothing"]],
  [
    "court papers",
    "Court documents allege that the firm paid nothing.",
    ["Court documents", "allege", "that the firm paid nothing"],
  ],
  [
    "said in a statement",
    "Lenk said in a statement that the bridge was safe.",
    ["Lenk", "said", "that the bridge was safe"],
  ],
  [
    "statement that speaks",
    "Lenk issued a statement saying the bridge was safe.",
    ["Lenk", "issued a statement saying", "the bridge was safe"],
  ],
];

const NOUNS: readonly Case[] = [
  [
    "accusation by",
    "The accusation by Lenk that the bridge was unsafe was dismissed.",
    ["Lenk", "The accusation", "that the bridge was unsafe"],
  ],
  [
    "report in the subject of a feeling",
    "The accusation by Lenk that the bridge was unsafe shocked the town.",
    ["Lenk", "The accusation", "that the bridge was unsafe"],
  ],
  ["nobody's warning", "Warnings about the bridge were ignored.", [null, "Warnings about", "the bridge"]],
  ["clause without that", "Her assertion he lied was dismissed.", ["Her", "assertion", "he lied"]],
  [
    "the subject's own noun",
    "Novak escalated her attacks on the harbour board.",
    ["Novak", "escalated her attacks on", "the harbour board"],
  ],
];

const ATTITUDES: readonly Case[] = [
  [
    "long argued",
    "The mayor has long argued that the bridge is unsafe.",
    ["The mayor", "has long argued", "that the bridge is unsafe"],
  ],
  [
    "concerned that",
    "The mayor is concerned that the bridge is unsafe.",
    ["The mayor", "is concerned", "that the bridge is unsafe"],
  ],
  [
    "worried, without that",
    "They are worried the bridge will close.",
    ["They", "are worried", "the bridge will close"],
  ],
  [
    "made clear that",
    "The minister made clear that talks would go on.",
    ["The minister", "made clear", "that talks would go on"],
  ],
  [
    "made it clear",
    "The minister made it abundantly clear that talks would go on.",
    ["The minister", "made it abundantly clear", "that talks would go on"],
  ],
  [
    "made clear a thing",
    "She made clear her opposition to the plan.",
    ["She", "made clear", "her opposition to the plan"],
  ],
];

const BORDERS: readonly Case[] = [
  ["began by", "Lenk began by saying that the bridge was old.", ["Lenk", "began by saying", "that the bridge was old"]],
  [
    "quick to",
    "Lenk was quick to point out that the bridge was old.",
    ["Lenk", "was quick to point out", "that the bridge was old"],
  ],
  ["shot back", "“The bridge is old,” Lenk shot back.", ["Lenk", "shot back", "“The bridge is old,”"]],
  [
    "a clause joins two verbs",
    "The minister declined to say whether the plant was safe.",
    ["The minister", "declined to say", "whether the plant was safe"],
  ],
  ["an object does not", "The firm refused to accept the report.", ["The firm", "refused", "to accept the report"]],
  [
    "agent out of the content",
    "The plan was described by critics as reckless.",
    ["critics", "was described", "The plan … as reckless"],
  ],
];

const TAGS: readonly Case[] = [
  [
    "words before a paper's tag",
    "Police Commissioner Ray Kelt said: “We are pleased with the arrest,” the Halden Herald reported.",
    ["Police Commissioner Ray Kelt", "said", "“We are pleased with the arrest,”"],
  ],
  [
    "the tag itself",
    "Police Commissioner Ray Kelt said: “We are pleased with the arrest,” the Halden Herald reported.",
    ["the Halden Herald", "reported", "Police Commissioner Ray Kelt said: “We are pleased with the arrest,”"],
  ],
  [
    "a clause that the parser hung on the day",
    "Harbor officials said Friday the pier would close, Reuters reported.",
    ["Harbor officials", "said", "the pier would close"],
  ],
];

it("no tag is made of a clause that reports nothing", async () => {
  const { shown } = await readAttributions("Harbor officials said Friday the pier would close, sailors sang.");
  expect(shown.map(([source]) => source)).toEqual(["Harbor officials"]);
});

const OBJECTS: readonly Case[] = [
  ["a plan she praised", "It is a plan the mayor has praised.", ["the mayor", "has praised", "a plan"]],
  ["a plan praised by", "It is a plan praised by the mayor.", ["the mayor", "praised", "a plan"]],
  [
    "message",
    "The company released a statement on the accident.",
    ["The company", "released a statement on", "the accident"],
  ],
  [
    "subject that is a verb",
    "He said legalizing it could put thousands of people to work.",
    ["He", "said", "legalizing it could put thousands of people to work"],
  ],
  [
    "object after a tag",
    "The bridge was old and narrow, a harbour official told The Tarnow Times.",
    ["a harbour official", "told", "The bridge was old and narrow"],
  ],
];

const ALL = {
  HEARSAY,
  PHRASES,
  DOCUMENTS,
  NOUNS,
  ATTITUDES,
  BORDERS,
  TAGS,
  OBJECTS,
};

describe.each(Object.entries(ALL))("%s", (_, cases) => {
  it.each(cases)("%s", async (_name, text, expected) => {
    const { shown } = await readAttributions(text);
    expect(shown).toContainEqual(expected);
  });
});

describe("what is no report", () => {
  it.each([
    ["a rate", "It costs three euros per day, as usual."],
    ["a purpose", "The firm needs to support its customers."],
    ["a product", "The new phone will support larger screens."],
    ["a delivery", "The company released a new phone."],
    ["a condition", "If Lenk supports the plan, the harbour will grow."],
    ["anybody's wish", "It is the town to live in if you want to be left alone."],
    ["a question", "Did the mayor support the plan?"],
    ["a stamp", "POSTED: 04/02/07, 9:00 PM PDT | A clerk fell asleep on Tuesday."],
    ["a stamp of another kind", "FIRST SEEN: Tuesday, 9:00 PM. A clerk fell asleep."],
  ])("%s", async (_name, text) => {
    expect((await readAttributions(text)).shown).toEqual([]);
  });

  it("one cue of two verbs is found once", async () => {
    const { shown } = await readAttributions("The minister declined to say whether the plant was safe.");
    expect(shown).toHaveLength(1);
  });
});
