"""How the matrices of the encoder become int8 (used by encoder_convert.py).

Activations are quantised by the runtime, one scale a matrix product and text, so that a few large channels would cost all others
their precision. Three things keep it: channels are smoothed into the weights (SmoothQuant, Xiao et al. 2022), the widest channels go
through a product of their own (as in LLM.int8(), Dettmers et al. 2022), and weights are rounded so that the product over real text
changes least (GPTQ, Frantar et al. 2022), the rest of the mean error going into the bias.
"""
import numpy as np

from encoder_reference import encode

# Largest whole weight. Processors without VNNI add two products of an activation (0–255) and a weight in 16 bits and cut off what is
# larger; at 96 that does not happen on the texts measured, at 127 in one sum of 25,000.
LARGEST = 96
# What of a channel's range moves into the weights; tuned on the cosine to the 32-bit vectors of expected-vectors.json.
SMOOTHING = 0.7
DAMPING = 0.01
STEP = 64


class Statistics:
    """Of the rows that meet a matrix: largest value a channel, mean, second moments."""

    def __init__(self):
        self.rows, self.largest, self.sum, self.squares = 0, 0, 0, 0

    def add(self, x):
        self.rows += len(x)
        self.largest = np.maximum(self.largest, np.abs(x).max(0))
        self.sum = self.sum + x.sum(0)
        self.squares = self.squares + x.T @ x

    def of(self, channels):
        part = Statistics()
        part.rows, part.largest, part.sum = self.rows, self.largest[channels], self.sum[channels]
        part.squares = self.squares[np.ix_(channels, channels)]
        return part


def observe(weights, texts):
    """Name of a matrix → statistics of its inputs over texts, given as lists of ids."""
    seen = {}
    for ids in texts:
        encode(weights, ids, lambda name, x: seen.setdefault(name, Statistics()).add(x))
    return seen


def smoothing(weight, statistics):
    """What the channels of the input are divided by. `weight`: inputs × outputs."""
    scale = np.maximum(statistics.largest, 1e-3) ** SMOOTHING / np.abs(weight).max(axis=1) ** (1 - SMOOTHING)
    return (scale / np.exp(np.log(scale).mean())).astype(np.float32)


def rounded(weight, statistics, smooth):
    """(whole weights, scale of each output, what to add to the bias) of a smoothed matrix, inputs × outputs."""
    weight = weight * smooth[:, None]
    scale = np.abs(weight).max(axis=0) / LARGEST
    whole = least_change(weight, scale, statistics.squares / statistics.rows / np.outer(smooth, smooth))
    mean = statistics.sum / statistics.rows / smooth
    return whole.astype(np.int8), scale.astype(np.float32), mean @ (weight - whole * scale)


def least_change(weight, scale, moments):
    """Rounds input by input, the strongest first; what each rounding changes is made good by the inputs still to come."""
    inputs = len(weight)
    order = np.argsort(-np.diag(moments), kind="stable")
    moments = moments[np.ix_(order, order)] + np.eye(inputs) * DAMPING * np.diag(moments).mean()
    upper = np.linalg.cholesky(np.linalg.inv(moments)).T
    rest, whole = weight[order].astype(np.float64), np.zeros(weight.shape)
    for low in range(0, inputs, STEP):
        high = min(inputs, low + STEP)
        errors = np.zeros((high - low, weight.shape[1]))
        for at in range(low, high):
            whole[at] = np.clip(np.rint(rest[at] / scale), -LARGEST, LARGEST)
            errors[at - low] = (rest[at] - whole[at] * scale) / upper[at, at]
            rest[at + 1 : high] -= np.outer(upper[at, at + 1 : high], errors[at - low])
        rest[high:] -= upper[low:high, high:].T @ errors
    return whole[np.argsort(order)]
