import { describe, expect, it } from "vitest";
import { readEntities } from "../../../tests/read-entities.ts";

/** The name of the entity that words of a text are tied to, or null. */
async function nameOf(text: string, words: string, nth = 0): Promise<string | null> {
  const { document, mentions } = await readEntities(text);
  let at = -1;
  for (let step = 0; step <= nth; step++) at = document.text.indexOf(words, at + 1);
  return mentions.find(({ start, end }) => start === at && end === at + words.length)?.name ?? null;
}

describe("outlets by shorter words", () => {
  const PAPER = "The Wall Street Journal and CNN reported it. The mine will close, the Journal wrote.";

  it("knows a paper by the last word of its name", async () => {
    expect(await nameOf(PAPER, "Journal", 1)).toBe("Wall Street Journal");
  });

  it("tells a paper from a broadcaster", async () => {
    expect(await nameOf("The Guardian and CNN reported it. Viss wrote to the paper.", "the paper")).toBe("Guardian");
    expect(await nameOf("The Guardian and CNN reported it. Viss wrote to the network.", "the network")).toBe("CNN");
  });

  it("takes a programme of the state for no outlet", async () => {
    expect(await nameOf("Viss told the Guardian no. She said the program had failed.", "the program")).toBe(null);
  });
});

describe("pronouns before a tag", () => {
  it("do not mean who is named in the tag", async () => {
    const text = "Judge Maria Lenk spoke of Karla Viss. She had boasted of the deed, Lenk added.";
    expect(await nameOf(text, "She")).toBe("Karla Viss");
  });
});
