import { wordsOf } from "../../text/title-case.ts";

/** Longest heading, in characters and in words: a longer line without a full stop is a sentence that lost it. */
const HEADING_LENGTH = 90;
const HEADING_WORDS = 13;

/** True where the line ends as a sentence does: `.`, `!`, `?`, `…`, `:`, `;`, `,` or one of them before closing quotes. */
export function endsLikeSentence(line: string): boolean {
  return /[.!?…:;,]["'”’»)\]]*$/u.test(line.slice(-6));
}

/**
 * True for a short line that opens with a capital or a digit and does not end as a sentence does: "Seoul speaks out".
 * A question may be a heading: "What comes next?".
 */
export function isHeadingLike(line: string): boolean {
  if (line.length < 2 || line.length > HEADING_LENGTH) return false;
  if (endsLikeSentence(line) && !/[^?]\?$/.test(line)) return false;
  if (!/^["'“‘¿¡(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£#]/u.test(line)) return false;
  if (!/\p{L}/u.test(line) || /[.!?]["”’]? \p{Lu}/u.test(line.replace(/\b(?:\p{Lu}\.|\p{Lu}\p{Ll}{1,3}\.)/gu, "")))
    return false;
  return wordsOf(line).length <= HEADING_WORDS;
}
