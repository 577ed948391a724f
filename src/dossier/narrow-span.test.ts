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

test("words before the verb that few of the others tell are left out, and a figure is never cut in two", async () => {
  const claims = await claimsOfStory({
    Herald:
      "In a well-drilled raid before the first light of the day, the guards seized nine boats of smugglers off Halden.",
    Tribune: "The guards seized nine boats of smugglers off Halden.",
    Courier: "Nine boats of smugglers were seized by the guards off Halden for €2m.",
  });
  const shown = claims.flatMap(({ mentions }) => (mentions.length === 3 ? mentions.map(({ text }) => text) : []));
  expect(shown[0]).toBe("the guards seized nine boats of smugglers off Halden");
  expect(shown.every((text) => !/€2$/.test(text))).toBe(true);
});
