import type { Quantity } from "../../model/index.ts";
import { wordKey } from "./word-keys.ts";

/** What a quantity measures: its kind and the meaning of its unit; null where the words do not say what is counted. */
export function measureOf({ kind, unit }: Quantity): string | null {
  if (kind === "ordinal") return null;
  if (unit === null) return kind === "count" || kind === "measure" ? null : kind;
  const word = PEOPLE.has(unit.toLowerCase()) ? "person" : wordKey(unit.toLowerCase());
  return `${kind}:${word}`;
}

/** Words for people that counts of one group use in turn. */
const PEOPLE = new Set(["people", "person", "man", "woman", "resident", "civilian", "individual", "victim", "local"]);
