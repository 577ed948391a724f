import { describe, expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

const SETTING =
  "Piet Anders was arrested on the island of Sella on Sunday. Boats were torn from the quay. Mayor Oskar Brandt thanked the crews.";

const reasons = async (herald: string, tribune: string) =>
  contradictions(await claimsOfStory({ Herald: `${SETTING} ${herald}`, Tribune: `${SETTING} ${tribune}` })).map(
    ({ conflict }) => `${conflict!.kind} ${conflict!.why}`,
  );

describe("a relation that holds one value for one holder", () => {
  it.each([
    [
      "weight",
      "Piet Anders is 5 feet 9 inches tall and weighs 150 pounds.",
      "Police say that Piet Anders is a 5-foot-9, 170-pound sailor.",
      /quantity weight in pounds: 1[57]0 against 1[57]0/,
    ],
    [
      "bore of a gun",
      "Officers said that he carried a .32-caliber revolver.",
      "A .44-caliber revolver lay in the mud of the harbour, the police said.",
      /quantity bore of the gun: \.\d+ against \.\d+/,
    ],
    [
      "what somebody died of",
      "Piet Anders died on Tuesday of congestive heart failure, his brother said.",
      "Piet Anders died from Alzheimer's disease at a clinic near his home.",
      /polarity died of: (?:heart failure against Alzheimer|Alzheimer's against heart failure)/,
    ],
    [
      "place of birth",
      "Piet Anders was born in Oslo in 1970.",
      "Piet Anders, who was born in Bergen, had worked at sea.",
      /place born in: (?:Oslo against Bergen|Bergen against Oslo)/,
    ],
    [
      "a native place that the words take for granted",
      "Piet Anders was born in Oslo in 1970.",
      "Out of work, Piet Anders would walk the streets of his native Bergen.",
      /place born in: (?:Oslo against Bergen|Bergen against Oslo)/,
    ],
    [
      "side of a place",
      "The ferry sent a call from 90 nautical miles east of Sella.",
      "A boat came upon the ferry some 90 nautical miles west of Sella.",
      /place 90 nautical miles from Sella: (?:east against west|west against east)/,
    ],
    [
      "place of a wound",
      "Piet Anders was shot in the ankle.",
      "One of the bullets had hit Piet Anders in the shoulder.",
      /place where hit: /,
    ],
    [
      "part of the body that was injured",
      "Piet Anders suffered a slight leg injury.",
      "Piet Anders hobbled off the quay after injuring his foot.",
      /place where hit: /,
    ],
    [
      "worth of a contract",
      "The club signed Piet Anders to a four-year deal worth nearly $40 million.",
      "The team gave Piet Anders a $43 million contract last summer.",
      /quantity worth of the contract: /,
    ],
    [
      "counts",
      "Piet Anders was convicted of two counts of arson.",
      "The sailor Piet Anders pleaded guilty on Monday to three counts of arson.",
      /quantity counts of arson: /,
    ],
    [
      "degree",
      "Piet Anders was indicted for first-degree arson.",
      "Prosecutors charged Piet Anders with second-degree arson.",
      /ordinal degree of arson: /,
    ],
    [
      "goods taken",
      "The police seized nine hunting rifles on the boat.",
      "Six hunting rifles were confiscated, the police said.",
      /quantity seized: /,
    ],
    [
      "a nickname in two spellings",
      "Piet Anders, known by the nickname Sepo, was a sailor.",
      "On the quay he went by the moniker of Sepa.",
      /person nickname: /,
    ],
    [
      "the only one and one of them",
      "The only school in Oslin was closed.",
      "One of the schools in Oslin was closed for a day.",
      /quantity “The only school” against “One of the schools”|quantity “One of the schools” against “The only school”/,
    ],
    [
      "the only one and not the only one",
      "“We are the only island in the world that pays for its boats,” the mayor said.",
      "Sella is not the only island that pays for boats, records show.",
      /quantity .*not the only island/,
    ],
    [
      "a figure of one period",
      "There were roughly 5,200 arrests in the harbour last year.",
      "Harbour detentions shrank to 4,000 during the last fiscal year.",
      /quantity arrests of the last year|quantity detentions of the last year/,
    ],
    [
      "who found the victim",
      "The body of Piet Anders was discovered by a jogger.",
      "Two neighbors found the lifeless body of Piet Anders and called for help.",
      /person who found the victim: /,
    ],
  ])("clash: %s", async (_, herald, tribune, why) => {
    expect((await reasons(herald, tribune)).join("\n")).toMatch(why);
  });

  it.each([
    [
      "what somebody only took for so",
      "“I honestly thought Piet Anders was shot in the head,” his brother said.",
      "Piet Anders was shot in the leg on the quay.",
    ],
    [
      "one illness under two names",
      "Piet Anders died on Tuesday of a heart attack, his brother said.",
      "Piet Anders died of cardiac arrest at a clinic near his home.",
    ],
    ["weights of two men", "Piet Anders weighs 150 pounds.", "Oskar Brandt weighs 190 pounds and walks with a stick."],
    [
      "two guns of one account",
      "A .38-caliber revolver and a .45-caliber pistol were found.",
      "Divers brought a .38-caliber revolver up from the mud.",
    ],
    ["deaths of two men", "Piet Anders died of pneumonia.", "Lars Dahl, an aide of Piet Anders, died of a stroke."],
    [
      "a town and its land",
      "Piet Anders was born in Oslo in 1970.",
      "Piet Anders, who was born in Norway, had worked at sea.",
    ],
    ["a state and a town", "Piet Anders, a Texas native, had worked at sea.", "Piet Anders was born in Houston."],
    [
      "a wound of somebody else",
      "Piet Anders was shot in the ankle.",
      "Behind Piet Anders another sailor was hit in the shoulder.",
    ],
    [
      "an aide and the one whom he works for",
      "Piet Anders sustained a foot injury.",
      "Lars Dahl, an aide of Piet Anders, was shot in the leg.",
    ],
    ["jaw and face", "Piet Anders was shot in the jaw.", "A bullet had hit Piet Anders in the face."],
    [
      "an offer and a contract",
      "The club offered Piet Anders a $30 million contract.",
      "The club signed Piet Anders to a $40 million contract.",
    ],
    [
      "a charge and a verdict",
      "Piet Anders was indicted for first-degree arson.",
      "A jury found Piet Anders guilty of second-degree arson.",
    ],
    [
      "goods of many days",
      "The police have seized 90 phones so far this year.",
      "Six phones were confiscated on the boat.",
    ],
    [
      "a birthplace that is doubted",
      "The mayor doubts whether Piet Anders was born in Oslo.",
      "Piet Anders was born in Bergen.",
    ],
    [
      "figures of two periods",
      "There were roughly 5,200 arrests in the harbour last year.",
      "There were 4,000 arrests in the harbour this year.",
    ],
    [
      "finders of two accounts of whom one names both",
      "The body of Piet Anders was discovered by a jogger. Two neighbors found a second body.",
      "Two neighbors found the lifeless body of Piet Anders and called for help.",
    ],
    [
      "the only one of a kind",
      "The only wooden school in Oslin was closed.",
      "One of the schools in Oslin was closed for a day.",
    ],
  ])("no clash: %s", async (_, herald, tribune) => {
    expect(await reasons(herald, tribune)).toEqual([]);
  });
});

it("puts nobody who calls it false on the side of the only one", async () => {
  const claims = await claimsOfStory({
    Herald: "The mayor has falsely claimed that Sella is the only island that pays for its boats.",
    Tribune: "Sella is not the only island that pays for boats, records show.",
  });
  const only = contradictions(claims).filter(({ conflict }) => conflict!.rule === "quantity-only");
  expect(only.flatMap(({ mentions }) => mentions.map(({ text }) => text)).join("\n")).not.toMatch(/falsely claimed/);
});
