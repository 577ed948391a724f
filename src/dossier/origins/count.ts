import { matchQuotations } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { Origin } from "./origin.ts";

/**
 * Independent origins of a claim: known ones once each, own voices once for each group of documents that print one copy, and
 * mentions in the same words once, whoever prints them. An unknown source may be one already counted or a new one, so it
 * widens the range.
 */
export function countOrigins(
  mentions: readonly StoryMention[],
  origins: readonly Origin[],
  copyOf: (document: number) => number,
): { readonly min: number; readonly max: number } {
  const keys = mentions.map((mention, at) => keyOf(mention, origins[at]!, copyOf));
  const groupOf = groupCopies(mentions, origins);
  const merged = new Map<string, string>();
  const find = (key: string): string => {
    const next = merged.get(key);
    return next === undefined ? key : find(next);
  };
  mentions.forEach((_, at) => {
    const [one, other] = [find(keys[at]!), find(keys[groupOf[at]!]!)];
    if (one === other) return;
    // The better known of the two stays: a named source before an own voice, that before an unknown one.
    if (rank(one) < rank(other)) merged.set(other, one);
    else merged.set(one, other);
  });
  const distinct = new Set(keys.map(find));
  const unknown = [...distinct].filter((key) => key.startsWith("?")).length;
  const min = Math.max(1, distinct.size - unknown);
  return { min, max: Math.max(min, distinct.size) };
}

function keyOf(mention: StoryMention, origin: Origin, copyOf: (document: number) => number): string {
  if (origin.key === null) return `?${copyOf(mention.document)}:${origin.name?.toLowerCase() ?? ""}`;
  return origin.kind === "own" ? `own:${copyOf(mention.document)}` : `source:${origin.key}`;
}

function rank(key: string): number {
  return key.startsWith("source:") ? 0 : key.startsWith("own:") ? 1 : 2;
}

/** Fewest words that two authors do not hit upon by chance, and the share of them that must be equal and in order. */
const FEWEST = 8;
const SAME_WORDS = 0.85;

/** For each mention the first one that it repeats in the same words; itself where none. Two named sources are never one. */
function groupCopies(mentions: readonly StoryMention[], origins: readonly Origin[]): number[] {
  const isNamed = (at: number) => origins[at]!.kind !== "own" && origins[at]!.key !== null;
  return mentions.map((mention, at) => {
    if (mention.words.length < FEWEST) return at;
    for (let other = 0; other < at; other++) {
      const { words } = mentions[other]!;
      if (words.length < FEWEST || (isNamed(at) && isNamed(other))) continue;
      const { shared } = matchQuotations(mention.words, words);
      if (shared >= SAME_WORDS * Math.max(words.length, mention.words.length)) return other;
    }
    return at;
  });
}
