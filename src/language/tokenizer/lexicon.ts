import { createStringIds, type StringIds } from "../hashing/string-ids.ts";
import { firstCharacter, isSpace, lastThree, wordShape } from "./characters.ts";
import type { TokenizerData } from "./tokenizer-data.ts";

/** A word type: what the networks and rules see of a token apart from its place. One object for all its tokens. */
export type Lexeme = {
  readonly text: string;
  readonly lower: string;
  readonly norm: string;
  readonly isSpace: boolean;
  /** Places in the vector cache (without and with a blank behind), valid while `epoch` is the cache's; see embedding/. */
  slots: [number, number];
  epoch: number;
};

/** Attributes that an embedding may rest on. `SPACY`: a blank follows. */
export type LexemeAttribute = "NORM" | "PREFIX" | "SUFFIX" | "SHAPE" | "LOWER" | "ORTH" | "SPACY" | "IS_SPACE";

export type Lexicon = {
  /** The lexeme of a word; `norm` where a special case gives it one of its own. */
  intern(text: string, norm?: string): Lexeme;
  /** The attribute as a 64-bit key, as spaCy's `Doc.to_array` gives it. */
  key(lexeme: Lexeme, attribute: LexemeAttribute, spaced: boolean): bigint;
};

/** Beyond so many types the lexicon starts anew, so that a long-running process does not grow without end. */
const LARGEST_LEXICON = 200_000;

/** Creates the store of lexemes. Norms come from the pipeline's table, then spaCy's base norms, else lower case. */
export function createLexicon(data: Pick<TokenizerData, "hashedNorms" | "baseNorms" | "symbols">): Lexicon {
  const ids = createStringIds(data.symbols);
  const hashedNorms = new Map(Object.entries(data.hashedNorms).map(([hex, norm]) => [BigInt(`0x${hex}`), norm]));
  const baseNorms = new Map(Object.entries(data.baseNorms));
  const known = new Map<string, Lexeme>();

  const create = (text: string, norm: string | undefined): Lexeme => ({
    text,
    lower: text.toLowerCase(),
    norm: norm ?? hashedNorms.get(ids(text)) ?? baseNorms.get(text) ?? text.toLowerCase(),
    isSpace: isSpace(text),
    slots: [-1, -1],
    epoch: -1,
  });

  return {
    intern: (text, norm) => {
      const name = norm === undefined ? text : `${text}\n${norm}`;
      const found = known.get(name);
      if (found !== undefined) return found;
      if (known.size >= LARGEST_LEXICON) known.clear();
      const lexeme = create(text, norm);
      known.set(name, lexeme);
      return lexeme;
    },
    key: (lexeme, attribute, spaced) => readKey(ids, lexeme, attribute, spaced),
  };
}

function readKey(ids: StringIds, lexeme: Lexeme, attribute: LexemeAttribute, spaced: boolean): bigint {
  switch (attribute) {
    case "NORM":
      return ids(lexeme.norm);
    case "PREFIX":
      return ids(firstCharacter(lexeme.text));
    case "SUFFIX":
      return ids(lastThree(lexeme.text));
    case "SHAPE":
      return ids(wordShape(lexeme.text));
    case "LOWER":
      return ids(lexeme.lower);
    case "ORTH":
      return ids(lexeme.text);
    case "SPACY":
      return spaced ? 1n : 0n;
    case "IS_SPACE":
      return lexeme.isSpace ? 1n : 0n;
  }
}
