import type { Tokenizer } from "../tokenizer/tokenizer.ts";

/** Ranks that the tokenizer tears from their full stop, each with one of the same length and kind that it knows. */
const KNOWN: Readonly<Record<string, string>> = {
  "Lt.": "Dr.",
  "Cpl.": "Gen.",
  "Col.": "Gen.",
  "Det.": "Gen.",
  "Maj.": "Gen.",
  "Pvt.": "Gen.",
  "Sgt.": "Gen.",
  "Capt.": "Prof.",
  "Cmdr.": "Prof.",
  "Insp.": "Prof.",
  "Supt.": "Prof.",
};

const RANK = /(?<![\p{L}\p{N}.])(?:Lt|Cpl|Col|Det|Maj|Pvt|Sgt|Capt|Cmdr|Insp|Supt)\.(?= \p{Lu})/gu;

/**
 * Reads `police Lt. Anna Lenk` as `police Dr. Anna Lenk`: one token, a title before a name, where the rank with its full stop for two tokens
 * ends the sentence or the name. Words, offsets and text stay those that were given.
 */
export function withKnownRanks(tokenize: Tokenizer): Tokenizer {
  return (text) => {
    if (text.search(RANK) < 0) return tokenize(text);
    return { ...tokenize(text.replace(RANK, (rank) => KNOWN[rank]!)), text };
  };
}
