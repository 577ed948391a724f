/** A regular expression of the pipeline, rewritten for JavaScript. */
export type RegexData = { readonly source: string; readonly flags: string };

/** `tokenizer.json` of a model folder. */
export type TokenizerData = {
  readonly prefix: RegexData | null;
  readonly suffix: RegexData | null;
  readonly infix: RegexData | null;
  readonly token: RegexData | null;
  readonly url: RegexData | null;
  /** Special cases: the text and its tokens, each with its words and, where it differs, its norm. */
  readonly specials: readonly (readonly [string, readonly (readonly [string, string?])[]])[];
  /** Sequences of tokens to look for after the split, since affixes hide their special case. */
  readonly phrases: readonly (readonly string[])[];
  /** Norms by hash of the word (16 hexadecimal digits), by word, and the ids of reserved strings. */
  readonly hashedNorms: Readonly<Record<string, string>>;
  readonly baseNorms: Readonly<Record<string, string>>;
  readonly symbols: Readonly<Record<string, number>>;
};
