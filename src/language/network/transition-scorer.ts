import type { TransitionEntry } from "../model-folder/manifest.ts";
import type { WeightStore } from "../model-folder/weights.ts";

/** First-layer features of a stretch of tokens: row of token `t` at `(t - base) × width` of `data`. */
export type FeatureWindow = { readonly base: number; readonly end: number; readonly data: Float32Array };

/** Scores the moves of a transition system in a state given by a few tokens. */
export type TransitionScorer = {
  /** Width of a token's row of features. */
  readonly width: number;
  /** Reads the state: token indexes, -1 for none. */
  read(window: FeatureWindow, tokens: Int32Array): void;
  /** The best of some moves (indexes, ascending, at least one) in the state read last; of equals the first. */
  bestOf(moves: readonly number[]): number;
  /** Score of the move that `bestOf` gave last. */
  bestScore(): number;
};

/**
 * The upper part of spaCy's transition-based parser: the features that the network reckoned for each token and place
 * are summed, a maxout makes the hidden layer, one matrix the scores.
 */
export function createTransitionScorer(entry: TransitionEntry, weights: WeightStore): TransitionScorer {
  const { features, hidden: size, pieces } = entry;
  if (size % 4 !== 0) throw new RangeError(`a hidden layer of ${size} is not a multiple of four`);
  const stride = size * pieces;
  const width = features * stride;
  const padding = weights(entry.padding).data;
  const lowerBias = weights(entry.lowerBias).data;
  const upper = weights(entry.upper).data;
  const upperBias = weights(entry.upperBias).data;
  const sum = new Float32Array(stride);
  const hidden = new Float32Array(size);
  let score = 0;

  const dot = (move: number): number => {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    const at = move * size;
    for (let i = 0; i < size; i += 4) {
      a += hidden[i]! * upper[at + i]!;
      b += hidden[i + 1]! * upper[at + i + 1]!;
      c += hidden[i + 2]! * upper[at + i + 2]!;
      d += hidden[i + 3]! * upper[at + i + 3]!;
    }
    return a + b + c + d + upperBias[move]!;
  };

  return {
    width,
    read: (window, tokens) => {
      sum.set(lowerBias);
      for (let place = 0; place < features; place++) {
        const token = tokens[place]!;
        const from = token < 0 ? padding : window.data;
        const at = token < 0 ? place * stride : (token - window.base) * width + place * stride;
        for (let i = 0; i < stride; i++) sum[i] = sum[i]! + from[at + i]!;
      }
      for (let i = 0; i < size; i++) {
        let most = sum[i]!;
        for (let piece = size; piece < stride; piece += size) {
          const value = sum[piece + i]!;
          if (value > most) most = value;
        }
        hidden[i] = most;
      }
    },
    bestOf: (moves) => {
      let best = moves[0]!;
      score = dot(best);
      for (let at = 1; at < moves.length; at++) {
        const other = dot(moves[at]!);
        if (other <= score) continue;
        score = other;
        best = moves[at]!;
      }
      return best;
    },
    bestScore: () => score,
  };
}
