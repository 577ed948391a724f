import { expect, test } from "vitest";
import type { Quantity } from "../../../model/index.ts";
import { renderAmount } from "./amount.ts";

test.each([
  [143_000_000_000, undefined, "USD", "", "$143 billion"],
  [2_600_000, undefined, "EUR", "about ", "about €2.6 million"],
  [145_000_000, 175_000_000, "USD", "", "$145 million–175 million"],
  [12_500, undefined, "SEK", "more than ", "more than 12,500 SEK"],
])("a sum of money as papers print it: %d", (value, upper, unit, sign, printed) => {
  expect(renderAmount({ value, upper, unit } as Quantity, sign)).toBe(printed);
});
