import { expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

const whyOf = async (told: Readonly<Record<string, string>>) =>
  contradictions(await claimsOfStory(told)).map(({ conflict }) => conflict!.why);

it.each([
  [
    "an age behind the name and before it",
    "Police found Anna Holt, 34, in the harbour on Monday.",
    "The 36-year-old Anna Holt worked at the mill. A diver saw her car.",
    ["age of Anna Holt: 34 against 36"],
  ],
  [
    "the number of children, whatever the clauses are about",
    "A bullet hit Anna Holt, a mother of 12, on Monday.",
    "Neighbours laid flowers for Brooklyn mother of 13 Anna Holt.",
    ["number of children of Anna Holt: 12 against 13"],
  ],
  [
    "an age of somebody whom one paper does not name",
    "Police arrested a 60-year-old woman from Torvik on Monday.",
    "The 61-year-old Anna Holt was arrested at the mill.",
    ["age of Anna Holt: 60 against 61"],
  ],
  [
    "what a player scored in the game",
    "Anna Holt scored 14 points as Halden beat Torvik on Monday.",
    "Anna Holt had 12 points and four assists.",
    ["points of Anna Holt: 14 against 12"],
  ],
  [
    "what a player scored in a part of it",
    "Anna Holt scored 14 points as Halden beat Torvik on Monday.",
    "Anna Holt had 12 points in the second half.",
    [],
  ],
  [
    "two people",
    "A bullet hit Anna Holt, a mother of 12, and Vera Lind, 40, on Monday.",
    "Vera Lind, a mother of two, was hurt beside Anna Holt, 34.",
    [],
  ],
  [
    "all children and those of one marriage",
    "Anna Holt, a mother of eight, was found on Monday.",
    "Police questioned the pilot, with whom Anna Holt had three children. Anna Holt had three children with the pilot.",
    [],
  ],
  [
    "the age of one who acts, and of one who is acted on",
    "The 15-year-old boy Piet Lund had a gun on the quay of Sella during the storm.",
    "The 10-year-old boy was shot on the quay of Sella during the storm.",
    [],
  ],
  [
    "an age of long ago",
    "Police found Anna Holt, 34, in the harbour on Monday.",
    "Anna Holt was 25 when she came to Halden.",
    [],
  ],
])("%s", async (_, one, other, expected) => {
  expect(await whyOf({ Herald: one, Tribune: other })).toEqual(expected);
});
