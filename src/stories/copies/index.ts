import type { CopiedPassage, Reading } from "../../model/index.ts";
import { type CopyText, readCopyText } from "./copy-text.ts";
import { findPassages, type Passage, type Places, placesOf } from "./find-passages.ts";
import { findPartners } from "./partners.ts";
import { findShingles, type Shingle } from "./shingles.ts";

export { hashOf, readCopyText } from "./copy-text.ts";
export { type CopySources, directionOf } from "./direction.ts";
export { findShingles } from "./shingles.ts";

/** What two documents share word for word: `a` < `b` are indexes into the readings; spans and shares in the same order. */
export type Copy = {
  readonly a: number;
  readonly b: number;
  /** In order of the text of `a`. */
  readonly passages: readonly CopiedPassage[];
  /** The share of each document's words that stand in the passages, 0 to 1. */
  readonly shares: readonly [number, number];
};

/** A document as the alignment sees it. */
type Prepared = { readonly text: CopyText; readonly shingles: readonly Shingle[]; readonly places: Places };

/**
 * What each pair of documents shares word for word. Pairs are found over an index of shingles, each document with at most twenty
 * others, so the cost does not grow with the square of their number. In ascending order of the pairs.
 */
export function findCopies(readings: readonly Reading[]): Copy[] {
  const prepared = readings.map((reading): Prepared => {
    const text = readCopyText(reading);
    const shingles = findShingles(text);
    return { text, shingles, places: placesOf(shingles) };
  });
  return findPartners(prepared.map(({ shingles }) => shingles)).flatMap(({ a, b }) => {
    const [one, other] = [prepared[a]!, prepared[b]!];
    const passages = findPassages(one.text, one.places, other.text, other.shingles);
    return passages.length === 0 ? [] : [describeCopy(a, b, one.text, other.text, passages)];
  });
}

/** The share of the shorter document, and the number of words, from which two documents are the same copy for the most part. */
const LARGE_PART = 0.25;
const LARGE_WORDS = 30;

/** True where a large part of the shorter of the two documents is the other's words. */
export function isLargeCopy({ passages, shares }: Copy): boolean {
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return words >= LARGE_WORDS && Math.max(...shares) >= LARGE_PART;
}

function describeCopy(a: number, b: number, one: CopyText, other: CopyText, passages: readonly Passage[]): Copy {
  const ordered = [...passages].sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
  const spanOf = (text: CopyText, { start, end }: Passage["a"]) => ({
    start: text.start[start]!,
    end: text.end[end - 1]!,
  });
  return {
    a,
    b,
    passages: ordered.map((passage) => ({
      words: passage.words,
      spans: [spanOf(one, passage.a), spanOf(other, passage.b)],
    })),
    shares: [
      shareOf(
        one,
        ordered.map((passage) => passage.a),
      ),
      shareOf(
        other,
        ordered.map((passage) => passage.b),
      ),
    ],
  };
}

/** Words in the ranges, each counted once, by the words of the text; three decimals. The ranges are in order of their starts or of the other text. */
function shareOf(text: CopyText, ranges: readonly Passage["a"][]): number {
  let covered = 0;
  let done = 0;
  for (const { start, end } of [...ranges].sort((x, y) => x.start - y.start)) {
    covered += Math.max(0, end - Math.max(start, done));
    done = Math.max(done, end);
  }
  return Math.round((1000 * covered) / text.length) / 1000;
}
