import type { TermVector } from "./term-vectors.ts";

/** The strongest terms of a document that are looked up. */
const TERMS = 40;
/** The most documents that are looked at under one term: those that it is strongest in. Bounds the work on any input. */
const POSTINGS = 2000;
/** Pairs with a smaller product of their strongest terms are no candidates. Reports of one event in BASIL and ECB+ have 0.1 and more. */
const LEAST = 0.04;

type Posting = { readonly document: number; readonly weight: number };

/**
 * Pairs of documents that share enough of their strongest terms, `a` < `b`, in ascending order; found over an inverted
 * index, never by looking at all pairs.
 */
export function findCandidates(vectors: readonly TermVector[]): { readonly a: number; readonly b: number }[] {
  const strong = vectors.map(strongest);
  const postings = createPostings(strong);
  const product = new Float64Array(vectors.length);
  const pairs: { a: number; b: number }[] = [];
  strong.forEach((terms, a) => {
    const met: number[] = [];
    for (const [term, weight] of terms) {
      for (const posting of postings.get(term)!) {
        if (posting.document <= a) continue;
        if (product[posting.document] === 0) met.push(posting.document);
        product[posting.document]! += weight * posting.weight;
      }
    }
    for (const b of met.sort((x, y) => x - y)) {
      if (product[b]! >= LEAST) pairs.push({ a, b });
      product[b] = 0;
    }
  });
  return pairs;
}

function strongest(vector: TermVector): [string, number][] {
  return [...vector]
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TERMS);
}

/** Term → the documents that hold it among their strongest; of a long list the documents that it is strongest in. */
function createPostings(strong: readonly (readonly [string, number][])[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  strong.forEach((terms, document) => {
    for (const [term, weight] of terms) {
      const list = postings.get(term);
      if (list) list.push({ document, weight });
      else postings.set(term, [{ document, weight }]);
    }
  });
  for (const [term, list] of postings) {
    if (list.length > POSTINGS) postings.set(term, list.sort((x, y) => y.weight - x.weight).slice(0, POSTINGS));
  }
  return postings;
}
