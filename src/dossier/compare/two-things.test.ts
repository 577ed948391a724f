import { describe, expect, it } from "vitest";
import { reasonsOfTwo, STORM, toldByTwo } from "../../../tests/told-story.ts";

const told = (herald: string, tribune: string) => toldByTwo(STORM, herald, tribune);

const reasons = (herald: string, tribune: string) => reasonsOfTwo(STORM, herald, tribune);

describe("two things told in words for one", () => {
  it.each([
    [
      "an event that hands over to somebody, and what he did not hand over",
      "The cook fell ill on Monday. That handed the kitchen over to Piet Anders.",
      "Piet Anders worked late all week. For the second time he did not hand the kitchen over.",
    ],
    [
      "what two named bidders offer for one player",
      "Last week the Oslin Rovers offered Piet Anders a four-year contract worth $31 million.",
      "The Halden Kestrels offered Piet Anders a four-year contract worth $36 million.",
    ],
    [
      "a part of a building and papers kept in it",
      "The school fire destroyed school records, the Herald wrote.",
      "The school fire did not harm the larger halls of the school where lessons were held.",
    ],
    [
      "a march in one town and the marches of a whole land",
      "An estimated 90,000 people filled the squares as part of a nationwide march.",
      "As many as 15,000 people filled the squares of Bristol.",
    ],
    [
      "a figure in a question",
      "Piet Anders threw a net at two customs clerks who boarded his boat, the police said.",
      "“Why would he be throwing a net at over nine clerks?” Anna Holt asked.",
    ],
    [
      "two turns of which one document knows both",
      "In 1995, Anna Holt became the first woman of the council board. In 2002, Anna Holt became president of the council.",
      "Anna Holt became the first woman president of the council in 2002. She became a judge later.",
    ],
    [
      "the date by which a raid goes",
      "Piet Anders was sentenced Saturday to nine years in jail.",
      "Judge Karl Dorst sentenced Piet Anders to nine years in jail for the March 1, 2019, raid that emptied the town bank.",
    ],
    [
      "terms of two trials",
      "Piet Anders was sentenced to nine years in jail.",
      "Piet Anders was sentenced to six years in jail as a young man. In 2019 a court imposed a prison sentence of nine years on him.",
    ],
    [
      "the age at another time",
      "“I am proud of it,” Piet Anders, 42, told the Gazette in 2018.",
      "Piet Anders, 45, was thanked by the mayor.",
    ],
    [
      "a negation over a headline that ran into the first sentence",
      "Holt doesn't think tolls will be raised Harbour pilot Piet Anders was arrested yesterday for smuggling.",
      "Harbour pilot Piet Anders was arrested yesterday for smuggling.",
    ],
    [
      "a phrase that two sentences of one speaker have in common",
      "“I am truly happy that the council has asked me to bring Old Sella from the hill to the harbour,” Anna Holt said.",
      "Anna Holt wrote: “We all give thanks for the leave we were given to watch Old Sella on its way from the hill to the harbour.”",
    ],
    [
      "a verb with an object and the same verb without one",
      "Anna Holt returned to Oslin College, her office said.",
      "“I never returned a single book,” Anna Holt said.",
    ],
    [
      "shares found by two polls",
      "The Oslin poll found that 40 percent of likely voters would vote for Anna Lund.",
      "A Halden College survey found that 34 percent of likely voters would vote for Anna Lund.",
    ],
    [
      "two things that were the first of their kind",
      "It was the first time since 2019 that the price of fish fell, Anna Lund said.",
      "It was the first time since 2014 that the two mayors spoke, Anna Lund said.",
    ],
    [
      "rallies of which one is placed",
      "Anna Lund held a rally in Oslin on Tuesday night.",
      "Anna Lund held a rally on Saturday.",
    ],
    [
      "a passage that two named speakers have in common",
      "“The papers that the clerk kept in her house during the long inquiry into the use of the harbour fund by the council show that she lied under oath to all of us,” the committee chairmen said.",
      "“Late today I met with the clerk who led the long inquiry into the use of the new harbour fund by the council, and I thanked her and her whole crew for all the work that was done,” Attorney General Anna Lenk said.",
    ],
  ])("no clash: %s", async (_, herald, tribune) => {
    expect(await reasons(herald, tribune)).toEqual([]);
  });

  it.each([
    [
      "what one bidder offers",
      "Last week the Oslin Rovers offered Piet Anders a four-year contract worth $31 million.",
      "The Oslin Rovers offered Piet Anders a four-year contract worth $36 million.",
      /quantity /,
    ],
    [
      "shares found by one poll",
      "The Oslin College poll found that 40 percent of likely voters would vote for Anna Lund.",
      "The Oslin College poll found that 34 percent of likely voters would vote for Anna Lund.",
      /40 percent against 34 percent/,
    ],
    [
      "the year since when one thing was the first of its kind",
      "It was the first time since 2019 that the price of fish fell, Anna Lund said.",
      "It was the first time since 2014 that the price of fish fell, Piet Anders said.",
      /last in 2019 against last in 2014/,
    ],
    [
      "terms of one trial",
      "Piet Anders was sentenced to nine years in jail.",
      "Piet Anders was sentenced to six years in jail.",
      /prison term/,
    ],
    [
      "a figure with a question behind it",
      "Piet Anders now has 1,364 points.",
      "Piet Anders now has 1,264 points in 83 games as a Rover, but who is counting?",
      /1,[23]64 points” against “1,[23]64/,
    ],
  ])("clash: %s", async (_, herald, tribune, why) => {
    expect((await reasons(herald, tribune)).join("\n")).toMatch(why);
  });

  it("does not call figures of two players a seeming conflict", async () => {
    const claims = await told(
      "Piet Anders threw for 507 yards and the Rovers won the game.",
      "Karl Dorst threw for 380 yards and the Rovers won the game.",
    );
    expect(claims.filter(({ relation }) => relation === "scope")).toEqual([]);
  });
});
