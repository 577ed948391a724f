import commonWords from "./common-words.json" with { type: "json" };

/** Words of an average news report: the length at which {@link shareOfReports} is reckoned. */
const REPORT_LENGTH = 300;
/** Zipf's law: the n-th word of English makes up about this share of a text, divided by n. */
const ZIPF = 0.08;

const RANK = new Map(
  commonWords
    .flatMap((row) => row.split(" "))
    .map((word, index): [string, number] => [word, index + 1])
    .reverse(),
);

/** The share of English reports that hold a word at least once, by the rank of the word in general English: 0.0008 to 1. */
export function shareOfReports(term: string): number {
  const rank = RANK.get(term) ?? RANK.get(`${term}s`) ?? RANK.size * 2.5;
  return 1 - Math.exp((-REPORT_LENGTH * ZIPF) / rank);
}
