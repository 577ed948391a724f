import { describe, expect, it } from "vitest";
import { readOnce, remembered } from "./remembered.ts";

describe("remembered", () => {
  it("reads a text once and gives what was read", () => {
    const asked: string[] = [];
    const length = remembered((text) => {
      asked.push(text);
      return text.length;
    });
    expect([length("Lenk"), length("Viss Oil"), length("Lenk")]).toEqual([4, 8, 4]);
    expect(asked).toEqual(["Lenk", "Viss Oil"]);
  });

  it("holds a bounded number of texts", () => {
    let reads = 0;
    const read = remembered((text) => {
      reads++;
      return text;
    });
    for (let at = 0; at < 20_001; at++) read(String(at));
    expect(read("0")).toBe("0");
    expect(reads).toBe(20_002);
  });
});

describe("readOnce", () => {
  it("reads a thing once, also where nothing is found, and no other that looks like it", () => {
    const asked: number[] = [];
    const first = readOnce((words: readonly string[]) => {
      asked.push(words.length);
      return words[0];
    });
    const [none, one, other] = [[], ["Lenk"], ["Lenk"]];
    expect([first(none), first(none), first(one), first(one), first(other)]).toEqual([
      undefined,
      undefined,
      "Lenk",
      "Lenk",
      "Lenk",
    ]);
    expect(asked).toEqual([0, 1, 1]);
  });
});
