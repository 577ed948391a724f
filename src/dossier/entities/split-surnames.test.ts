import { expect, test } from "vitest";
import { claimsOfStory } from "../../../tests/told-story.ts";

const TWO = "The old mill at Halden will close in May, Karel Lund said. Anna Lund, his sister, left the hall.";

test("a bare surname with “Mr.” is the man of two who share it", async () => {
  const claims = await claimsOfStory({
    Herald: TWO,
    Tribune: "The old mill at Halden will close in May, Mr. Lund said.",
  });
  expect(claims.find(({ mentions }) => mentions.length === 2)?.origins).toMatchObject({ min: 1, max: 1 });
});

test("a bare surname that nothing tells apart is neither of two", async () => {
  const claims = await claimsOfStory({
    Herald: TWO,
    Tribune: "The old mill at Halden will close in May, Lund said.",
  });
  expect(claims.find(({ mentions }) => mentions.length === 2)?.origins.max).toBe(2);
});
