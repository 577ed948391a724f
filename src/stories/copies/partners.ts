import { type Shingle, winnow } from "./shingles.ts";

/** Documents that one document is aligned with: those that share most with it. */
const PARTNERS = 20;
/** Of a longer list of documents with one shingle only the first are paired with the others: what so many share is a form letter. */
const HOLDERS = 20;

/** Pairs of documents that share a sampled shingle, `a` < `b`, in ascending order; each is among the nearest of one of the two. */
export function findPartners(documents: readonly (readonly Shingle[])[]): { readonly a: number; readonly b: number }[] {
  const holders = new Map<number, number[]>();
  documents.forEach((shingles, document) => {
    for (const hash of winnow(shingles)) {
      const list = holders.get(hash);
      if (list) list.push(document);
      else holders.set(hash, [document]);
    }
  });
  const shared = documents.map(() => new Map<number, number>());
  const count = (x: number, y: number) => shared[x]!.set(y, (shared[x]!.get(y) ?? 0) + 1);
  for (const list of holders.values()) {
    for (const [at, b] of list.entries()) {
      for (const a of list.slice(0, Math.min(at, HOLDERS))) {
        count(a, b);
        count(b, a);
      }
    }
  }
  const pairs = new Set<number>();
  shared.forEach((counts, document) => {
    const nearest = [...counts].sort(([x, m], [y, n]) => n - m || x - y).slice(0, PARTNERS);
    for (const [other] of nearest) pairs.add(Math.min(document, other) * documents.length + Math.max(document, other));
  });
  return [...pairs]
    .sort((x, y) => x - y)
    .map((pair) => ({ a: Math.floor(pair / documents.length), b: pair % documents.length }));
}
