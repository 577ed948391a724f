import { expect, it } from "vitest";
import { claimsOfStory, contradictions, FERRY, wordingsOfTwo } from "../../../../tests/told-story.ts";

const wordingOf = (herald: string, tribune: string) => wordingsOfTwo(FERRY, herald, tribune);

it.each([
  [
    "at its beginning",
    "“To rebuild this harbour in the next couple of years would ruin the small fishing towns,” Captain Anna Lund said.",
    "“If they don't rebuild this harbour in the next couple of years it will ruin the small fishing towns,” Captain Anna Lund said.",
    /“To” against “If they don't”/,
  ],
  [
    "between two sentences that the other paper makes one",
    "“It should never happen that the owner comes here with a smile on his face,” Captain Anna Lund said.",
    "“It should never happen. The owner comes here with a smile on his face,” Captain Anna Lund said.",
    /with and without “that”/,
  ],
  [
    "in a short clause, shown with what differs further on",
    "“The rules aren't signed yet, but in my personal view the crews should earn a decent wage,” Captain Anna Lund said.",
    "“The rules aren't drafted, signed off yet, but in my personal view the crews should earn their decent wage,” Captain Anna Lund said.",
    /“signed” against “drafted, signed off”/,
  ],
  [
    "by one word of a short piece",
    "“The papers of the crew should have been burned by the owners,” Captain Anna Lund said.",
    "“The papers of the crew shouldn't have been burned,” Captain Anna Lund said.",
    /“should” against “shouldn't”/,
  ],
  [
    "at the end of a long sentence, part of which one paper has twice",
    "“We sent two divers down to the wreck at dawn and nobody would sign what they had feared,” Captain Anna Lund said. “And nobody would sign what they had found,” she added.",
    "“We sent two divers down to the wreck at dawn and nobody would sign what they had found,” Captain Anna Lund said.",
    /“feared” against “found”/,
  ],
  [
    "by a sentence left out in the middle without a mark",
    "“We warned the owners twice. They laughed at us in the open office. The steering gear was worn out,” Captain Anna Lund said.",
    "“We warned the owners twice. The steering gear was worn out,” Captain Anna Lund said.",
    /with and without “They laughed at us in the open office”/,
  ],
  [
    "by what was left out after its first word",
    "“I heard a rumour on the pier and rashly blamed both old pilots in a way I regret,” Captain Anna Lund said.",
    "“I rashly blamed both old pilots in a way I regret,” Captain Anna Lund said.",
    /with and without “heard a rumour on the pier and”/,
  ],
  [
    "at its end",
    "“We never trusted him and we never asked him here. We turn down his offer,” Captain Anna Lund said.",
    "“In this town we never trusted him and we never asked him here. We turn down his money,” Captain Anna Lund said.",
    /“offer” against “money”/,
  ],
])("shows where the words of one quotation are changed %s", async (_, herald, tribune, why) => {
  expect(await wordingOf(herald, tribune)).toEqual([expect.stringMatching(why)]);
});

it.each([
  [
    "cut at its end",
    "“We warned the owners twice about the steering gear,” Captain Anna Lund said.",
    "“We warned the owners twice about the steering gear, and nobody in that office would listen,” Captain Anna Lund said.",
  ],
  [
    "with a sentence left out where a mark says so",
    "“We warned the owners twice. They laughed at us in the open office. The steering gear was worn out,” Captain Anna Lund said.",
    "“We warned the owners twice. … The steering gear was worn out,” Captain Anna Lund said.",
  ],
  [
    "within which one paper tells who speaks",
    "“We warned the owners twice about the gear, he said, because the pumps were old and broken,” the captain said.",
    "“We warned the owners twice about the gear because the pumps were old and broken,” the captain said.",
  ],
])("takes a quotation %s for the same words", async (_, herald, tribune) => {
  expect(await wordingOf(herald, tribune)).toEqual([]);
});

it("shows the sentence that was changed from mark to mark, once a paper", async () => {
  const claims = await claimsOfStory({
    Herald: `${FERRY} “The rules aren't signed yet, but the crews should earn a decent wage,” Captain Anna Lund said.`,
    Tribune: `${FERRY} “The rules aren't drafted, signed off yet, but the crews should earn their decent wage,” Captain Anna Lund said.`,
  });
  const [changed] = contradictions(claims).filter(({ conflict }) => conflict?.kind === "wording");
  expect(changed!.mentions.map(({ text }) => text).sort()).toEqual([
    "The rules aren't drafted, signed off yet, but the crews should earn their decent wage",
    "The rules aren't signed yet, but the crews should earn a decent wage",
  ]);
});
