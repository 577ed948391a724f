/** Words that stay small in a title ("The Art of War"). */
const SMALL_WORDS = new Set(
  "a an and as at but by for from in into is nor of off on or over per so the to up via vs with yet".split(" "),
);

/** The words of a line, split at white space. */
export function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== "");
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
