import { describe, expect, it } from "vitest";
import { remembered } from "./remembered.ts";

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
