import { describe, expect, it } from "vitest";
import { matchQuotations, plainWords } from "./quoted-words.ts";

const differing = (a: string, b: string) => matchQuotations(plainWords(a), plainWords(b)).differing;

describe("matchQuotations", () => {
  it("finds no difference in a shorter cut of the same words", () => {
    expect(
      differing("the bridge will open in May", "I promise that the bridge will open in May, come what may"),
    ).toEqual([]);
  });

  it("names words that one of the two leaves out, adds or changes", () => {
    expect(differing("a very dangerous bridge to cross", "a dangerous bridge to cross")).toEqual(["very"]);
    expect(differing("they want the answers", "they want an answer")).toEqual(["the", "answers", "an", "answer"]);
  });

  it("takes one house's spelling for another's", () => {
    expect(differing("our work force is strong", "our workforce is strong")).toEqual([]);
    expect(plainWords("The F.B.I. said “no”")).toEqual(plainWords("the FBI said “no”"));
  });
});
