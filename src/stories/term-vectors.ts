import type { Reading } from "../model/index.ts";
import { shareOfReports } from "./word-rarity.ts";
import { findWords } from "./words.ts";

/** Term → weight; the squares of the weights add up to 1 (or there is no term). */
export type TermVector = ReadonlyMap<string, number>;

/** A name says more of which event it is than a common noun. Tuned on BASIL and ECB+ (eval stories). */
const NAME_WEIGHT = 1.6;
/** Words of the title count so often as the plain words of a report's start. */
const TITLE_WEIGHT = 2;
/** News tells the event first: after so many words a word counts half. */
const HALF_WEIGHT_AT = 150;
/** Later words tell background; past this many they are left out, which also bounds the work on a book. */
const LONGEST = 1500;
/** So many unseen reports of general English stand behind the given ones, so that three documents have a rarity too. */
const UNSEEN_REPORTS = 400;

/** TF-IDF vectors (Salton & Buckley 1988) of the readings, with the rarity of words in general English behind their own. */
export function createTermVectors(readings: readonly Reading[]): TermVector[] {
  const counts = readings.map(countTerms);
  const documents = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  const reports = readings.length + UNSEEN_REPORTS;
  const rarity = new Map<string, number>();
  for (const [term, seen] of documents) {
    rarity.set(term, Math.log(reports / (seen + UNSEEN_REPORTS * shareOfReports(term))));
  }
  return counts.map((count) => {
    const weights = [...count].map(([term, weight]): [string, number] => [
      term,
      Math.log1p(weight) * Math.max(0, rarity.get(term)!),
    ]);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    // In order of terms, so that sums of products do not depend on the order of words in the text.
    weights.sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}

/** How strongly a reading speaks of each term: occurrences, weighted by place and by being a name. */
function countTerms(reading: Reading): Map<string, number> {
  const count = new Map<string, number>();
  const add = (term: string, weight: number) => count.set(term, (count.get(term) ?? 0) + weight);
  if (!reading.analysed) return count;
  for (const word of findWords(reading.title ?? "")) add(word.term, TITLE_WEIGHT);
  let at = 0;
  for (const segment of reading.segments) {
    if (segment.kind === "promo" || at > LONGEST) continue;
    for (const word of findWords(reading.text.slice(segment.start, segment.end)).slice(0, LONGEST)) {
      const weight = 1 / (1 + at++ / HALF_WEIGHT_AT);
      add(word.term, word.isName ? weight * NAME_WEIGHT : weight);
    }
  }
  return count;
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
