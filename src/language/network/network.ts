import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Manifest } from "../model-folder/manifest.ts";
import type { WeightStore } from "../model-folder/weights.ts";
import { buildContextGraph, buildMixingGraph, names } from "./graphs.ts";

/** What the context graph gives for each row of a run. */
export type ContextResult = {
  /** Index of the best label, one array a classifier. */
  readonly labels: readonly Int32Array[];
  /** First layer of parser and entity recogniser: [rows, features × pieces × hidden]. */
  readonly parser: Float32Array;
  readonly ner: Float32Array;
};

/** The dense arithmetic of the pipeline on ONNX Runtime, one thread. */
export type Network = {
  /** Embeddings of word types, one array [rows, inputs] an encoder → vectors [rows, width]. */
  mix(embeddings: readonly Float32Array[], rows: number): Promise<Float32Array[]>;
  /** Vectors of a run of tokens, one array [rows, width] an encoder. */
  contextualise(vectors: readonly Float32Array[], rows: number): Promise<ContextResult>;
  close(): Promise<void>;
};

const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ["cpu"],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  // Without a pattern for memory the arena keeps what the largest run needed and no more.
  enableMemPattern: false,
  // Errors only.
  logSeverityLevel: 3,
};

/** Builds the graphs from the weights and readies them. Throws where the weights do not fit together. */
export async function createNetwork(manifest: Manifest, weights: WeightStore): Promise<Network> {
  const encoders = Object.entries(manifest.encoders);
  const mixing = await InferenceSession.create(buildMixingGraph(manifest, weights), OPTIONS);
  const context = await InferenceSession.create(buildContextGraph(manifest, weights), OPTIONS);
  return {
    mix: async (embeddings, rows) => {
      const feeds: Record<string, Tensor> = {};
      encoders.forEach(([name, encoder], at) => {
        feeds[names.embedding(name)] = new Tensor("float32", embeddings[at]!, [rows, encoder.mix.inputs]);
      });
      const results = await mixing.run(feeds);
      return encoders.map(([name]) => results[names.vector(name)]!.data as Float32Array);
    },
    contextualise: async (vectors, rows) => {
      const feeds: Record<string, Tensor> = {};
      encoders.forEach(([name, encoder], at) => {
        feeds[names.vector(name)] = new Tensor("float32", vectors[at]!, [rows, encoder.width]);
      });
      const results = await context.run(feeds);
      return {
        labels: manifest.classifiers.map((_, at) => results[names.labels(at)]!.data as Int32Array),
        parser: results[names.parser]!.data as Float32Array,
        ner: results[names.ner]!.data as Float32Array,
      };
    },
    close: async () => {
      await mixing.release();
      await context.release();
    },
  };
}
