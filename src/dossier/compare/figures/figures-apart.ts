import type { Quantity } from "../../../model/index.ts";
import { isIncompatible } from "../../align/quantity-values.ts";

/** No one number satisfies both; "at least three" leaves room for ten. */
export function isApart(one: Quantity, other: Quantity): boolean {
  if (one.kind === "score" && other.kind === "score") return one.value !== other.value || one.upper !== other.upper;
  const [a, b] = [inKilometres(one), inKilometres(other)];
  if (a.vague || b.vague || isBound(a, b) || isBound(b, a) || isRounded(a, b) || isRounded(b, a)) return false;
  return isIncompatible(a, b);
}

/** Figures from here on are often rounded without a word that says so: "600" for 612. */
const ROUNDED_FROM = 100;

function isRounded(round: Quantity, exact: Quantity): boolean {
  const { value, precision } = round;
  return (
    value >= ROUNDED_FROM &&
    precision > 1 &&
    precision > exact.precision &&
    Math.abs(value - exact.value) <= precision / 2
  );
}

/** Kilometres in a mile; a distance is told to a tenth or so. */
const MILE = 1.609;

function inKilometres(quantity: Quantity): Quantity {
  const { kind, unit, value } = quantity;
  if (kind !== "measure" || (unit !== "mile" && unit !== "kilometre")) return quantity;
  return {
    ...quantity,
    comparator: quantity.comparator === "=" ? "~" : quantity.comparator,
    value: unit === "mile" ? value * MILE : value,
  };
}

export function isBound(low: Quantity, high: Quantity): boolean {
  return low.comparator === ">=" && low.value <= high.value;
}
