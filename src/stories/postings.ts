import { createPostingLists, type PostingLists } from "./posting-lists.ts";
import type { Profile } from "./profile.ts";
import { eachShared, placeOf, UNIT, weightOf } from "./term-vector.ts";

/** Documents that tell the same appear in the same or in neighbouring stretches of so many days. */
const STRETCH_DAYS = 14;
/** The most documents of one stretch (or without a date) that are looked at under one term: those that it is strongest in. */
const MOST = 500;
/** The same for documents of all times, among which those without a date are looked for and the other way round. */
const MOST_OF_ALL_TIMES = 20;
/** Least shingles of a document that are looked up like terms, so that copies meet whatever their strongest terms (Broder 1997). */
const SKETCH = 6;
/** One shingle in common is enough. */
const SHINGLE_WEIGHT = 2500;
/** Pairs with a smaller product of their strongest terms are no candidates. Reports of one event in BASIL and ECB+ have 0.1 and more. */
const LEAST = 0.06 * UNIT * UNIT;

/**
 * The lists of a term: one for each stretch of days and one for documents without a date, where a document meets its like; and two through
 * which those with a date and those without meet, and reports of far days: a trial two years after the deed.
 */
const UNDATED = 0;
const ACROSS_UNDATED = 1;
const ACROSS_DATED = 2;
const FIRST_STRETCH = 3;
const STRETCHES = 2 ** 20;
/** In the list of its own stretch (or of those without date), and in its list across. */
const IN_OWN = 1;
const IN_ACROSS = 2;

/** What a document is looked up by: keys in ascending order, weights, and in which lists of each key it stands. */
type Entries = {
  readonly keys: Uint32Array;
  readonly weights: Uint16Array;
  readonly listed: Uint8Array;
  /** Number of the stretch, or {@link UNDATED}. */
  readonly own: number;
};

/**
 * An inverted index of documents, numbered in the order in which they are inserted. Which pairs are candidates in the end is a function of the set of
 * documents alone: a list keeps those that its term is strongest in, whenever they came.
 */
export type Postings = {
  /** Inserts the next document and gives the documents that had to leave a list for it. */
  insert(profile: Profile): ReadonlySet<number>;
  /** The documents that share enough of their strongest terms with this one, ascending. */
  candidatesOf(document: number): number[];
  /** Whether two documents still share enough: a list that grows too long lets the weakest go. */
  isCandidate(a: number, b: number): boolean;
};

export function createPostings(): Postings {
  const ids: string[] = [];
  const entries: Entries[] = [];
  const products: number[] = [];
  // One map for each stretch: a map of all would grow past what a Map can hold.
  const lists = new Map<number, PostingLists>();
  const listsOf = (list: number): PostingLists => {
    const known = lists.get(list) ?? createPostingLists((document) => ids[document]!);
    lists.set(list, known);
    return known;
  };

  const insertKey = (key: number, at: number, document: number, gone: Set<number>) => {
    const { listed, own, weights } = entries[document]!;
    for (const [list, flag] of [
      [own, IN_OWN],
      [own === UNDATED ? ACROSS_UNDATED : ACROSS_DATED, IN_ACROSS],
    ] as const) {
      listed[at]! |= flag;
      const most = flag === IN_OWN ? MOST : MOST_OF_ALL_TIMES;
      const out = listsOf(list).put(key, weights[at]!, document, most);
      if (out < 0) continue;
      entries[out]!.listed[placeOf(entries[out]!.keys, key)]! &= ~flag;
      if (out !== document) gone.add(out);
    }
  };
  return {
    insert: (profile) => {
      const document = entries.length;
      ids.push(profile.id);
      entries.push(entriesOf(profile));
      products.push(0);
      const gone = new Set<number>();
      entries[document]!.keys.forEach((key, at) => {
        insertKey(key, at, document, gone);
      });
      return gone;
    },
    candidatesOf: (document) => {
      const { keys, weights, listed, own } = entries[document]!;
      const met: number[] = [];
      keys.forEach((key, at) => {
        for (const list of listsMet(own, listed[at]!)) {
          const isAcross = own !== UNDATED && list === ACROSS_DATED;
          lists.get(list)?.each(key, (other, weight) => {
            // Those of near days were met in the list of their stretch.
            if (isAcross && isNear(own, entries[other]!.own)) return;
            if (products[other] === 0) met.push(other);
            products[other]! += weights[at]! * weight;
          });
        }
      });
      const candidates = met.filter((other) => products[other]! >= LEAST && other !== document);
      for (const other of met) products[other] = 0;
      return candidates.sort((a, b) => a - b);
    },
    isCandidate: (a, b) => productOf(entries[a]!, entries[b]!) >= LEAST,
  };
}

/** The lists whose documents a document meets under a term, by the lists in which it stands itself. */
function listsMet(own: number, listed: number): number[] {
  const beside = own === UNDATED ? [UNDATED] : [stretchBeside(own, -1), own, stretchBeside(own, 1)];
  const across = own === UNDATED ? [ACROSS_DATED] : [ACROSS_UNDATED, ACROSS_DATED];
  return [...(listed & IN_OWN ? beside : []), ...(listed & IN_ACROSS ? across : [])];
}

/** The same stretch of days, or the next one; those without a date are near each other. */
function isNear(a: number, b: number): boolean {
  return a === b || (a !== UNDATED && (stretchBeside(a, 1) === b || stretchBeside(b, 1) === a));
}

/** The sum over the terms under which the two meet; the same as candidatesOf reckons, in whole numbers. */
function productOf(a: Entries, b: Entries): number {
  let product = 0;
  eachShared(a.keys, b.keys, (i, j) => {
    if (doMeet(a, a.listed[i]!, b, b.listed[j]!)) product += a.weights[i]! * b.weights[j]!;
  });
  return product;
}

function doMeet(a: Entries, inA: number, b: Entries, inB: number): boolean {
  if ((a.own === UNDATED) === (b.own === UNDATED) && isNear(a.own, b.own)) return (inA & inB & IN_OWN) > 0;
  return (inA & inB & IN_ACROSS) > 0;
}

function entriesOf({ topics, terms, shingles, published }: Profile): Entries {
  const weights = new Map<number, number>();
  for (const shingle of shingles.slice(0, SKETCH)) weights.set(shingle, SHINGLE_WEIGHT);
  for (const key of topics.keys) weights.set(key, weightOf(terms, key));
  const keys = Uint32Array.from(weights.keys()).sort();
  return {
    keys,
    weights: Uint16Array.from(keys, (key) => weights.get(key)!),
    listed: new Uint8Array(keys.length),
    own: published === null ? UNDATED : stretchBeside(Math.floor(published.day / STRETCH_DAYS) + FIRST_STRETCH, 0),
  };
}

/** Number of a stretch of days. Stretches some ten thousand years apart have one number, which does no harm. */
function stretchBeside(stretch: number, by: number): number {
  const room = STRETCHES - FIRST_STRETCH;
  return ((((stretch - FIRST_STRETCH + by) % room) + room) % room) + FIRST_STRETCH;
}
