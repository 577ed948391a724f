import { expect, test } from "vitest";
import { countCommon, createKeyNumbers, createKeySet, meet, placeOf } from "./key-set.ts";
import { createPairTable } from "./pair-table.ts";

test("a pair has one number whichever of the two comes first, however many pairs there are", () => {
  const table = createPairTable(3000, 10);
  const numbers = new Map<string, number>();
  for (let a = 0; a < 3000; a += 7) for (let b = a + 1; b < 3000; b += 31) numbers.set(`${a} ${b}`, table.slotOf(a, b));
  expect(new Set(numbers.values()).size).toBe(numbers.size);
  expect(table.size).toBe(numbers.size);
  for (const [pair, number] of numbers) {
    const [a, b] = pair.split(" ").map(Number);
    expect(table.slotOf(b!, a!)).toBe(number);
  }
});

test("key sets meet where they have a key in common, small ones and large ones", () => {
  const numbers = createKeyNumbers();
  const keysOf = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `k${from + at}`);
  for (const [a, b, common] of [
    [keysOf(0, 5), keysOf(4, 9), 1],
    [keysOf(0, 5), keysOf(5, 9), 0],
    [keysOf(0, 200), keysOf(150, 160), 10],
    [keysOf(0, 200), keysOf(200, 400), 0],
    [[], keysOf(0, 3), 0],
  ] as const) {
    const [one, other] = [createKeySet(a, numbers), createKeySet(b, numbers)];
    expect(countCommon(one, other)).toBe(common);
    expect(countCommon(other, one)).toBe(common);
    expect(meet(one, other)).toBe(common > 0);
    a.forEach((key, place) => {
      expect(placeOf(one, numbers.of(key))).toBe(place);
    });
  }
});
