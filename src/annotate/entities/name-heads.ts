import type { EntityType } from "../../model/index.ts";
import heads from "./data/name-heads.json" with { type: "json" };

const FIRST = typesByWord(heads.first);
const LAST = typesByWord(heads.last);

function typesByWord(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, EntityType> {
  const types = new Map<string, EntityType>();
  for (const [type, words] of Object.entries(table)) for (const word of words) types.set(word, type as EntityType);
  return types;
}

/** The type that a word of the name itself tells: "Reading Road" → FAC, "Fort Lee" → GPE, "Maine Central Railroad" → ORG; or null. */
export function typeOfNameHead(words: string): EntityType | null {
  const all = words.split(" ");
  if (all.length < 2 || all.length > 7) return null;
  const last = all.at(-1)!;
  if (!/^\p{Lu}/u.test(last)) return null;
  return LAST.get(last.toLowerCase()) ?? FIRST.get(all[0]!) ?? null;
}
