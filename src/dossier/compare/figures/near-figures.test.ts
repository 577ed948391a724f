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
    "Masked youths attacked a town hall in Oslin as well as at least three banks and several shops.",
    "Youths wearing masks attacked a town hall in Oslin, four shops and two banks.",
    /at least three banks.*two banks/,
  ],
  [
    "of what somebody missed",
    "Holt missed nine games this season with a broken ankle.",
    "Holt missed 11 games in the season because of his ankle.",
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
    "Berg missed eight games this season with a broken ankle.",
    "Anna Holt missed nine games this season with a broken ankle.",
  ],
  [
    "a document that knows both",
    "Holt missed nine games this season with a broken ankle. He missed 11 games the year before.",
    "Holt missed 11 games in the season because of his ankle.",
  ],
  [
    "children with one of two mothers",
    "Berg had eight children by his wife and an actress.",
    "Berg lived with an actress, with whom he had three children.",
  ],
])("sees no clash: %s", async (_, herald, tribune) => {
  expect(await clashesOf(herald, tribune)).toEqual([]);
});
