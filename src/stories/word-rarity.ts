import commonWords from "./common-words.json" with { type: "json" };
import { stemOf } from "./stem.ts";
import { findWords } from "./words.ts";

/** Words of an average news report: the length at which the share of reports is reckoned. */
const REPORT_LENGTH = 300;
/** Zipf's law: the n-th word of English makes up about this share of a text, divided by n. */
const ZIPF = 0.08;

const shareAt = (rank: number) => 1 - Math.exp((-REPORT_LENGTH * ZIPF) / rank);

const WORDS = commonWords.flatMap((row) => row.split(" "));
const UNKNOWN = shareAt(WORDS.length * 2.5);

/** Stem → the share of English reports that hold one of its words at least once, each word by its rank in general English. */
const SHARES = new Map<string, number>();
WORDS.forEach((word, index) => {
  const stem = stemOf(findWords(word)[0]?.term ?? word);
  SHARES.set(stem, 1 - (1 - (SHARES.get(stem) ?? 0)) * (1 - shareAt(index + 1)));
});

/** Figures are rare in a list of words and stand in most reports: ages, days of the month, years; longer ones tell more. */
const FIGURES: readonly (readonly [RegExp, number])[] = [
  [/^\d{1,2}$|^\d00$/, 0.06],
  [/^(?:19|20)\d\d$/, 0.06],
  [/^\d{3}$/, 0.01],
  [/^\d+['’]?(?:st|nd|rd|th)$/, 0.02],
];
/** "Don't", "we're": two common words in one; "U.S.", "p.m.": short for common words. */
const CONTRACTION = /['’](?:t|m|re|ve|ll|d)$|^(?:u\.s|[ap]\.m)$/;
const COMMON = 0.12;

/**
 * How much a stem tells: the natural logarithm of one over the share of English reports that hold it, 0 to about 7. From general English
 * alone, never from the documents seen: a document's profile is the same in whatever company it comes.
 */
export function rarityOf(stem: string): number {
  if (stem.length === 1) return 0; // "a", "I", the s of a possessive: the list leaves single letters out
  return -Math.log(SHARES.get(stem) ?? shareOfForm(stem));
}

function shareOfForm(stem: string): number {
  if (CONTRACTION.test(stem)) return COMMON;
  return FIGURES.find(([form]) => form.test(stem))?.[1] ?? UNKNOWN;
}
