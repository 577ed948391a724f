#!/usr/bin/env python3
"""Turns the weights of a MiniLM (published, or as encoder_tune.py leaves them) into the file that Sayso ships: encoder_convert.py SOURCE TEXTS OUT_DIR

SOURCE is the folder of the model (model.safetensors, vocab.txt, tokenizer.json, tokenizer_config.json). TEXTS is a folder of JSON
files with a `text` each, sentences of which show what the activations are like (encoder_quantise.py). Needs numpy and onnx; Python
is needed to make the file, never to use it. The same source and texts give the same bytes, up to the last bits of the machine's arithmetic.

The graph takes `input_ids` (1, sequence; no padding, so no mask) and gives `vectors` (1, 384), mean-pooled and of unit length. All
matrices are int8: each row of the word embeddings has a scale, each output of a matrix another. Activations have one scale a product:
texts are run one by one, or a text's vector would hang on the texts beside it.
"""
import glob
import json
import os
import re
import sys

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

from encoder_quantise import observe, rounded, smoothing
from encoder_reference import ids_of, read_weights

LAYERS, HEADS, WIDTH, LONGEST = 6, 12, 384, 256
# The widest channels between the two wide matrices of a layer, quantised by row and block beside the others.
WIDEST, BLOCK = 64, 64
MICROSOFT = "com.microsoft"
INT8_ARITHMETIC = 4


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, op, inputs, name, domain="", **attributes):
        self.nodes.append(helper.make_node(op, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def product(self, name, x, whole, scale):
        """x · whole · scale, x smoothed; activations are quantised by the runtime."""
        zero = np.zeros(len(scale), np.int8)
        constants = [self.constant(f"{name}.{part}", array) for part, array in (("bytes", whole), ("scale", scale), ("zero", zero))]
        return self.node("DynamicQuantizeMatMul", [x, *constants], name, MICROSOFT)

    def smoothed(self, name, x, smooth):
        return self.node("Mul", [x, self.constant(name + ".smoothing", 1 / smooth)], name + ".smoothed")

    def blockwise(self, name, x, weight):
        """x · weight with the weight (inputs × outputs) as unsigned bytes around 128, a scale for each block of inputs."""
        inputs, outputs = weight.shape
        blocks = weight.T.reshape(outputs, inputs // BLOCK, BLOCK)
        scale = np.abs(blocks).max(axis=2) / 127
        packed = (np.rint(blocks / scale[:, :, None]) + 128).astype(np.uint8)
        return self.node(
            "MatMulNBits",
            [x, self.constant(name + ".bytes", packed), self.constant(name + ".scale", scale.reshape(-1).astype(np.float32))],
            name, MICROSOFT, K=inputs, N=outputs, bits=8, block_size=BLOCK, accuracy_level=INT8_ARITHMETIC,
        )

    def biased(self, name, product, bias):
        return self.node("Add", [product, self.constant(name + ".bias", bias.astype(np.float32))], name)

    def linear(self, name, x, smooth, statistics, weight, bias):
        """x · weight + bias for an x that is smoothed; `weight`: inputs × outputs."""
        whole, scale, error = rounded(weight, statistics, smooth)
        return self.biased(name, self.product(name + ".product", x, whole, scale), bias + error)


def embeddings(graph, weights):
    words = weights["embeddings.word_embeddings.weight"]
    scale = np.abs(words).max(axis=1, keepdims=True) / 127
    packed = np.rint(words / np.where(scale == 0, 1, scale)).astype(np.int8)
    bytes_ = graph.node("Gather", [graph.constant("words.bytes", packed), "input_ids"], "word.bytes")
    scales = graph.node("Gather", [graph.constant("words.scale", scale.astype(np.float32)), "input_ids"], "word.scale")
    word = graph.node("Mul", [graph.node("Cast", [bytes_], "word.float", to=TensorProto.FLOAT), scales], "word")
    # Every text is of segment type 0, so that its embedding is part of the position's.
    places = weights["embeddings.position_embeddings.weight"][:LONGEST] + weights["embeddings.token_type_embeddings.weight"][0]
    length = graph.node("Shape", ["input_ids"], "length", start=1, end=2)
    place = graph.node(
        "Slice",
        [graph.constant("places", places), graph.constant("zero", np.array([0])), length, graph.constant("axis", np.array([0]))],
        "place",
    )
    return normalised(graph, weights, "embeddings.LayerNorm", graph.node("Add", [word, place], "embedded"))


def normalised(graph, weights, name, x):
    gamma = graph.constant(name + ".gamma", weights[name + ".weight"])
    beta = graph.constant(name + ".beta", weights[name + ".bias"])
    return graph.node("LayerNormalization", [x, gamma, beta], name, axis=-1, epsilon=1e-12)


def layer(graph, weights, statistics, name, x):
    matrix = lambda part: weights[f"{name}.{part}.weight"].T
    bias = lambda part: weights[f"{name}.{part}.bias"]
    seen = lambda part: statistics[f"{name}.{part}"]

    def dense(part, x):
        smooth = smoothing(matrix(part), seen(part))
        return graph.linear(f"{name}.{part}", graph.smoothed(f"{name}.{part}", x, smooth), smooth, seen(part), matrix(part), bias(part))

    attention = "attention.self"
    parts = [f"{attention}.{part}" for part in ("query", "key", "value")]
    smooth = smoothing(np.concatenate([matrix(part) for part in parts], axis=1), seen(attention))
    even = graph.smoothed(f"{name}.{attention}", x, smooth)
    query, key, value = (
        graph.linear(f"{name}.{part}", even, smooth, seen(attention), matrix(part), bias(part)) for part in parts
    )
    mixed = graph.node("MultiHeadAttention", [query, key, value], name + ".attention.mixed", MICROSOFT, num_heads=HEADS)
    out = dense("attention.output.dense", mixed)
    x = normalised(graph, weights, name + ".attention.output.LayerNorm", graph.node("Add", [out, x], name + ".attention.sum"))
    narrow = feed_forward(graph, name, x, statistics, matrix, bias)
    return normalised(graph, weights, name + ".output.LayerNorm", graph.node("Add", [narrow, x], name + ".sum"))


def feed_forward(graph, name, x, statistics, matrix, bias):
    """The two wide matrices, the channels between them in order of their range, so that the widest can be split off."""
    wide_in, wide_out = "intermediate.dense", "output.dense"
    between = statistics[f"{name}.{wide_out}"]
    order = np.argsort(between.largest, kind="stable")
    rest, widest = order[:-WIDEST], order[-WIDEST:]
    seen, first = statistics[f"{name}.{wide_in}"], matrix(wide_in)[:, order]
    smooth = smoothing(first, seen)
    wide = graph.linear(f"{name}.{wide_in}", graph.smoothed(f"{name}.{wide_in}", x, smooth), smooth, seen, first, bias(wide_in)[order])
    graph.node("Gelu", [wide], name + ".gelu")
    sizes = graph.constant(name + ".gelu.sizes", np.array([len(rest), len(widest)]))
    graph.nodes.append(
        helper.make_node("Split", [name + ".gelu", sizes], [name + ".gelu.rest", name + ".gelu.widest"], name=name + ".gelu.split", axis=-1)
    )
    second, out = matrix(wide_out), f"{name}.{wide_out}"
    smooth = smoothing(second[rest], between.of(rest))
    whole, scale, error = rounded(second[rest], between.of(rest), smooth)
    narrow = graph.product(out + ".rest", graph.smoothed(out, name + ".gelu.rest", smooth), whole, scale)
    sides = graph.node("Add", [narrow, graph.blockwise(out + ".widest", name + ".gelu.widest", second[widest])], out + ".sides")
    return graph.biased(out, sides, bias(wide_out) + error)


def sentences(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            text = json.load(file)["text"]
        yield from (each for each in re.split(r"(?<=[.!?”\"])\s+|\n+", text) if len(each) > 20)


def main(source, texts, out):
    weights = read_weights(os.path.join(source, "model.safetensors"))
    with open(os.path.join(source, "vocab.txt"), encoding="utf-8") as file:
        vocabulary = {line.rstrip("\n"): index for index, line in enumerate(file)}
    statistics = observe(weights, [ids_of(text, vocabulary) for text in sentences(texts)])
    graph = Graph()
    x = embeddings(graph, weights)
    for index in range(LAYERS):
        x = layer(graph, weights, statistics, f"encoder.layer.{index}", x)
    mean = graph.node("ReduceMean", [x, graph.constant("along", np.array([1]))], "mean", keepdims=0)
    graph.node("LpNormalization", [mean], "vectors", axis=-1, p=2)
    model = helper.make_model(
        helper.make_graph(
            graph.nodes, "clause-MiniLM-L6",
            [helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "sequence"])],
            [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, [1, WIDTH])],
            graph.constants,
        ),
        producer_name="sayso tools/encoder_convert.py", ir_version=10,
        opset_imports=[helper.make_opsetid("", 20), helper.make_opsetid(MICROSOFT, 1)],
    )
    os.makedirs(out, exist_ok=True)
    save(model, os.path.join(out, "model.onnx"))
    for name in ("tokenizer.json", "tokenizer_config.json"):
        with open(os.path.join(source, name), encoding="utf-8") as file:
            content = json.load(file)
        content.update({"padding": None, "truncation": None} if name == "tokenizer.json" else {})
        with open(os.path.join(out, name), "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main(*sys.argv[1:])
