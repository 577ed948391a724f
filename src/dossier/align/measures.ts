import type { Quantity } from "../../model/index.ts";
import { wordKey } from "./word-keys.ts";

/** Verbs whose bare numbers count people: "50 were injured". */
const OF_PEOPLE = new Set(["kill", "injure", "arrest", "evacuate", "rescue", "treat"].map(wordKey));

/** What a quantity measures: its kind and the meaning of its unit; null where the words do not say what is counted. `predicate`: the key of the clause's verb. */
export function measureOf({ kind, unit }: Quantity, predicate: string): string | null {
  if (kind === "ordinal") return null;
  if (unit === null && kind === "count" && OF_PEOPLE.has(predicate)) return "count:person";
  if (unit === null) return kind === "count" || kind === "measure" ? null : kind;
  const word = PEOPLE.has(unit.toLowerCase()) ? "person" : wordKey(unit.toLowerCase());
  return `${kind}:${word}`;
}

/** Words for people that counts of one group use in turn. */
const PEOPLE = new Set(["people", "person", "man", "woman", "resident", "civilian", "individual", "victim", "local"]);
