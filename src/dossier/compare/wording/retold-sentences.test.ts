import { expect, it } from "vitest";
import { claimsOfStory, FERRY, wordingsOfTwo } from "../../../../tests/told-story.ts";

const wordingOf = (herald: string, tribune: string) => wordingsOfTwo(FERRY, herald, tribune);

it.each([
  [
    "with another condition, beside a sentence much like it",
    "“I'm lending you the whole fleet -- every boat I could lend you,” Captain Anna Lund said. “If I could lend you more, I would.”",
    "“If there were more that I could lend you, I would,” Captain Anna Lund said.",
    /“I could lend you more” against “there were more that I could lend you”/,
  ],
  [
    "with the negation in what governs it",
    "“I don't think the Corvina Line won,” Captain Anna Lund said.",
    "“I believe the Corvina Line did not win,” Captain Anna Lund said.",
    /“don't think the Corvina Line won” against “believe the Corvina Line did not win”/,
  ],
])("holds two printings of one sentence against each other whole: %s", async (_, herald, tribune, why) => {
  expect(await wordingOf(herald, tribune)).toEqual([expect.stringMatching(why)]);
});

it.each([
  [
    "a cut of the other",
    "“I don't think the Corvina Line won, and we don't think so here,” Captain Anna Lund said.",
    "“I don't think the Corvina Line won,” Captain Anna Lund said.",
  ],
  [
    "said by somebody else",
    "“I don't think the Corvina Line won,” Captain Anna Lund said.",
    "“I believe the Corvina Line did not win,” said Erik Holm, a lawyer.",
  ],
  [
    "said besides the other",
    "“I don't think the Corvina Line won,” Captain Anna Lund said. “I believe the Corvina Line did not win,” she said later.",
    "“I believe the Corvina Line did not win,” Captain Anna Lund said.",
  ],
])("takes no sentence for another printing that is %s", async (_, herald, tribune) => {
  expect(await wordingOf(herald, tribune)).toEqual([]);
});

it("counts the sentence beside its partner for no agreement with it", async () => {
  const claims = await claimsOfStory({
    Herald: `${FERRY} “I'm lending you the whole fleet -- every boat I could lend you,” Captain Anna Lund said. “If I could lend you more, I would.”`,
    Tribune: `${FERRY} “If there were more that I could lend you, I would,” Captain Anna Lund said.`,
  });
  const agreed = claims.filter(({ conflict, mentions }) => !conflict && mentions.length > 1);
  expect(
    agreed.flatMap(({ mentions }) => mentions.map(({ text }) => text)).filter((text) => /lend you/.test(text)),
  ).toEqual([]);
});
