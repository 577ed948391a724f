/** Signs that the pipeline never saw, by the one of the same length that it knows: "the law ― if it is one ― was passed". */
const KNOWN: readonly (readonly [signs: RegExp, known: string])[] = [
  // Line ends, and marks without width, which stand at the edges of words.
  [/[\n\r\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g, " "],
  // Horizontal bar and figure dash, the two hyphens of their own.
  [/\u2015/g, "—"],
  [/\u2012/g, "–"],
  [/[\u2010\u2011]/g, "-"],
  // A letter and an accent that are set for an apostrophe.
  [/[\u02bc\u00b4]/g, "’"],
];

/** The words as they are given to the engine: signs that it does not know by ones that it knows, of the same length. */
export function withKnownSigns(words: string): string {
  return KNOWN.reduce((plain, [signs, known]) => plain.replace(signs, known), words);
}
