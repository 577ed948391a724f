import { expect, test } from "vitest";
import { readingsOfStory } from "../../../tests/told-story.ts";
import { resolveStoryEntities } from "./story-entities.ts";

/** The story's key of the entity that a document mentions by these words. */
async function keysOf(told: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const readings = await readingsOfStory(told);
  const story = resolveStoryEntities(readings);
  return words.map((said, document) => {
    const { text, entities } = readings[document]!;
    const at = text.indexOf(said);
    return story.keyOf(document, entities.find(({ start }) => start === at)?.entity ?? null);
  });
}

test("one paper's gunman is the man whom another names as charged", async () => {
  const [named, nameless] = await keysOf(
    {
      Herald: "Erik Lund of Oslin was charged with murder on Friday.",
      Tribune: "The gunman walked into a bakery in Tarnow and opened fire, police said.",
    },
    "Erik Lund",
    "The gunman",
  );
  expect(named).toBe("person:lund erik");
  expect(nameless).toBe(named);
});

test("culprits without a name anywhere in a story are one, unless their age or sex says otherwise", async () => {
  const [one, two, three] = await keysOf(
    {
      Courier: "A 30-year-old man was arrested in Tarnow on Friday.",
      Herald: "The gunman walked into a bakery in Tarnow and opened fire, police said.",
      Tribune: "A 50-year-old man was arrested in Tarnow on Friday.",
    },
    "A 30-year-old man",
    "The gunman",
    "A 50-year-old man",
  );
  expect(one).toBe("role:culprit");
  expect(two).toBe(one);
  expect(three).not.toBe(one);
});

test("nobody is the gunman of a story in which two are charged", async () => {
  const [one, two, nameless] = await keysOf(
    {
      Courier: "Erik Lund of Oslin was charged with murder on Friday.",
      Herald: "Jon Holm of Oslin was charged with murder on Friday.",
      Tribune: "The gunman walked into a bakery in Tarnow and opened fire, police said.",
    },
    "Erik Lund",
    "Jon Holm",
    "The gunman",
  );
  expect([one, two]).not.toContain(nameless);
});

test("the governor of one paper is whom another calls governor", async () => {
  const [named, nameless] = await keysOf(
    {
      Herald: "Gov. Anna Lund signed the harbour bill on Friday.",
      Tribune: "The harbour bill was signed on Friday. The governor thanked the crews of the port.",
    },
    "Anna Lund",
    "The governor",
  );
  expect(nameless).toBe(named);
});
