import { hashRows } from "../hashing/murmur-hash.ts";
import type { EncoderEntry } from "../model-folder/manifest.ts";
import type { WeightStore } from "../model-folder/weights.ts";
import type { Lexeme, LexemeAttribute, Lexicon } from "../tokenizer/lexicon.ts";

/** Writes the embeddings of a word type, attribute after attribute, into `out` from `at` on. */
export type HashEmbedding = (lexeme: Lexeme, spaced: boolean, out: Float32Array, at: number) => void;

/** Remembered rows of an attribute's values; the oldest half is not told apart, all are dropped together. */
const MOST_REMEMBERED = 20_000;

/**
 * spaCy's MultiHashEmbed without its mixing layer: each attribute's key is hashed to four rows of a table, whose sum is
 * the embedding (Svenstrup et al. 2017, "Hash Embeddings for Efficient Word Representations").
 */
export function createHashEmbedding(encoder: EncoderEntry, weights: WeightStore, lexicon: Lexicon): HashEmbedding {
  const features = encoder.features.map(({ attribute, seed, table }) => {
    const { data, shape } = weights(table);
    return {
      attribute: attribute as LexemeAttribute,
      seed,
      data,
      rows: shape[0]!,
      remembered: new Map<bigint, Uint32Array>(),
    };
  });
  const width = encoder.width;
  return (lexeme, spaced, out, at) => {
    for (const feature of features) {
      const key = lexicon.key(lexeme, feature.attribute, spaced);
      let rows = feature.remembered.get(key);
      if (rows === undefined) {
        rows = new Uint32Array(4);
        hashRows(key, feature.seed, feature.rows, rows, 0);
        if (feature.remembered.size >= MOST_REMEMBERED) feature.remembered.clear();
        feature.remembered.set(key, rows);
      }
      const { data } = feature;
      const a = rows[0]! * width;
      const b = rows[1]! * width;
      const c = rows[2]! * width;
      const d = rows[3]! * width;
      for (let i = 0; i < width; i++) out[at + i] = data[a + i]! + data[b + i]! + data[c + i]! + data[d + i]!;
      at += width;
    }
  };
}
