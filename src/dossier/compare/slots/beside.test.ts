import { expect, it } from "vitest";
import { sentenceEncoder } from "../../../../tests/engine.ts";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

const clashesOf = async (Herald: string, Tribune: string) =>
  contradictions(await claimsOfStory({ Herald, Tribune }, await sentenceEncoder())).map(
    ({ conflict }) => conflict!.why,
  );

it.each([
  [
    "deep in a list",
    "Masked men raided a customs house in Oslin as well as at least three bakeries and several kiosks.",
    "Men wearing masks raided a customs house in Oslin, four kiosks and two bakeries.",
    /at least three bakeries.*two bakeries/,
  ],
  [
    "of what somebody missed",
    "Holt sat out nine games this season with a broken wrist.",
    "Holt sat out 11 games in the season because of his wrist.",
    /nine games.*11 games/,
  ],
  [
    "of how long something went on, told by a verb and by its noun",
    "The harbour road was closed for nearly three hours as officers bargained with the sailor.",
    "Officers spent two hours bargaining with the sailor, who had locked himself in a shed.",
    /two hours.*nearly three hours|nearly three hours.*two hours/,
  ],
  [
    "of how far somebody fell",
    "On Friday a young sailor died after falling 150 metres from a cliff near Oslin.",
    "A sailor was found dead near Oslin after a fall of about 60 metres from the cliff.",
    /150 metres.*about 60 metres|about 60 metres.*150 metres/,
  ],
])(
  "holds figures near each other against each other in clauses that mean the same: %s",
  async (_, herald, tribune, why) => {
    expect(await clashesOf(herald, tribune)).toEqual([expect.stringMatching(why)]);
  },
);

it.each([
  [
    "a part and its whole",
    "Holt played 11 seasons with the Oslin Harriers.",
    "Holt played his first nine seasons with the Oslin Harriers.",
  ],
  [
    "two players",
    "Berg sat out eight games this season with a broken wrist.",
    "Anna Holt sat out nine games this season with a broken wrist.",
  ],
  [
    "a document that knows both",
    "Holt sat out nine games this season with a broken wrist. He sat out 11 games the year before.",
    "Holt sat out 11 games in the season because of his wrist.",
  ],
  [
    "a stretch that goes on from day to day",
    "Oslin is calm after nine days of rioting on the island.",
    "Youths threw stones in Oslin after five days of rioting on the island.",
  ],
  [
    "a time since when it is counted",
    "Holt had been held four times for theft and smuggling.",
    "Holt had been held three times since October for theft and smuggling.",
  ],
  [
    "a make of car",
    "The thieves drove a green four-by-four truck through the door of a jewellery shop.",
    "The thieves drove two trucks through the door of a jewellery shop and fled.",
  ],
  [
    "children with one of two mothers",
    "Berg had nine children by his wife and a singer.",
    "Berg lived with a singer, with whom he had four children.",
  ],
])("sees no clash: %s", async (_, herald, tribune) => {
  expect(await clashesOf(herald, tribune)).toEqual([]);
});
