import { expect, test } from "vitest";
import { createAttributeRuler, type RuledToken } from "./attribute-ruler.ts";
import { createLemmatizer } from "./lemmatizer.ts";
import type { LemmaData, RulerRule } from "./rule-data.ts";

const token = (lower: string, tag: string, dep = "dep"): RuledToken => ({
  orth: lower,
  lower,
  tag,
  pos: "",
  dep,
  isSpace: lower.trim() === "",
});

test("later rules win, and rules of several words set the word that they name", () => {
  const rules: RulerRule[] = [
    { patterns: [[{ tag: "MD" }]], set: { pos: "VERB", morph: "VerbType=Mod" }, index: 0 },
    { patterns: [[{ tag: { in: ["MD", "VB"] }, dep: { notIn: ["ROOT"] } }]], set: { pos: "AUX" }, index: 0 },
    { patterns: [[{ lower: "let" }, { lower: { regex: "^'?s$" } }]], set: { lemma: "us" }, index: 1 },
  ];
  const tokens = [token("can", "MD"), token("can", "MD", "ROOT"), token("let", "VB"), token("'s", "PRP")];
  const values = createAttributeRuler(rules)(tokens.length, (at) => tokens[at]!);
  expect(values).toEqual([
    { pos: "AUX", morph: "VerbType=Mod" },
    { pos: "VERB", morph: "VerbType=Mod" },
    { pos: "AUX" },
    { lemma: "us" },
  ]);
});

const lemmas: LemmaData = {
  mode: "rule",
  baseForms: [{ pos: "noun", has: { Number: "Sing" }, lacks: [] }],
  rules: {
    noun: [
      ["s", ""],
      ["ies", "y"],
    ],
    verb: [
      ["ed", ""],
      ["ed", "e"],
    ],
  },
  exceptions: { noun: { geese: ["goose"] } },
  index: { noun: "ferry\nbus", verb: "close" },
};

test("lemmas come from exceptions, known forms, rules, and last the word itself", () => {
  const lemmatize = createLemmatizer(lemmas, () => 0n);
  expect(lemmatize("Ferries", "NOUN", "Number=Plur")).toBe("ferry");
  expect(lemmatize("Geese", "NOUN", "Number=Plur")).toBe("goose");
  expect(lemmatize("blorgs", "NOUN", "Number=Plur")).toBe("blorg");
  expect(lemmatize("closed", "VERB", "")).toBe("close");
  expect(lemmatize("Bus", "NOUN", "Number=Sing")).toBe("bus");
  expect(lemmatize("Orsk", "PROPN", "")).toBe("Orsk");
  expect(lemmatize("The", "DET", "")).toBe("the");
});
