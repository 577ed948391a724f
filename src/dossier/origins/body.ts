import { nameWords } from "../entities/story-entities.ts";
import genericWords from "./generic-words.json" with { type: "json" };

const GENERIC = new Set(genericWords);

/**
 * The words that tell which body or person a source is, without those that any source could have: "a Surrey Police spokeswoman" →
 * ["surrey", "police"], "the spokeswoman" → [].
 */
export function tellingWords(name: string): string[] {
  return nameWords(name).filter((word) => !GENERIC.has(word));
}

/** True where the one is said in full or in part of what the other is: "police" and "Surrey Police". */
export function isSameBody(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}
