import type { Quantity } from "../../model/index.ts";

type Interval = { readonly low: number; readonly high: number };

/** How far above its figure "more than" reaches: who writes "more than 26,000" does not mean 31,000. */
const OPEN_END = 0.15;

/** The values that the words allow: "more than 10" is a little more, "about 300" a tenth round it, "11,000" half a step of its precision. */
export function intervalOf(quantity: Quantity): Interval {
  const { value, comparator, vague, precision } = quantity;
  const step = isRound(quantity) ? precision / 2 : 0;
  if (vague) return { low: value / 3, high: value * 4 };
  switch (comparator) {
    case "..":
      return { low: value, high: quantity.upper ?? value };
    case ">":
    case ">=":
      return { low: value - step, high: value + Math.max(precision, value * OPEN_END, 2) };
    case "<":
    case "<=":
      return { low: value * 0.66, high: value + step };
    case "~":
      return { low: value * 0.88, high: value * 1.12 };
    default:
      return { low: value - step, high: value + step };
  }
}

/** A figure such as 11,000 or five million that the writer may have rounded; "70" and "12" are taken as counted. */
function isRound({ value, precision }: Quantity): boolean {
  return precision > 1 && value >= 1000;
}

/** True where no single number satisfies both. */
export function isIncompatible(a: Quantity, b: Quantity): boolean {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one.high < other.low || other.high < one.low;
}

/** True where the words give the same figure in the same way. */
export function isEqualFigure(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.comparator === b.comparator && a.upper === b.upper && a.vague === b.vague;
}

const SIGNS: Readonly<Record<string, string>> = {
  "=": "",
  "~": "about ",
  ">": "more than ",
  ">=": "at least ",
  "<": "less than ",
  "<=": "up to ",
  "..": "",
};

/** The words of a comparator before its figure: `more than `, `about `; none for an exact one. */
export function signOf({ comparator }: Quantity): string {
  return SIGNS[comparator] ?? "";
}

/** The normalised value as a dossier shows it: `more than 11000 container`, `120 USD`. */
export function renderQuantity(quantity: Quantity): string {
  const isPair = quantity.comparator === ".." || quantity.kind === "score";
  const upper = isPair && quantity.upper !== undefined ? `–${quantity.upper}` : "";
  return `${SIGNS[quantity.comparator]}${quantity.value}${upper}${quantity.unit === null ? "" : ` ${quantity.unit}`}`;
}
