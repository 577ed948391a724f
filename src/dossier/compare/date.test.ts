import { expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../tests/told-story.ts";

it.each([
  ["an evening and the morning after it are two times", "on Tuesday evening", "on Wednesday morning", 1],
  ["the hours round one midnight are one night", "on Tuesday night", "early on Wednesday", 0],
])("%s", async (_, one, other, count) => {
  const claims = await claimsOfStory({
    Herald: `The mayor of Halden visited the flooded mill ${one}.`,
    Tribune: `The mayor of Halden visited the flooded mill ${other}.`,
  });
  expect(contradictions(claims)).toHaveLength(count);
});

it("holds an hour against another part of the same day, planned or done", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Lund will open the new bridge to Sella today at 11 a.m.",
    Tribune: "Anna Lund opened the new bridge to Sella this afternoon.",
  });
  expect(contradictions(claims).map(({ conflict }) => conflict!.why)).toEqual([expect.stringMatching(/afternoon/)]);
});
