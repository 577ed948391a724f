import { describe, expect, it } from "vitest";
import type { Hop } from "../../model/index.ts";
import { writtenHop } from "./written-hops.ts";

const TEXT = "Maria Lenk told the AP that the judge had gone. “He left,” she said.";

function hopOf(words: string, name: string, entity: string | null = "e1"): Hop {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, name, kind: "person", entity, cue: null };
}

describe("hops in the words of the text", () => {
  it.each([
    ["a description", hopOf("the judge", "Karel Viss"), "the judge", "Karel Viss"],
    ["an abbreviation", hopOf("the AP", "Associated Press"), "the AP", "Associated Press"],
    ["a pronoun gives the name", hopOf("she", "Maria Lenk"), "Maria Lenk", undefined],
    ["a part of the name gives the name", hopOf("Lenk", "Maria Lenk"), "Maria Lenk", undefined],
    ["words without an entity", hopOf("the judge", "the judge", null), "the judge", undefined],
  ])("%s", (_, hop, name, entityName) => {
    const written = writtenHop(TEXT, hop);
    expect([written.name, written.entityName]).toEqual([name, entityName]);
  });
});
