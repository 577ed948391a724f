import type { Evidence } from "../../model/index.ts";

/** Quotations longer than this many words are compared no further than that; news quotes are far shorter. */
const MOST_WORDS = 200;

type Word = { readonly start: number; readonly end: number; readonly key: string };

/**
 * Evidence of a conflict of wording narrowed to the words that differ between a quotation and the one it is compared
 * with, by longest common subsequence of words; case and punctuation do not count.
 *
 * @example “not paying attention to agency warnings” against “not paying attention to warnings” → “agency”
 */
export function differingWords(own: Evidence, other: Evidence): Evidence[] {
  const words = wordsOf(own.text);
  const kept = commonWords(words, wordsOf(other.text));
  const runs: { start: number; end: number }[] = [];
  words.forEach((word, index) => {
    if (kept.has(index)) return;
    const last = runs.at(-1);
    if (last && index > 0 && !kept.has(index - 1)) last.end = word.end;
    else runs.push({ start: word.start, end: word.end });
  });
  return runs.map(({ start, end }) => {
    const text = own.text.slice(start, end);
    return { ...own, start: own.start + start, end: own.start + end, text, value: `“${text}”` };
  });
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)].slice(0, MOST_WORDS).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0].toLowerCase().replaceAll("’", "'"),
  }));
}

/** Indexes of the words of `a` that a longest common subsequence with `b` keeps. */
function commonWords(a: readonly Word[], b: readonly Word[]): Set<number> {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i]!.key === b[j]!.key;
      longest[i * width + j] = same
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.key === b[j]!.key) {
      kept.add(i);
      i++;
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return kept;
}
