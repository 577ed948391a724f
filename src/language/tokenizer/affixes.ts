import type { RegexData, TokenizerData } from "./tokenizer-data.ts";

/** The pipeline's regular expressions, each as a question about a word. Lengths and places are UTF-16 code units. */
export type Affixes = {
  /** Length of what is to be cut off in front, 0 if nothing. */
  prefixLength(word: string): number;
  /** Length of what is to be cut off behind, 0 if nothing. */
  suffixLength(word: string): number;
  /** Places of the separators within the word, in order: [start, end]. */
  infixes(word: string): [number, number][];
  /** True where the word must never be split (token match). */
  isWhole(word: string): boolean;
  isUrl(word: string): boolean;
};

/** An affix is looked for this near to the end of a word first; further only if the match reaches so far. */
const WINDOW = 64;
const MARGIN = 8;

/** Longer words are no addresses: spaCy's pattern takes quadratic time where it backtracks over a missing `@`. */
const LONGEST_URL = 2048;

/** Compiles the expressions. All questions take time linear in the word's length. */
export function createAffixes(data: TokenizerData): Affixes {
  const prefix = compile(data.prefix);
  const suffix = compile(data.suffix);
  const infix = compile(data.infix, "g");
  const whole = compile(data.token);
  const url = compile(data.url);
  return {
    prefixLength: (word) => (prefix === null ? 0 : prefixLength(prefix, word)),
    suffixLength: (word) => (suffix === null ? 0 : suffixLength(suffix, word)),
    infixes: (word) =>
      infix === null ? [] : Array.from(word.matchAll(infix), (match) => [match.index, match.index + match[0].length]),
    isWhole: (word) => whole !== null && word.length <= LONGEST_URL && startsWithMatch(whole, word),
    isUrl: (word) => url !== null && word.length <= LONGEST_URL && startsWithMatch(url, word),
  };
}

function compile(data: RegexData | null, extra = ""): RegExp | null {
  return data === null ? null : new RegExp(data.source, data.flags + extra);
}

function startsWithMatch(pattern: RegExp, word: string): boolean {
  return pattern.exec(word)?.index === 0;
}

function prefixLength(pattern: RegExp, word: string): number {
  for (let window = WINDOW; ; window *= 2) {
    const length = pattern.exec(window < word.length ? word.slice(0, window) : word)?.[0].length ?? 0;
    if (window >= word.length || length < window - MARGIN) return length;
  }
}

function suffixLength(pattern: RegExp, word: string): number {
  for (let window = WINDOW; ; window *= 2) {
    const tail = window < word.length ? word.slice(-window) : word;
    const match = pattern.exec(tail);
    if (window >= word.length || match === null || match.index >= MARGIN) return match?.[0].length ?? 0;
  }
}
