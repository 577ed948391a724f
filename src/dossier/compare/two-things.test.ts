import { describe, expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../tests/told-story.ts";

const SETTING =
  "A storm struck the island of Sella on Sunday. Boats were torn from the quay. The mayor thanked the crews.";

const told = (herald: string, tribune: string) =>
  claimsOfStory({ Herald: `${SETTING} ${herald}`, Tribune: `${SETTING} ${tribune}` });

const reasons = async (herald: string, tribune: string) =>
  contradictions(await told(herald, tribune)).map(({ conflict }) => `${conflict!.kind} ${conflict!.why}`);

describe("two things told in words for one", () => {
  it.each([
    [
      "an event that hands over to somebody, and what he did not hand over",
      "The keeper stumbled twice near the line. That turned the ball over to Piet Anders.",
      "Piet Anders played well all day. For the second week he did not turn the ball over.",
    ],
    [
      "what two named bidders offer for one player",
      "Last week the Oslin Rovers offered Piet Anders an eight-year contract worth $160 million.",
      "The Halden Kestrels offered Piet Anders an eight-year contract worth $184 million.",
    ],
    [
      "a part of a building and papers kept in it",
      "The school fire destroyed school records, the Herald wrote.",
      "The school fire did not harm the larger halls of the school where lessons were held.",
    ],
    [
      "a march in one town and the marches of a whole land",
      "An estimated 100,000 people took to the streets as part of nationwide strikes.",
      "As many as 20,000 people took to the streets of Bristol.",
    ],
    [
      "a figure in a question",
      "Piet Anders pointed a gun at two plainclothes officers who approached him, the police said.",
      "“Why would he be pointing a gun at over six officers?” Anna Holt asked.",
    ],
    [
      "two turns of which one document knows both",
      "In 1995, Anna Holt became the first woman of the council board. In 2002, Anna Holt became president of the council.",
      "Anna Holt became the first woman president of the council in 2002. She became a judge later.",
    ],
    [
      "the date by which a raid goes",
      "Piet Anders was sentenced Saturday to nine years in prison.",
      "Judge Karl Dorst sentenced Piet Anders to nine years in prison for the March 1, 2019, raid that left four people dead.",
    ],
    [
      "terms of two trials",
      "Piet Anders was sentenced to 12 years in prison.",
      "Piet Anders was sentenced to seven years in prison as a young man. In 2019 a court imposed a prison sentence of 12 years on him.",
    ],
    [
      "the age at another time",
      "“I am proud of it,” Piet Anders, 42, told the Gazette in 2018.",
      "Piet Anders, 45, was thanked by the mayor.",
    ],
    [
      "a negation over a headline that ran into the first sentence",
      "Holt doesn't think charges will be filed Harbour pilot Piet Anders was arrested yesterday on suspicion of smuggling.",
      "Harbour pilot Piet Anders was arrested yesterday on suspicion of smuggling.",
    ],
    [
      "a phrase that two sentences of one speaker have in common",
      "“I am deeply honoured that the council has asked me to carry Old Sella from the page to the screen,” Anna Holt said.",
      "Anna Holt wrote: “We are all grateful for the leave we were given to guard Old Sella in its move from the page to the screen.”",
    ],
    [
      "a verb with an object and the same verb without one",
      "Anna Holt returned to Oslin College, her office said.",
      "“I never returned any of his calls,” Anna Holt said.",
    ],
  ])("no clash: %s", async (_, herald, tribune) => {
    expect(await reasons(herald, tribune)).toEqual([]);
  });

  it.each([
    [
      "what one bidder offers",
      "Last week the Oslin Rovers offered Piet Anders an eight-year contract worth $160 million.",
      "The Oslin Rovers offered Piet Anders an eight-year contract worth $184 million.",
      /quantity /,
    ],
    [
      "terms of one trial",
      "Piet Anders was sentenced to 12 years in prison.",
      "Piet Anders was sentenced to seven years in prison.",
      /prison term/,
    ],
    [
      "a figure with a question behind it",
      "Piet Anders now has 2,129 points.",
      "Piet Anders now has 2,029 points in 106 games as a Rover, but who is counting?",
      /2,[01]29 points” against “2,[01]29/,
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
