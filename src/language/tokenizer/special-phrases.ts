import type { TokenRange } from "../../model/index.ts";
import type { Lexeme } from "./lexicon.ts";
import type { SpecialCases } from "./split-word.ts";

type Node = { readonly next: Map<string, Node>; ends: boolean };

/** Finds special cases that the split of affixes has torn: `:)` + `)` in `(nice :))`. */
export type SpecialPhrases = {
  canStart(lexeme: Lexeme): boolean;
  find(lexemes: readonly Lexeme[]): TokenRange[];
};

/** Builds the trie of phrases. Look-up is linear in the text, for phrases are short. */
export function createSpecialPhrases(phrases: readonly (readonly string[])[]): SpecialPhrases {
  const root: Node = { next: new Map(), ends: false };
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), ends: false };
        node.next.set(word, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return {
    canStart: (lexeme) => root.next.has(lexeme.text),
    find: (lexemes) => {
      const found: TokenRange[] = [];
      for (let start = 0; start < lexemes.length; start++) {
        let node = root.next.get(lexemes[start]!.text);
        for (let end = start + 1; node !== undefined; end++) {
          if (node.ends) found.push({ start, end });
          node = end < lexemes.length ? node.next.get(lexemes[end]!.text) : undefined;
        }
      }
      return found;
    },
  };
}

/** Tokens under way: lexemes and, for each, whether a blank follows. */
export type LooseTokens = { readonly lexemes: Lexeme[]; readonly spaced: boolean[] };

/**
 * Puts special cases in the place of the phrases found: the longest first, of equal ones the leftmost, none that
 * touches one already looked at. A phrase whose words are parted by blanks is no special case and stays.
 */
export function applySpecialPhrases(
  tokens: LooseTokens,
  found: readonly TokenRange[],
  cases: SpecialCases,
): LooseTokens {
  const chosen = new Map<number, TokenRange>();
  const seen = new Set<number>();
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const range of byLength) {
    if (!seen.has(range.start) && !seen.has(range.end - 1)) chosen.set(range.start, range);
    for (let token = range.start; token < range.end; token++) seen.add(token);
  }
  const out: LooseTokens = { lexemes: [], spaced: [] };
  for (let token = 0; token < tokens.lexemes.length; ) {
    const range = chosen.get(token);
    const special = range === undefined ? undefined : cases.get(textOf(tokens, range));
    if (range === undefined || special === undefined) {
      out.lexemes.push(tokens.lexemes[token]!);
      out.spaced.push(tokens.spaced[token]!);
      token++;
      continue;
    }
    special.forEach((lexeme, at) => {
      out.lexemes.push(lexeme);
      out.spaced.push(at === special.length - 1 && tokens.spaced[range.end - 1]!);
    });
    token = range.end;
  }
  return out;
}

function textOf(tokens: LooseTokens, range: TokenRange): string {
  let text = "";
  for (let token = range.start; token < range.end; token++) {
    text += tokens.lexemes[token]!.text;
    if (token < range.end - 1 && tokens.spaced[token]) text += " ";
  }
  return text;
}
