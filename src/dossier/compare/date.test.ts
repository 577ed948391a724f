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
