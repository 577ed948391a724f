import type { Span, TokenRange } from "./span.ts";

/** A named entity as the language engine marks it: token range and OntoNotes label (`PERSON`, `GPE`, `ORG` …). */
export type EntitySpan = TokenRange & { readonly label: string };

/**
 * Linguistic analysis of a text: flat typed arrays, one element a token, and look-ups by token index.
 * Offsets are UTF-16 code units of `text`. White-space tokens are kept as spaCy keeps them, so no character is lost.
 */
export type ParsedText = {
  readonly text: string;
  /** Number of tokens. */
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Index of the syntactic head; the root of a sentence is its own head. */
  readonly head: Uint32Array;
  /** Index into `sentences` for each token. */
  readonly sentenceOf: Uint32Array;
  readonly sentences: readonly TokenRange[];
  readonly entities: readonly EntitySpan[];
  /** The token's words as they stand in the text. */
  word(token: number): string;
  /** `word` in lower case. */
  lower(token: number): string;
  lemma(token: number): string;
  /** Fine-grained Penn Treebank tag: `VBD`, `NNP`, … */
  tag(token: number): string;
  /** Universal part of speech: `VERB`, `PROPN`, … */
  pos(token: number): string;
  /** Dependency label to the head, ClearNLP style as spaCy's English models have: `nsubj`, `ccomp`, `dobj`, … */
  dep(token: number): string;
  /** Universal morphological features, `Number=Sing|Tense=Past`, or the empty string. */
  morph(token: number): string;
  /** Direct dependents in text order. */
  children(token: number): readonly number[];
  /** First and last token (both inclusive) that the token's subtree reaches. */
  leftEdge(token: number): number;
  rightEdge(token: number): number;
};

/** Reads texts of one language. Stateless between calls: the same text always gives the same analysis. */
export type LanguageEngine = {
  /** ISO 639-1 code. */
  readonly language: string;
  /** Analyses texts, in order. Works in batches of bounded memory whatever the length of a text. */
  parse(texts: readonly string[]): Promise<ParsedText[]>;
  close(): Promise<void>;
};

/** Turns texts into unit vectors whose dot product is their similarity in meaning. */
export type SentenceEncoder = {
  readonly dimensions: number;
  /** One unit vector a text, in order. */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
};

/** The character span of a token range. */
export function spanOfTokens(parsed: ParsedText, range: TokenRange): Span {
  return { start: parsed.start[range.start] ?? 0, end: parsed.end[range.end - 1] ?? 0 };
}
