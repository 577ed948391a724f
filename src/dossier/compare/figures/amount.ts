import type { Quantity } from "../../../model/index.ts";

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹" };
/** Scales as papers write them, the largest first. */
const SCALES = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"],
] as const;
/** Digits behind the point at most; more would not be read. */
const DIGITS = 3;

/**
 * A sum of money as a paper would print it: `143000000000` USD → `$143 billion`, `2600000` EUR → `€2.6 million`, `12500` SEK → `12,500 SEK`.
 * `sign`: what stands before it, `about ` or `more than `.
 */
export function renderAmount({ value, upper, unit }: Quantity, sign: string): string {
  const symbol = SYMBOLS[unit ?? ""];
  const range = upper === undefined ? figure(value) : `${figure(value)}–${figure(upper)}`;
  return symbol === undefined ? `${sign}${range}${unit === null ? "" : ` ${unit}`}` : `${sign}${symbol}${range}`;
}

function figure(value: number): string {
  const [size, name] = SCALES.find(([each]) => value >= each) ?? [1, ""];
  return `${(value / size).toLocaleString("en-US", { maximumFractionDigits: DIGITS })}${name}`;
}
