import type { EditNode } from "../rules/edit-trees.ts";

/** An array in the weight file: byte offset and shape. */
export type ArrayEntry = { readonly offset: number; readonly shape: readonly number[] };

/** Linear map, maximum over pieces, layer normalisation. Weights are [inputs, pieces × outputs], piece after piece. */
export type MaxoutEntry = {
  readonly inputs: number;
  readonly outputs: number;
  readonly pieces: number;
  readonly weights: string;
  readonly bias: string;
  readonly gain: string;
  readonly shift: string;
};

/** Hash embeddings of some attributes, mixed by one layer, then residual layers over windows of three words. */
export type EncoderEntry = {
  readonly width: number;
  readonly features: readonly { readonly attribute: string; readonly seed: number; readonly table: string }[];
  readonly mix: MaxoutEntry;
  readonly windows: readonly MaxoutEntry[];
};

/** One label a token, from its vector alone. */
export type ClassifierEntry =
  | (ClassifierBase & { readonly kind: "tagger"; readonly labels: readonly string[] })
  | (ClassifierBase & { readonly kind: "morphologizer"; readonly labels: readonly (readonly [string, string])[] })
  | (ClassifierBase & {
      readonly kind: "trainable_lemmatizer";
      /** Roots among `trees`, one a label. */
      readonly labels: readonly number[];
      readonly trees: readonly EditNode[];
      /** What stands in for a lemma where the tree does not fit: the word itself, or nothing. */
      readonly backoff: "orth" | null;
    });

type ClassifierBase = { readonly encoder: string; readonly weights: string; readonly bias: string };

/** A greedy transition system over an encoder: linear layer, affine maxout over the state's tokens, scores of moves. */
export type TransitionEntry = {
  readonly encoder: string;
  readonly features: number;
  readonly hidden: number;
  readonly pieces: number;
  readonly linear: { readonly weights: string; readonly bias: string };
  readonly lower: string;
  readonly lowerBias: string;
  readonly padding: string;
  readonly upper: string;
  readonly upperBias: string;
  readonly moves: readonly (readonly [string, string])[];
};

/** `manifest.json` of a model folder. */
export type Manifest = {
  readonly format: number;
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly precision: "float32" | "float16";
  readonly arrays: Readonly<Record<string, ArrayEntry>>;
  readonly encoders: Readonly<Record<string, EncoderEntry>>;
  readonly classifiers: readonly ClassifierEntry[];
  readonly parser: TransitionEntry;
  readonly ner: TransitionEntry;
};

/** The format that this version of the engine reads; `tools/convert_spacy.py` writes the same number. */
export const MODEL_FORMAT = 1;
