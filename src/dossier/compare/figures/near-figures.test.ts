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
    "children with one of two mothers",
    "Berg had nine children by his wife and a singer.",
    "Berg lived with a singer, with whom he had four children.",
  ],
])("sees no clash: %s", async (_, herald, tribune) => {
  expect(await clashesOf(herald, tribune)).toEqual([]);
});
