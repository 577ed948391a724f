import { expect, test } from "vitest";
import { claimsOfStory } from "../../tests/told-story.ts";

test("a mention begins at its verb where a long aside parts it from its subject, and the aside is told on its own", async () => {
  const claims = await claimsOfStory({
    Herald: "The ferry Aurora, currently deployed on the night line to Osmington, hit the pier at Halden.",
    Tribune: "The ferry Aurora hit the pier at Halden.",
  });
  const shown = claims.map(({ mentions }) => mentions.map(({ text }) => text));
  expect(shown.some((texts) => texts.length === 2 && texts.includes("hit the pier at Halden"))).toBe(true);
  expect(shown.flat().some((text) => text.startsWith("currently deployed"))).toBe(true);
});
