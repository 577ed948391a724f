import { describe, expect, it } from "vitest";
import type { Quantity } from "../../model/index.ts";
import { isIncompatible, renderQuantity } from "./quantity-values.ts";

function figure(value: number, comparator: Quantity["comparator"] = "=", fields: Partial<Quantity> = {}): Quantity {
  const number = { start: 0, end: 1 };
  return {
    start: 0,
    end: 1,
    kind: "count",
    value,
    comparator,
    vague: false,
    precision: 1,
    unit: "person",
    counted: null,
    number,
    rule: "test",
    ...fields,
  };
}

describe("isIncompatible", () => {
  it.each([
    ["12 and 15", figure(12), figure(15), true],
    ["12 and 12", figure(12), figure(12), false],
    ["more than 10 and 12", figure(10, ">"), figure(12), false],
    [
      "more than 26,000 and more than 31,000",
      figure(26_000, ">", { precision: 1000 }),
      figure(31_000, ">", { precision: 1000 }),
      true,
    ],
    ["about 300 and 310", figure(300, "~"), figure(310), false],
    ["five million and 4.9 million", figure(5_000_000, "=", { precision: 1_000_000 }), figure(4_900_000), false],
    ["dozens and 60", figure(24, "~", { vague: true }), figure(60), false],
    ["10 to 12 and 11", figure(10, "..", { upper: 12 }), figure(11), false],
    ["at most 5 and 9", figure(5, "<="), figure(9), true],
  ])("%s: %#", (_, a, b, expected) => {
    expect(isIncompatible(a, b)).toBe(expected);
    expect(isIncompatible(b, a)).toBe(expected);
  });

  it("shows a value with its comparator and unit", () => {
    expect(renderQuantity(figure(11_000, ">", { unit: "container" }))).toBe("more than 11000 container");
  });
});
