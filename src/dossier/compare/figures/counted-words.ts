import type { Quantity } from "../../../model/index.ts";
import { signOf } from "../../align/quantity-values.ts";

/** Units that are kept as they are, or whose plural is no rule's: what is counted is a lemma, "people" its own. */
const IRREGULAR: Readonly<Record<string, string>> = {
  people: "people",
  person: "people",
  man: "men",
  woman: "women",
  child: "children",
  foot: "feet",
  inch: "inches",
  police: "police",
  aircraft: "aircraft",
  series: "series",
  percent: "percent",
  "°C": "°C",
  "°F": "°F",
};

/** A counted noun for more than one: "village" → "villages", "injury" → "injuries"; what ends in a capital or a sign is a name or a symbol and stays. */
export function pluralOf(noun: string): string {
  const last = /[^\s-]+$/.exec(noun)?.[0] ?? "";
  const known = IRREGULAR[last];
  if (known !== undefined) return noun.slice(0, noun.length - last.length) + known;
  if (/(?:man|woman)$/.test(last)) return `${noun.slice(0, -2)}en`;
  if (!/[a-z]$/.test(last) || /[^s]s$/.test(last)) return noun;
  if (/(?:[sxz]|[cs]h)$/.test(last)) return `${noun}es`;
  return /[^aeiou]y$/.test(last) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A figure as a reader has it: `7 people`, `more than 26,000`, `10–12 villages`. `unit`: what to count it in, null for nothing. */
export function renderCounted(quantity: Quantity, unit: string | null): string {
  const isPair = quantity.comparator === ".." || quantity.kind === "score";
  const upper = isPair && quantity.upper !== undefined ? `–${figure(quantity.upper)}` : "";
  const isOne = quantity.value === 1 && upper === "";
  const noun = unit === null ? "" : ` ${isOne ? unit : pluralOf(unit)}`;
  return `${signOf(quantity)}${figure(quantity.value)}${upper}${noun}`;
}

/** Thousands apart from five digits on, so that years stay as they are. */
function figure(value: number): string {
  return Math.abs(value) < 10_000 ? `${value}` : value.toLocaleString("en-US", { maximumFractionDigits: 3 });
}
