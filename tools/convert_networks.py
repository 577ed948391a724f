"""Arrays and sizes of a spaCy pipeline's networks, in the layout that `src/language/network` multiplies with."""

import numpy


class WeightFile:
    """One binary of arrays, each starting at a multiple of 16 bytes; `index` says where and of what shape."""

    def __init__(self, dtype):
        self.dtype = dtype
        self.index = {}
        self._parts = []
        self._size = 0

    def add(self, name, array):
        data = numpy.ascontiguousarray(array, dtype=self.dtype).tobytes()
        self.index[name] = {"offset": self._size, "shape": list(array.shape)}
        data += b"\0" * (-len(data) % 16)
        self._parts.append(data)
        self._size += len(data)
        return name

    def bytes(self):
        return b"".join(self._parts)


def layers_named(model, name):
    return [layer for layer in model.walk() if layer.name == name]


def read_encoder(model, name, weights):
    """A Tok2Vec: MultiHashEmbed, then residual windows of Maxout and LayerNorm."""
    extractors = layers_named(model, "extract_features")
    embeds = layers_named(model, "hashembed")
    maxouts = layers_named(model, "maxout")
    norms = layers_named(model, "layernorm")
    windows = layers_named(model, "expand_window")
    foreign = {"static_vectors", "charembed", "mish", "pytorch_lstm"} & {layer.name for layer in model.walk()}
    if len(extractors) != 1 or foreign or len(maxouts) != len(norms) or len(windows) != len(maxouts) - 1:
        raise SystemExit(f"The network of {name} is not MultiHashEmbed with a MaxoutWindowEncoder: {foreign}")
    if any(window.attrs["window_size"] != 1 for window in windows):
        raise SystemExit("Only windows of one word on each side can be run.")
    features = [
        {
            "attribute": attribute,
            "seed": embed.attrs["seed"],
            "table": weights.add(f"{name}.embed.{attribute}", embed.get_param("E")),
        }
        for attribute, embed in zip(extractors[0].attrs["columns"], embeds)
    ]
    layers = [read_maxout(f"{name}.{at}", *pair, weights) for at, pair in enumerate(zip(maxouts, norms))]
    return {"width": int(maxouts[0].get_dim("nO")), "features": features, "mix": layers[0], "windows": layers[1:]}


def read_maxout(name, maxout, norm, weights):
    """Weights as [inputs, pieces * outputs], piece after piece, so that a maxout is a maximum of slices."""
    w, b = maxout.get_param("W"), maxout.get_param("b")
    outputs, pieces, inputs = w.shape
    return {
        "inputs": inputs,
        "outputs": outputs,
        "pieces": pieces,
        "weights": weights.add(f"{name}.w", w.transpose(2, 1, 0).reshape(inputs, pieces * outputs)),
        "bias": weights.add(f"{name}.b", b.T.reshape(-1)),
        "gain": weights.add(f"{name}.gain", norm.get_param("G")),
        "shift": weights.add(f"{name}.shift", norm.get_param("b")),
    }


def find_encoder(model, name, encoders, weights):
    """The name of the encoder that a component rests on: the shared one it listens to, or one of its own."""
    listeners = [layer for layer in model.walk() if layer.name.endswith("listener")]
    if listeners:
        # "*" listens to whichever shared encoder there is.
        upstream = listeners[0].upstream_name
        return upstream if upstream in encoders else next(iter(encoders))
    encoders[name] = read_encoder(model.get_ref("tok2vec"), name, weights)
    return name


def read_classifier(pipe, kind, name, encoders, weights):
    """One label a token from its vector alone: tags, morphology with part of speech, or edit trees of lemmas."""
    output = pipe.model.get_ref("output_layer") if pipe.model.has_ref("output_layer") else pipe.model.layers[-1]
    w, b = output.get_param("W"), output.get_param("b")
    classifier = {
        "kind": kind,
        "encoder": find_encoder(pipe.model, name, encoders, weights),
        "weights": weights.add(f"{name}.w", w.T),
        "bias": weights.add(f"{name}.b", b),
        "overwrite": bool(pipe.cfg.get("overwrite", False)),
        "labels": list(pipe.labels),
    }
    if kind == "morphologizer":
        pos = pipe.cfg["labels_pos"]
        names = {id_: name_ for name_, id_ in __import__("spacy").parts_of_speech.IDS.items()}
        morph = pipe.cfg["labels_morph"]
        classifier["labels"] = [[names[pos[label]], clean_morph(morph[label])] for label in pipe.labels]
    if kind == "trainable_lemmatizer":
        if pipe.top_k != 1 or pipe.backoff not in ("orth", None):
            raise SystemExit(f"{name}: only the best tree, and the word itself in its stead, are supported.")
        classifier["labels"] = [int(label) for label in pipe.cfg["labels"]]
        classifier["trees"] = [read_tree(pipe, pipe.trees[at]) for at in range(len(pipe.trees))]
        classifier["backoff"] = pipe.backoff
    return classifier


def clean_morph(value):
    return "" if value in ("_", "") else value


NO_TREE = 2**32 - 1


def read_tree(pipe, tree):
    """Either a match node {prefix, suffix, before, after} or a substitution {from, to}; strings, not hashes."""
    if "prefix_len" not in tree:
        strings = pipe.vocab.strings
        return {"from": strings[tree["orig"]], "to": strings[tree["subst"]]}
    before, after = (None if at == NO_TREE else at for at in (tree["prefix_tree"], tree["suffix_tree"]))
    return {"prefix": tree["prefix_len"], "suffix": tree["suffix_len"], "before": before, "after": after}


def read_transitions(pipe, name, encoders, weights):
    """A greedy transition system: linear layer, precomputed affine maxout over the state's tokens, scores."""
    model = pipe.model
    if pipe.cfg.get("beam_width", 1) != 1:
        raise SystemExit(f"{name} needs beam search, which is not supported.")
    if not model.attrs["has_upper"] or model.attrs["unseen_classes"]:
        raise SystemExit(f"{name} has no upper layer or has classes never seen in training.")
    encoder = find_encoder(model, name, encoders, weights)
    linear = [layer for layer in model.get_ref("tok2vec").walk() if layer.name == "linear"][-1]
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    w, b, pad = lower.get_param("W"), lower.get_param("b"), lower.get_param("pad")
    features, hidden, pieces, inputs = w.shape
    if pieces < 2:
        raise SystemExit(f"{name} has no maxout layer.")
    return {
        "encoder": encoder,
        "features": features,
        "hidden": hidden,
        "pieces": pieces,
        "linear": {
            "weights": weights.add(f"{name}.linear.w", linear.get_param("W").T),
            "bias": weights.add(f"{name}.linear.b", linear.get_param("b")),
        },
        # [inputs, features * pieces * hidden]
        "lower": weights.add(f"{name}.lower.w", w.transpose(3, 0, 2, 1).reshape(inputs, -1)),
        "lowerBias": weights.add(f"{name}.lower.b", b.T.reshape(-1)),
        "padding": weights.add(f"{name}.lower.pad", pad[0].transpose(0, 2, 1).reshape(features, -1)),
        "upper": weights.add(f"{name}.upper.w", upper.get_param("W")),
        "upperBias": weights.add(f"{name}.upper.b", upper.get_param("b")),
        "moves": [split_move(pipe.moves.get_class_name(at)) for at in range(pipe.moves.n_moves)],
    }


def split_move(name):
    """`L-nsubj` → ["L", "nsubj"]; `S` → ["S", ""]."""
    move, _, label = name.partition("-")
    return [move, label]
