#!/usr/bin/env python3
"""Teaches the sentence encoder which clauses tell one thing: encoder_tune.py SOURCE STORIES PAIRS.tsv OUT

SOURCE is the folder of the published all-MiniLM-L6-v2; STORIES holds the ECB+ documents as JSON (`text`); PAIRS.tsv is
eval/annotations/clause-pairs.tsv. OUT becomes a folder like SOURCE with other weights, for encoder_convert.py. Needs torch and
tokenizers; Python is needed to make the weights, never to use them. Takes about ten minutes on two cores.

Two clauses' likeness is the cosine of their vectors, and its logistic is fitted to the labels (2 one thing, 1 partly, 0 not). Clauses of
one batch that nobody labelled count, weakly, as telling different things; a pull towards the published vectors keeps what the encoder
knows besides (KEEP). The word embeddings stay as they are: a few stories hold few of the words. Weights are averaged over the steps.
The stories of HELD_OUT are never trained on: `npm run eval -- pairs` measures there.
"""
import copy
import json
import os
import random
import shutil
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

from encoder_reference import read_weights

LAYERS, HEADS, WIDTH, INNER, LONGEST = 6, 12, 384, 1536, 64
CHUNK = 12
EPOCHS, BATCH, RATE, WARM, DROPOUT = 1, 24, 6e-5, 40, 0.1
KEEP, UNLABELLED, PARTLY, AVERAGED = 0.7, 0.2, 0.35, 0.99
HELD_OUT = set("10-ecb 14-plus 18-ecb 2-ecb 21-ecb 21-plus 24-ecb 25-plus 28-ecb 32-plus 7-plus".split())


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019), its parts named as in the published file."""

    def __init__(self):
        super().__init__()
        self.parts = nn.ModuleDict({name.replace(".", "/"): module for name, module in layer_parts().items()})

    def forward(self, x, mask):
        part = lambda name: self.parts[name.replace(".", "/")]
        batch, length, _ = x.shape
        split = lambda name: part(name)(x).view(batch, length, HEADS, -1).transpose(1, 2)
        drop = DROPOUT if self.training else 0.0
        mixed = F.scaled_dot_product_attention(
            split("attention.self.query"), split("attention.self.key"), split("attention.self.value"), attn_mask=mask, dropout_p=drop
        )
        mixed = part("attention.output.dense")(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        x = part("attention.output.LayerNorm")(x + F.dropout(mixed, DROPOUT, self.training))
        wide = part("output.dense")(F.gelu(part("intermediate.dense")(x)))
        return part("output.LayerNorm")(x + F.dropout(wide, DROPOUT, self.training))


def layer_parts():
    square = {name: nn.Linear(WIDTH, WIDTH) for name in ("query", "key", "value")}
    return {
        **{f"attention.self.{name}": module for name, module in square.items()},
        "attention.output.dense": nn.Linear(WIDTH, WIDTH),
        "attention.output.LayerNorm": nn.LayerNorm(WIDTH, 1e-12),
        "intermediate.dense": nn.Linear(WIDTH, INNER),
        "output.dense": nn.Linear(INNER, WIDTH),
        "output.LayerNorm": nn.LayerNorm(WIDTH, 1e-12),
    }


class Encoder(nn.Module):
    """The network: token ids and their mask to vectors of unit length."""

    def __init__(self, weights):
        super().__init__()
        tensor = lambda name: torch.from_numpy(np.array(weights[name]))
        self.words = tensor("embeddings.word_embeddings.weight")
        self.places = tensor("embeddings.position_embeddings.weight") + tensor("embeddings.token_type_embeddings.weight")[0]
        self.norm = (tensor("embeddings.LayerNorm.weight"), tensor("embeddings.LayerNorm.bias"))
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        with torch.no_grad():
            for name, parameter in self.named():
                parameter.copy_(tensor(name))

    def named(self):
        """Published name and parameter of all that is trained."""
        for index, layer in enumerate(self.layers):
            for name, parameter in layer.parts.named_parameters():
                yield f"encoder.layer.{index}.{name.replace('/', '.')}", parameter

    def forward(self, ids, mask):
        x = F.layer_norm(self.words[ids] + self.places[: ids.shape[1]], (WIDTH,), *self.norm, 1e-12)
        x = F.dropout(x, DROPOUT, self.training)
        with torch.autocast("cpu", torch.bfloat16):
            for layer in self.layers:
                x = layer(x, mask[:, None, None, :])
        x = x.float() * mask[..., None]
        return F.normalize(x.sum(1) / mask.sum(1, keepdim=True), dim=1)


def read_pairs(path, stories):
    """Story → [(clause, clause, label 0 to 1)], without the stories held out. Places are UTF-16 code units."""
    texts, pairs = {}, {}

    def clause(document, start, end):
        if document not in texts:
            with open(os.path.join(stories, document + ".json"), encoding="utf-8") as file:
                texts[document] = json.load(file)["text"].encode("utf-16-le")
        return texts[document][2 * int(start) : 2 * int(end)].decode("utf-16-le")

    with open(path, encoding="utf-8") as file:
        for line in file:
            story, *rest = line.rstrip("\n").split("\t")
            if story not in HELD_OUT:
                label = {"0": 0.0, "1": PARTLY, "2": 1.0}[rest[6]]
                pairs.setdefault(story, []).append((clause(*rest[0:3]), clause(*rest[3:6]), label))
    return pairs


def batches(pairs):
    """The pairs of each story in random portions; a portion is of one story, so that its clauses are worth telling apart."""
    portions = []
    for labelled in pairs.values():
        random.shuffle(labelled)
        portions += [labelled[at : at + BATCH] for at in range(0, len(labelled), BATCH)]
    random.shuffle(portions)
    return [portion for portion in portions if len(portion) > 1]


def ids_of(tokenizer, texts):
    encoded = [tokenizer.encode(text).ids for text in texts]
    ids = torch.zeros(len(texts), max(map(len, encoded)), dtype=torch.long)
    for row, one in enumerate(encoded):
        ids[row, : len(one)] = torch.tensor(one)
    return ids, (ids != 0).float()


def encode(encoder, tokenizer, texts):
    """Vectors of texts, those of like length side by side so that little is padded."""
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    parts = [order[at : at + CHUNK] for at in range(0, len(order), CHUNK)]
    vectors = torch.cat([encoder(*ids_of(tokenizer, [texts[at] for at in part])) for part in parts])
    return vectors[torch.tensor(order).argsort()]


def loss_of(portion, texts, vectors, published, scale, bias):
    place = {text: at for at, text in enumerate(texts)}
    logits = scale * (vectors @ vectors.T) + bias
    one, other = (torch.tensor([place[pair[side]] for pair in portion]) for side in (0, 1))
    labels = torch.tensor([label for *_, label in portion])
    unlabelled = torch.triu(torch.ones(len(texts), len(texts), dtype=torch.bool), 1)
    unlabelled[one, other] = unlabelled[other, one] = False
    rest = logits[unlabelled]
    return (
        F.binary_cross_entropy_with_logits(logits[one, other], labels)
        + UNLABELLED * F.binary_cross_entropy_with_logits(rest, torch.zeros(len(rest)))
        + KEEP * (1 - (vectors * published).sum(1)).mean()
    )


def train(encoder, tokenizer, pairs):
    """Trains in place; returns the mean of the weights over the steps, late ones most."""
    averaged = copy.deepcopy(encoder).eval()
    with torch.no_grad():
        clauses = sorted({text for labelled in pairs.values() for pair in labelled for text in pair[:2]})
        published = dict(zip(clauses, encode(averaged, tokenizer, clauses)))
    scale, bias = nn.Parameter(torch.tensor(8.0)), nn.Parameter(torch.tensor(-4.0))
    groups = [
        {"params": [parameter for _, parameter in encoder.named()], "rate": RATE, "weight_decay": 0.01},
        {"params": [scale, bias], "rate": 0.02, "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(groups, lr=RATE)
    steps, step = EPOCHS * len(batches(pairs)), 0
    for epoch in range(EPOCHS):
        encoder.train()
        for portion in batches(pairs):
            texts = list(dict.fromkeys(text for pair in portion for text in pair[:2]))
            known = torch.stack([published[text] for text in texts])
            loss = loss_of(portion, texts, encode(encoder, tokenizer, texts), known, scale, bias)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * min(1, (step + 1) / WARM) * max(0.03, 1 - step / steps)
            optimiser.step()
            step += 1
            decay = min(AVERAGED, (1 + step) / (10 + step))
            with torch.no_grad():
                for (_, mean), (_, parameter) in zip(averaged.named(), encoder.named()):
                    mean.mul_(decay).add_(parameter, alpha=1 - decay)
            if step % 50 == 0:
                print(f"epoch {epoch + 1}, step {step} of {steps}, loss {loss.item():.3f}", flush=True)
    return averaged


def write_weights(path, arrays):
    """A safetensors file: length of the header, header, bytes."""
    header, at = {}, 0
    for name, array in arrays.items():
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    packed = json.dumps(header, separators=(",", ":")).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(packed)) + packed)
        for array in arrays.values():
            file.write(np.ascontiguousarray(array, np.float32).tobytes())


def main(source, stories, pairs_path, out):
    random.seed(5)
    torch.manual_seed(5)
    weights = read_weights(os.path.join(source, "model.safetensors"))
    tokenizer = Tokenizer.from_file(os.path.join(source, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    averaged = train(Encoder(weights), tokenizer, read_pairs(pairs_path, stories))
    os.makedirs(out, exist_ok=True)
    for name in ("tokenizer.json", "tokenizer_config.json", "config.json", "vocab.txt"):
        shutil.copy(os.path.join(source, name), out)
    tuned = {name: parameter.detach().numpy() for name, parameter in averaged.named()}
    write_weights(os.path.join(out, "model.safetensors"), {**weights, **tuned})


if __name__ == "__main__":
    main(*sys.argv[1:])
