import { expect, test } from "vitest";
import { readingsOfStory } from "../../tests/told-story.ts";
import { storyMentions } from "./align/story-mention.ts";
import { resolveStoryEntities } from "./entities/story-entities.ts";
import { headingMention } from "./gist.ts";

test("what heads a claim is what its documents share, not what one of them adds", async () => {
  const readings = await readingsOfStory({
    Herald: "Oskar Brandt was harbour master of Halden. Oskar Brandt died in 2006.",
    Tribune: "The people of Halden have not forgotten Oskar Brandt, who died in 2006.",
    Courier:
      "Anna Lund became harbour master in 2006 upon the death of Oskar Brandt, who named two ferries and a lighthouse after himself.",
  });
  const mentions = storyMentions(readings, resolveStoryEntities(readings)).filter(({ text }) =>
    /died|upon the death/.test(text),
  );
  const heading = mentions[headingMention(mentions)]!;
  expect(mentions).toHaveLength(3);
  expect(heading.text).toBe("Oskar Brandt died in 2006");
});
