#!/usr/bin/env python3
"""Turns the weights of a MiniLM (published, or as encoder_tune.py leaves them) into the file that Sayso ships: encoder_convert.py SOURCE OUT_DIR

SOURCE is the folder of the model (model.safetensors, tokenizer.json, tokenizer_config.json, config.json). Needs numpy
and onnx; Python is needed to make the file, never to use it. The same source gives the same bytes.

The graph takes `input_ids` (batch, sequence; no padding, so no mask) and gives `vectors` (batch, 384), mean-pooled and of unit
length. All matrices are int8: each row of the word embeddings has a scale, each block of BLOCK weights of a matrix another.
The matrix kernel quantises activations by block and row, never over a whole batch, so a text's vector does not hang on the texts beside it.
"""
import json
import os
import sys

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

from encoder_reference import read_weights

LAYERS, HEADS, WIDTH, LONGEST, BLOCK = 6, 12, 384, 256, 64
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

    def linear(self, name, x, weight):
        """x · weightᵀ with the weight (outputs × inputs) as unsigned bytes around 128, a scale for each block of inputs."""
        outputs, inputs = weight.shape
        blocks = weight.reshape(outputs, inputs // BLOCK, BLOCK)
        scale = np.abs(blocks).max(axis=2) / 127
        packed = (np.rint(blocks / scale[:, :, None]) + 128).astype(np.uint8)
        return self.node(
            "MatMulNBits",
            [x, self.constant(name + ".bytes", packed), self.constant(name + ".scale", scale.reshape(-1).astype(np.float32))],
            name, MICROSOFT, K=inputs, N=outputs, bits=8, block_size=BLOCK, accuracy_level=INT8_ARITHMETIC,
        )


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


def biased(graph, weights, name, x):
    weight = graph.linear(name + ".product", x, weights[name + ".weight"])
    return graph.node("Add", [weight, graph.constant(name + ".bias", weights[name + ".bias"])], name)


def layer(graph, weights, name, x):
    attention = name + ".attention"
    query, key, value = (biased(graph, weights, f"{attention}.self.{part}", x) for part in ("query", "key", "value"))
    mixed = graph.node("MultiHeadAttention", [query, key, value], attention + ".mixed", MICROSOFT, num_heads=HEADS)
    out = biased(graph, weights, attention + ".output.dense", mixed)
    x = normalised(graph, weights, attention + ".output.LayerNorm", graph.node("Add", [out, x], attention + ".sum"))
    wide = biased(graph, weights, name + ".intermediate.dense", x)
    wide = graph.node("Gelu", [wide], name + ".gelu")
    narrow = biased(graph, weights, name + ".output.dense", wide)
    return normalised(graph, weights, name + ".output.LayerNorm", graph.node("Add", [narrow, x], name + ".sum"))


def main(source, out):
    weights = read_weights(os.path.join(source, "model.safetensors"))
    graph = Graph()
    x = embeddings(graph, weights)
    for index in range(LAYERS):
        x = layer(graph, weights, f"encoder.layer.{index}", x)
    mean = graph.node("ReduceMean", [x, graph.constant("along", np.array([1]))], "mean", keepdims=0)
    graph.node("LpNormalization", [mean], "vectors", axis=-1, p=2)
    model = helper.make_model(
        helper.make_graph(
            graph.nodes, "clause-MiniLM-L6",
            [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "sequence"])],
            [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", WIDTH])],
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
