import { createAffixes } from "./affixes.ts";
import { isSpaceUnit } from "./characters.ts";
import type { Lexeme, Lexicon } from "./lexicon.ts";
import { applySpecialPhrases, createSpecialPhrases, type LooseTokens } from "./special-phrases.ts";
import { createSpecialCases, splitWord } from "./split-word.ts";
import type { TokenizerData } from "./tokenizer-data.ts";

/** A text cut into tokens: offsets in UTF-16 code units; `spaced[i]` is 1 where one blank follows outside any token. */
export type TokenizedText = {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly spaced: Uint8Array;
};

export type Tokenizer = (text: string) => TokenizedText;

/** Split words are remembered, but only short ones and not without end. */
const LONGEST_REMEMBERED = 64;
const MOST_REMEMBERED = 100_000;

const BLANK = 0x20;

/**
 * spaCy's rule-based tokenizer. Every character is in a token or is the single blank behind one; further blanks and
 * other spaces become tokens of their own. Time is linear in the length of the text.
 */
export function createTokenizer(data: TokenizerData, lexicon: Lexicon): Tokenizer {
  const affixes = createAffixes(data);
  const cases = createSpecialCases(data, lexicon);
  const phrases = createSpecialPhrases(data.phrases);
  const remembered = new Map<string, readonly Lexeme[]>();

  const split = (word: string): readonly Lexeme[] => {
    if (word.length > LONGEST_REMEMBERED) return splitWord(word, affixes, cases, lexicon);
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const tokens = splitWord(word, affixes, cases, lexicon);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, tokens);
    return tokens;
  };

  return (text) => {
    const tokens: LooseTokens = { lexemes: [], spaced: [] };
    let mayHavePhrase = false;
    forEachWord(text, (from, to, spaced) => {
      if (from < to) {
        for (const lexeme of split(text.slice(from, to))) {
          tokens.lexemes.push(lexeme);
          tokens.spaced.push(false);
          mayHavePhrase ||= phrases.canStart(lexeme);
        }
      }
      if (spaced) tokens.spaced[tokens.spaced.length - 1] = true;
    });
    const found = mayHavePhrase ? phrases.find(tokens.lexemes) : [];
    return placeTokens(text, found.length === 0 ? tokens : applySpecialPhrases(tokens, found, cases));
  };
}

/**
 * Calls `take` for each run of spaces or of other characters; `spaced` says that one blank behind it is left out.
 * Of a run of spaces behind a word the first character is that blank, if it is one.
 */
function forEachWord(text: string, take: (from: number, to: number, spaced: boolean) => void): void {
  if (text === "") return;
  let start = 0;
  let inSpace = isSpaceUnit(text.charCodeAt(0));
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSpaceUnit(unit) === inSpace) continue;
    const blank = unit === BLANK;
    take(start, at, blank);
    start = blank ? at + 1 : at;
    inSpace = !inSpace;
  }
  if (start < text.length) take(start, text.length, false);
}

function placeTokens(text: string, tokens: LooseTokens): TokenizedText {
  const length = tokens.lexemes.length;
  const start = new Uint32Array(length);
  const end = new Uint32Array(length);
  const spaced = new Uint8Array(length);
  let offset = 0;
  for (let token = 0; token < length; token++) {
    start[token] = offset;
    offset += tokens.lexemes[token]!.text.length;
    end[token] = offset;
    if (tokens.spaced[token]) {
      spaced[token] = 1;
      offset++;
    }
  }
  return { text, lexemes: tokens.lexemes, start, end, spaced };
}
