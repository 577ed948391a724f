import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordShape } from "./characters.ts";
import { createLexicon } from "./lexicon.ts";
import { createTokenizer } from "./tokenizer.ts";
import type { TokenizerData } from "./tokenizer-data.ts";

const file = new URL("../../../models/en_core_web_sm/tokenizer.json", import.meta.url);
const data = JSON.parse(readFileSync(file, "utf8")) as TokenizerData;
const tokenize = createTokenizer(data, createLexicon(data));
const words = (text: string) => tokenize(text).lexemes.map((lexeme) => lexeme.text);

test.each([
  ["(didn't!)", ["(", "did", "n't", "!", ")"]],
  ["“No,” he’d say…", ["“", "No", ",", "”", "he", "’d", "say", "…"]],
  ["the U.S.'s $5.2bn plan.", ["the", "U.S.", "'s", "$", "5.2bn", "plan", "."]],
  ["10:30a.m. co-author/editor", ["10:30a.m", ".", "co", "-", "author", "/", "editor"]],
  ["see http://ex.org/a(b). ", ["see", "http://ex.org/a(b", ")", "."]],
  ["a  b\n\nc", ["a", " ", "b", "\n\n", "c"]],
  ["It.Was wrong", ["It", ".", "Was", "wrong"]],
])("%s", (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("an affix of any length comes off as one", () => {
  expect(words(`a${".".repeat(500)}`)).toEqual(["a", ".".repeat(500)]);
  expect(words(`${".".repeat(500)}a`)).toEqual([".".repeat(500), "a"]);
});

test("norms bring spellings of one word together", () => {
  const norms = tokenize("He’s organised, isn't he — “yes”").lexemes.map((lexeme) => lexeme.norm);
  expect(norms).toEqual(["he", "'s", "organized", ",", "is", "not", "he", "-", '"', "yes", '"']);
});

test.each([
  ["Putin's", "Xxxxx'x"],
  ["11,000km²", "dd,dddxxd"],
  ["𝓐bc", "Xxx"],
  ["x".repeat(100), "LONG"],
])("the shape of %s is %s", (text, shape) => {
  expect(wordShape(text)).toBe(shape);
});
