import { expect, it } from "vitest";
import { claimsOfStory, contradictions, FERRY } from "../../../../tests/told-story.ts";

/** The papers on each side of each quotation printed in two ways. */
async function papersApart(told: Readonly<Record<string, string>>): Promise<string[][][]> {
  const texts = Object.entries(told).map(([paper, text]) => [paper, `${FERRY} ${text}`]);
  const clashes = contradictions(await claimsOfStory(Object.fromEntries(texts)));
  return clashes.flatMap(({ conflict, mentions }) =>
    conflict?.kind === "wording"
      ? [conflict.sides.map((side) => side.map((at) => mentions[at]!.file.replace(".txt", "")).sort())]
      : [],
  );
}

it.each([
  ["a name", "We ask for quiet for her (Anna Lund) and her family in these weeks", "her and her family"],
  ["a noun phrase behind a pronoun", "We told them (the owners) that the steering gear was worn out", "told them that"],
  ["words in square brackets", "We told the owners [in May] that the steering gear was worn out", "owners that"],
])("takes an editor's gloss for no other wording: %s", async (_, glossed) => {
  const plain = glossed.replace(/ [([].*[)\]]/, "");
  const sides = await papersApart({
    Herald: `“${plain},” said Erik Holm, a lawyer.`,
    Tribune: `“${glossed},” said Erik Holm, a lawyer.`,
  });
  expect(sides).toEqual([]);
});

it("shows words in round brackets that fill the speaker's sentence up", async () => {
  const sides = await papersApart({
    Herald: "“The tanker changed at once towards the harbour and called the coast guard,” said Erik Holm, a pilot.",
    Tribune:
      "“The tanker changed (its course) at once towards the harbour and called the coast guard,” said Erik Holm, a pilot.",
  });
  expect(sides).toEqual([[["Herald"], ["Tribune"]]]);
});

it("puts a document on one side of a quotation of which three papers print different parts", async () => {
  const sides = await papersApart({
    Herald:
      "“I have had enough of sailing for a lifetime! I fished. I raced. I steered and hauled and mended a million nets, but I am at peace with where I am today,” Erik Holm said.",
    Tribune:
      "“I have had enough for a lifetime. I fished. I raced. I steered and hauled. I mended a million nets, but I am at peace with where I'm at today,” Erik Holm said.",
    Post: "“I am at peace with where I'm at today,” Erik Holm said.",
  });
  for (const [some, others] of sides) expect(some!.filter((paper) => others!.includes(paper))).toEqual([]);
  expect(sides).toContainEqual([["Herald"], ["Post", "Tribune"]]);
});

it("puts every document that prints the words of one side on it, wherever it goes on", async () => {
  const sides = await papersApart({
    Herald: "“She told us that it is not in her blood to sail by engine alone,” Anna Lund said.",
    Tribune: "“She told us that it was not her blood to sail by engine alone,” Anna Lund said.",
    Post: "“She told us that it was not her blood to sail by engine alone, and that she never would while there was wind,” Anna Lund said.",
  });
  expect(sides).toContainEqual([["Herald"], ["Post", "Tribune"]]);
});
