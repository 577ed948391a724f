import type { Manifest } from "../model-folder/manifest.ts";
import type { WeightStore } from "../model-folder/weights.ts";
import type { Network } from "../network/network.ts";
import type { Lexeme, Lexicon } from "../tokenizer/lexicon.ts";
import { createHashEmbedding } from "./hash-embedding.ts";

/** Vectors of word types before any context, one row a type, for each encoder. */
export type LexemeVectors = {
  /** Makes sure that each of the types (with `spaced[i]` of the token) has vectors until the next call. */
  prepare(lexemes: readonly Lexeme[], spaced: Uint8Array): Promise<void>;
  /** Copies a prepared type's vector for the encoder into `out` from `at` on. */
  copy(encoder: number, lexeme: Lexeme, spaced: number, out: Float32Array, at: number): void;
};

/** Rows of the cache. At 192 floats a row (two encoders of 96) this is 12 MB. */
const CAPACITY = 16_384;
/** Types that go through the mixing layer together. */
const BATCH = 256;

/**
 * The mixing layer does not look at neighbours, so its result is kept for every word type: news repeats itself so much
 * that some nine in ten tokens are found here. When the cache is full it starts anew.
 */
export function createLexemeVectors(
  manifest: Manifest,
  weights: WeightStore,
  lexicon: Lexicon,
  network: Network,
): LexemeVectors {
  const encoders = Object.entries(manifest.encoders).map(([name, encoder]) => ({
    name,
    width: encoder.width,
    inputs: encoder.mix.inputs,
    embed: createHashEmbedding(encoder, weights, lexicon),
    cache: new Float32Array(CAPACITY * encoder.width),
  }));
  let epoch = 0;
  let used = 0;

  const fill = async (batch: readonly { lexeme: Lexeme; spaced: number }[]): Promise<void> => {
    const embeddings = encoders.map(({ inputs, embed }) => {
      const rows = new Float32Array(batch.length * inputs);
      batch.forEach(({ lexeme, spaced }, row) => {
        embed(lexeme, spaced === 1, rows, row * inputs);
      });
      return rows;
    });
    const mixed = await network.mix(embeddings, batch.length);
    encoders.forEach(({ cache, width }, at) => {
      cache.set(mixed[at]!, used * width);
    });
    for (const { lexeme, spaced } of batch) lexeme.slots[spaced as 0 | 1] = used++;
  };

  const isKnown = (lexeme: Lexeme, spaced: number): boolean => {
    if (lexeme.epoch !== epoch) {
      lexeme.epoch = epoch;
      lexeme.slots = [-1, -1];
    }
    return lexeme.slots[spaced as 0 | 1] !== -1;
  };

  return {
    prepare: async (lexemes, spaced) => {
      if (used + lexemes.length > CAPACITY) {
        epoch++;
        used = 0;
      }
      let missing: { lexeme: Lexeme; spaced: number }[] = [];
      for (let token = 0; token < lexemes.length; token++) {
        const lexeme = lexemes[token]!;
        if (isKnown(lexeme, spaced[token]!)) continue;
        lexeme.slots[spaced[token] as 0 | 1] = PENDING;
        missing.push({ lexeme, spaced: spaced[token]! });
        if (missing.length < BATCH) continue;
        await fill(missing);
        missing = [];
      }
      if (missing.length > 0) await fill(missing);
    },
    copy: (encoder, lexeme, spaced, out, at) => {
      const { cache, width } = encoders[encoder]!;
      const from = lexeme.slots[spaced as 0 | 1] * width;
      for (let i = 0; i < width; i++) out[at + i] = cache[from + i]!;
    },
  };
}

/** Marks a type that stands in the batch under way, so that it is not added twice. */
const PENDING = -2;
