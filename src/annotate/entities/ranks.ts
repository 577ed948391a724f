import type { ParsedText } from "../../model/index.ts";
import { isTitle } from "./word-classes.ts";

/** "Tarnow Police Lt" of "Tarnow Police Lt. Anna Lenk" ends before "Lt": the rank is that of the name behind the full stop. Tokens. */
export function beforeRank(parsed: ParsedText, start: number, end: number): number {
  const isRank =
    end - start > 1 &&
    end + 1 < parsed.length &&
    isSplitAbbreviation(parsed, end - 1) &&
    /^\p{Lu}/u.test(parsed.word(end + 1));
  // "Vice President" at the end of a sentence is no abbreviation; "GEN" in a line of capitals may be any word.
  return isRank && isTitle(`${parsed.word(end - 1)}.`) && /\p{Ll}/u.test(parsed.word(end - 1)) ? end - 1 : end;
}

/** "Lt" and a full stop glued to it, which the tokenizer takes for two words. */
export function isSplitAbbreviation(parsed: ParsedText, token: number): boolean {
  return parsed.word(token + 1) === "." && parsed.end[token] === parsed.start[token + 1];
}

/** A title, with its full stop or without. */
export function isRankWord(word: string): boolean {
  return isTitle(word) || isTitle(`${word}.`);
}
