import type { Reading, Span } from "../../../model/index.ts";

/** A word of a printed quotation as compared, and where it stands; `…` for words that the printing says it left out. */
export type PrintedWord = Span & { readonly word: string };

export const OMITTED = "…";

/** A word with its points and apostrophes ("I.R.S.", "don ’ t"), a mark that houses print for a word ("&"), or an ellipsis. */
const WORD =
  /…|\.{3}|\. \. \.|[\p{L}\p{N}](?:[\p{L}\p{N}.,:*]*[\p{L}\p{N}*])?(?: ?[’'‘`] ?(?:s|t|re|ve|ll|d|m)\b)?|[&%$€£]/giu;

/** The words of a stretch of text without what a house style changes: capitals, marks, points in abbreviations, numbers in letters. */
export function printedWords(text: string, { start, end }: Span): PrintedWord[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: found, index }) => {
    const at = start + index;
    return { word: plain(found), start: at, end: at + found.length };
  });
}

function plain(found: string): string {
  if (/^(?:…|\.)/.test(found)) return OMITTED;
  const word = found.toLowerCase().replace(/[^\p{L}\p{N}&%$€£:*]/gu, "");
  return NUMBERS.get(word) ?? word;
}

const CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const ENDINGS = ["st", "nd", "rd"];
/** "eleventh-hour" and "11th-hour": how a house spells it. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...CARDINALS.map((word, at) => [word, `${at + 1}`] as const),
  ...ORDINALS.map((word, at) => [word, `${at + 1}${ENDINGS[at] ?? "th"}`] as const),
]);

/** A stretch of each of two printings that the other does not have, by numbers of words, `from` inclusive and `to` exclusive. */
export type Gap = {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
};

/** Two printings laid beside each other. */
export type Printings = {
  /** Numbers of the words in common, in order. */
  readonly shared: readonly (readonly [a: number, b: number])[];
  /** What differs between the first and the last word in common. */
  readonly gaps: readonly Gap[];
};

/** Longest printing that is compared word by word. */
const LONGEST = 120;

/** Weight of a word in common: more than all that runs can add, so that the longest sequence wins and runs decide between equals. */
const IN_COMMON = 128;

/**
 * Lays two printings beside each other by their longest common subsequence of words; of several, that which keeps most words in a row:
 * "and" and "we" stand more than once in a sentence.
 */
export function comparePrintings(some: readonly string[], others: readonly string[]): Printings {
  const [a, b] = [some.slice(0, LONGEST), others.slice(0, LONGEST)];
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const taken = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [at, next] = [i * width + j, (i + 1) * width + j + 1];
      if (a[i] === b[j]) taken[at] = IN_COMMON + Math.max(best[next]!, taken[next]! > 0 ? taken[next]! + 1 : 0);
      best[at] = Math.max(taken[at]!, best[at + width]!, best[at + 1]!);
    }
  }
  const shared = readShared({ best, taken, width }, a.length, b.length);
  const gaps = shared.slice(1).flatMap(([k, l], at): Gap[] => {
    const [i, j] = shared[at]!;
    return k - i > 1 || l - j > 1 ? [{ a: [i + 1, k], b: [j + 1, l] }] : [];
  });
  return { shared, gaps };
}

type Table = { readonly best: Uint16Array; readonly taken: Uint16Array; readonly width: number };

/** Follows the best way through the table: on from a word in common to the next one in a row where that is worth as much. */
function readShared({ best, taken, width }: Table, rows: number, columns: number): [number, number][] {
  const shared: [number, number][] = [];
  let isOn = false;
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const at = i * width + j;
    if (taken[at]! > 0 && (taken[at] === best[at] || (isOn && taken[at]! + 1 >= best[at]!))) {
      shared.push([i++, j++]);
      isOn = true;
    } else {
      isOn = false;
      if (best[at + width]! >= best[at + 1]!) i++;
      else j++;
    }
  }
  return shared;
}

const plainTexts = new WeakMap<Reading, string>();

/** True where the words stand in a row somewhere in the document. */
export function isPrintedIn(reading: Reading, words: readonly string[]): boolean {
  let text = plainTexts.get(reading);
  if (text === undefined) {
    text = ` ${printedWords(reading.text, { start: 0, end: reading.text.length })
      .map(({ word }) => word)
      .join(" ")} `;
    plainTexts.set(reading, text);
  }
  return text.includes(` ${words.join(" ")} `);
}

/** Words beside a difference that tell where it stands; more of them where a long passage is the same. */
const BESIDE = { short: 2, long: 8 };
/** Words in common from which a passage is long. */
const LONG = 12;

/**
 * What differs with the words beside it: a document that has them as well tells two sentences. Of a long passage it must have more of it:
 * who repeats himself in few words (“And nobody would sign it”) does not say the whole of it twice.
 */
export function around(
  { words }: { readonly words: readonly string[] },
  [from, to]: readonly [number, number],
  shared: number,
): readonly string[] {
  const beside = shared >= LONG ? BESIDE.long : BESIDE.short;
  return words.slice(Math.max(0, from - beside), to + beside);
}
