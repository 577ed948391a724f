import type { Affixes } from "./affixes.ts";
import type { Lexeme, Lexicon } from "./lexicon.ts";
import type { TokenizerData } from "./tokenizer-data.ts";

/** Special cases by their text: the lexemes they become. */
export type SpecialCases = {
  get(text: string): readonly Lexeme[] | undefined;
};

/** Interns the special cases; words longer than the longest case are told apart without being hashed. */
export function createSpecialCases(data: TokenizerData, lexicon: Lexicon): SpecialCases {
  const cases = new Map<string, readonly Lexeme[]>();
  let longest = 0;
  for (const [text, pieces] of data.specials) {
    cases.set(
      text,
      pieces.map(([orth, norm]) => lexicon.intern(orth, norm)),
    );
    longest = Math.max(longest, text.length);
  }
  return { get: (text) => (text.length > longest ? undefined : cases.get(text)) };
}

/**
 * Splits a stretch without blanks as spaCy's tokenizer does: special case as a whole, else affixes from both ends until
 * nothing more comes off, then special case, address or separators within.
 * `"(didn't!)"` → `(` `did` `n't` `!` `)`
 */
export function splitWord(word: string, affixes: Affixes, cases: SpecialCases, lexicon: Lexicon): readonly Lexeme[] {
  const special = cases.get(word);
  if (special !== undefined) return special;
  const tokens: Lexeme[] = [];
  const suffixes: string[] = [];
  const core = stripAffixes(word, affixes, cases, (prefix) => tokens.push(lexicon.intern(prefix)), suffixes);
  if (core !== "") pushCore(core, affixes, cases, lexicon, tokens);
  for (let at = suffixes.length - 1; at >= 0; at--) tokens.push(lexicon.intern(suffixes[at]!));
  return tokens;
}

function stripAffixes(
  word: string,
  affixes: Affixes,
  cases: SpecialCases,
  takePrefix: (prefix: string) => void,
  suffixes: string[],
): string {
  let lastLength = 0;
  while (word !== "" && word.length !== lastLength) {
    if (affixes.isWhole(word) || cases.get(word) !== undefined) break;
    lastLength = word.length;
    const front = affixes.prefixLength(word);
    const withoutFront = word.slice(front);
    if (front !== 0 && withoutFront !== "" && cases.get(withoutFront) !== undefined) {
      takePrefix(word.slice(0, front));
      return withoutFront;
    }
    const back = affixes.suffixLength(withoutFront);
    const withoutBack = word.slice(0, word.length - back);
    if (back !== 0 && withoutBack !== "" && cases.get(withoutBack) !== undefined) {
      suffixes.push(word.slice(word.length - back));
      return withoutBack;
    }
    if (front !== 0) takePrefix(word.slice(0, front));
    if (back !== 0 && (front === 0 || front + back <= word.length)) {
      suffixes.push(word.slice(word.length - back));
      word = word.slice(front, word.length - back);
    } else {
      word = withoutFront;
    }
  }
  return word;
}

function pushCore(core: string, affixes: Affixes, cases: SpecialCases, lexicon: Lexicon, tokens: Lexeme[]): void {
  const special = cases.get(core);
  if (special !== undefined) {
    for (const lexeme of special) tokens.push(lexeme);
    return;
  }
  const separators = affixes.isWhole(core) || affixes.isUrl(core) ? [] : affixes.infixes(core);
  let start = 0;
  for (const [from, to] of separators) {
    if (from === 0) continue;
    if (from !== start) tokens.push(lexicon.intern(core.slice(start, from)));
    if (from !== to) tokens.push(lexicon.intern(core.slice(from, to)));
    start = to;
  }
  if (start < core.length) tokens.push(lexicon.intern(core.slice(start)));
}
