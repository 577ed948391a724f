/** Longest heading, in characters and in words: a longer line without a full stop is a sentence that lost it. */
const HEADING_LENGTH = 90;
const HEADING_WORDS = 13;

/** Words that stay small in a title ("The Art of War"). */
const SMALL_WORDS = new Set(
  "a an and as at but by for from in into is nor of off on or over per so the to up via vs with yet".split(" "),
);

/** The words of a line, split at white space. */
export function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== "");
}

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

/** True where nearly all longer words of a line are capitalised, as in an American headline: "Court Blocks New Tax". */
export function isTitleCased(line: string): boolean {
  const words = wordsOf(line)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => /\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  if (words.length < 3) return false;
  const capital = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return capital >= words.length * 0.8;
}
