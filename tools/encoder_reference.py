#!/usr/bin/env python3
"""Records what the 32-bit weights of the encoder make of sentences: encoder_reference.py SOURCE SENTENCES.json OUT.json

Runs the 32-bit weights with numpy alone (BERT as in Devlin et al. 2019, mean pooling, unit length; 256 word pieces), so that the
record is independent of the runtime that Sayso uses. Word pieces are made by a tokenizer of its own from vocab.txt.
OUT holds, for each sentence, the ids of its word pieces and its vector as base64 of signed bytes (value × 127 / largest).
"""
import base64
import json
import math
import os
import struct
import sys
import unicodedata

import numpy as np

LAYERS, HEADS, LONGEST = 6, 12, 256


def read_weights(path):
    """Name → 32-bit array, from a safetensors file (length, JSON header, bytes)."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = file.read()
    arrays = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            low, high = entry["data_offsets"]
            arrays[name] = np.frombuffer(body[low:high], np.float32).reshape(entry["shape"])
    return arrays


def is_punctuation(char):
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char).startswith("P")


def is_han(char):
    code = ord(char)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF


def words_of(text):
    """BERT's basic tokenizer, lower-cased: accents stripped, punctuation and Han characters apart."""
    kept = []
    for char in unicodedata.normalize("NFD", text).lower():
        category = unicodedata.category(char)
        if char in "\t\n\r" or category == "Zs":
            kept.append(" ")
        elif char in "\0\ufffd" or category in ("Cc", "Cf", "Mn"):
            continue
        elif is_punctuation(char) or is_han(char):
            kept.append(f" {char} ")
        else:
            kept.append(char)
    return "".join(kept).split()


def pieces_of(word, vocabulary):
    if len(word) > 100:
        return ["[UNK]"]
    pieces, start = [], 0
    while start < len(word):
        end = len(word)
        while end > start and ("##" if start else "") + word[start:end] not in vocabulary:
            end -= 1
        if end == start:
            return ["[UNK]"]
        pieces.append(("##" if start else "") + word[start:end])
        start = end
    return pieces


def ids_of(text, vocabulary):
    pieces = [piece for word in words_of(text) for piece in pieces_of(word, vocabulary)]
    return [vocabulary[piece] for piece in ["[CLS]", *pieces[: LONGEST - 2], "[SEP]"]]


def norm(weights, name, x):
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * weights[name + ".weight"] + weights[name + ".bias"]


def linear(weights, name, x):
    return x @ weights[name + ".weight"].T + weights[name + ".bias"]


ERF = np.vectorize(math.erf)


def encode(weights, ids, observe=lambda name, x: None):
    """The vector of a text; `observe` is told the rows that meet the matrices of each name."""
    x = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(weights, "embeddings.LayerNorm", (x + weights["embeddings.token_type_embeddings.weight"][0]).astype(np.float64))
    for index in range(LAYERS):
        name = f"encoder.layer.{index}"
        observe(f"{name}.attention.self", x)
        split = lambda part: linear(weights, f"{name}.attention.self.{part}", x).reshape(len(ids), HEADS, -1).swapaxes(0, 1)
        query, key, value = split("query"), split("key"), split("value")
        scores = query @ key.swapaxes(1, 2) / math.sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (scores / scores.sum(-1, keepdims=True) @ value).swapaxes(0, 1).reshape(len(ids), -1)
        observe(f"{name}.attention.output.dense", mixed)
        x = norm(weights, f"{name}.attention.output.LayerNorm", x + linear(weights, f"{name}.attention.output.dense", mixed))
        observe(f"{name}.intermediate.dense", x)
        wide = linear(weights, f"{name}.intermediate.dense", x)
        wide = 0.5 * wide * (1 + ERF(wide / math.sqrt(2)))
        observe(f"{name}.output.dense", wide)
        x = norm(weights, f"{name}.output.LayerNorm", x + linear(weights, f"{name}.output.dense", wide))
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


def main(source, sentences_path, out):
    weights = read_weights(os.path.join(source, "model.safetensors"))
    with open(os.path.join(source, "vocab.txt"), encoding="utf-8") as file:
        vocabulary = {line.rstrip("\n"): index for index, line in enumerate(file)}
    with open(sentences_path, encoding="utf-8") as file:
        texts = json.load(file)
    with open(out, "w", encoding="utf-8") as file:
        rows = []
        for text in texts:
            ids = ids_of(text, vocabulary)
            vector = encode(weights, ids)
            packed = np.rint(vector / np.abs(vector).max() * 127).astype(np.int8)
            rows.append(json.dumps({"text": text, "ids": ids, "vector": base64.b64encode(packed.tobytes()).decode()}, ensure_ascii=False))
        file.write("[\n" + ",\n".join(rows) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
