import type { Manifest, MaxoutEntry, TransitionEntry } from "../model-folder/manifest.ts";
import type { WeightStore } from "../model-folder/weights.ts";
import { createGraphBuilder, type GraphBuilder } from "./onnx-writer.ts";

/** thinc adds this to the variance in its layer normalisation. */
const EPSILON = 1e-8;

/** Names of the graphs' inputs and outputs. */
export const names = {
  embedding: (encoder: string) => `embedding_${encoder}`,
  vector: (encoder: string) => `vector_${encoder}`,
  labels: (classifier: number) => `labels_${classifier}`,
  parser: "parser",
  ner: "ner",
} as const;

/** The mixing layer of every encoder: embeddings of word types [rows, inputs] → vectors [rows, width]. */
export function buildMixingGraph(manifest: Manifest, weights: WeightStore): Uint8Array {
  const graph = createGraphBuilder();
  graph.indexes("columns", [1]);
  for (const [name, encoder] of Object.entries(manifest.encoders)) {
    const input = graph.input(names.embedding(name), encoder.mix.inputs);
    const output = names.vector(name);
    addMaxout(graph, weights, encoder.mix, input, output);
    graph.output(output, "float", encoder.width);
  }
  return graph.finish();
}

/**
 * Everything that depends on context: vectors of a run of tokens [rows, width] for each encoder → label of each
 * classifier [rows], and the first layer of parser and entity recogniser for each token [rows, features × pieces ×
 * hidden]. Beyond both ends of the run lie zeros; runs of texts in one batch are parted by rows of zeros.
 */
export function buildContextGraph(manifest: Manifest, weights: WeightStore): Uint8Array {
  const graph = createGraphBuilder();
  graph.indexes("columns", [1]);
  const vectors = new Map<string, string>();
  graph.indexes("first", [0]);
  graph.indexes("second", [1]);
  graph.indexes("last", [-1]);
  graph.indexes("end", [Number.MAX_SAFE_INTEGER]);
  for (const [name, encoder] of Object.entries(manifest.encoders)) {
    let vector = graph.input(names.vector(name), encoder.width);
    const edge = graph.constant(`edge_${name}`, new Float32Array(encoder.width), [1, encoder.width]);
    for (const layer of encoder.windows) vector = addWindow(graph, weights, layer, vector, edge);
    vectors.set(name, vector);
  }
  manifest.classifiers.forEach((classifier, at) => {
    const scores = addLinear(graph, weights, vectors.get(classifier.encoder)!, classifier.weights, classifier.bias);
    const best = graph.node(
      "ArgMax",
      [scores],
      [
        { name: "axis", int: 1 },
        { name: "keepdims", int: 0 },
      ],
    );
    graph.node("Cast", [best], [{ name: "to", int: 6 }], names.labels(at));
    graph.output(names.labels(at), "int32", null);
  });
  addTransitions(graph, weights, manifest.parser, vectors, names.parser);
  addTransitions(graph, weights, manifest.ner, vectors, names.ner);
  return graph.finish();
}

function addWindow(
  graph: GraphBuilder,
  weights: WeightStore,
  layer: MaxoutEntry,
  vector: string,
  edge: string,
): string {
  const allButLast = graph.node("Slice", [vector, "first", "last", "first"]);
  const allButFirst = graph.node("Slice", [vector, "second", "end", "first"]);
  const before = graph.node("Concat", [edge, allButLast], [{ name: "axis", int: 0 }]);
  const after = graph.node("Concat", [allButFirst, edge], [{ name: "axis", int: 0 }]);
  const window = graph.node("Concat", [before, vector, after], [{ name: "axis", int: 1 }]);
  return graph.node("Add", [vector, addMaxout(graph, weights, layer, window)]);
}

function addMaxout(
  graph: GraphBuilder,
  weights: WeightStore,
  layer: MaxoutEntry,
  input: string,
  output?: string,
): string {
  const linear = addLinear(graph, weights, input, layer.weights, layer.bias);
  const pieces = Array.from({ length: layer.pieces }, (_, piece) => {
    const from = graph.indexes(`${layer.weights}.from${piece}`, [piece * layer.outputs]);
    const to = graph.indexes(`${layer.weights}.to${piece}`, [(piece + 1) * layer.outputs]);
    return graph.node("Slice", [linear, from, to, "columns"]);
  });
  const best = graph.node("Max", pieces);
  const gain = addConstant(graph, weights, layer.gain);
  const shift = addConstant(graph, weights, layer.shift);
  return graph.node("LayerNormalization", [best, gain, shift], [{ name: "epsilon", float: EPSILON }], output);
}

function addTransitions(
  graph: GraphBuilder,
  weights: WeightStore,
  entry: TransitionEntry,
  vectors: ReadonlyMap<string, string>,
  output: string,
): void {
  const linear = addLinear(graph, weights, vectors.get(entry.encoder)!, entry.linear.weights, entry.linear.bias);
  graph.node("MatMul", [linear, addConstant(graph, weights, entry.lower)], [], output);
  graph.output(output, "float", entry.features * entry.pieces * entry.hidden);
}

function addLinear(graph: GraphBuilder, weights: WeightStore, input: string, matrix: string, bias: string): string {
  const product = graph.node("MatMul", [input, addConstant(graph, weights, matrix)]);
  return graph.node("Add", [product, addConstant(graph, weights, bias)]);
}

function addConstant(graph: GraphBuilder, weights: WeightStore, name: string): string {
  const { data, shape } = weights(name);
  return graph.constant(name, data, shape);
}
