import { expect, it } from "vitest";
import { parsedDocument } from "../../tests/engine.ts";
import { withKnownSigns } from "./known-signs.ts";

it("gives the engine signs that it knows, and keeps the length", () => {
  const words = "the law\u2015if it is one\u2015passed\non a 9\u201110 vote\u200b, Lenk\u02bcs first";
  expect(withKnownSigns(words)).toBe("the law—if it is one—passed on a 9-10 vote , Lenk’s first");
  expect(withKnownSigns(words)).toHaveLength(words.length);
});

it("reads a horizontal bar as the dash that it is, and keeps the words of the text", async () => {
  const { parsed } = await parsedDocument("Lenk warned that the town \u2015 a small port \u2015 had sold the quay.");
  const bars = [...Array(parsed.length).keys()].filter((token) => parsed.word(token) === "\u2015");
  expect(bars.map((token) => parsed.pos(token))).toEqual(["PUNCT", "PUNCT"]);
});
