"""The model that was learned from the phrasings: from a text to a probability for each label.

Logistic regression over TF-IDF of character n-grams, and another over sentence vectors where
there are any. Learning is in `core.knowledge.training`; this is all that answering takes.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.knowledge.ngrams import ngrams

CANDIDATES = 3
"""Topics that are weighed as the answer."""
OUTSIDE = 0.5
"""From this probability of all decoys together on, a message is none of the bot's business."""
SENTENCE_SHARE = 0.5
"""How much the sentence vector counts beside the n-grams."""

Floats: TypeAlias = NDArray[np.float32]

Embed: TypeAlias = Callable[[Sequence[str]], Floats]
"""Gives a sentence vector of unit length for each text: shape (texts, dimensions)."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability on the bot answers by itself, or offers a choice."""

    answer: float
    """Of the best topic."""
    suggest: float
    """Of the three best topics together."""


@dataclass(frozen=True, slots=True, eq=False)
class Grams:
    """What the n-grams of a text say."""

    rows: Mapping[str, int]
    """The n-grams that are known, each with its row."""
    idf: Floats
    """Shape (n-grams,): how telling each of them is."""
    weights: Floats
    """Shape (n-grams, labels)."""
    bias: Floats
    """Shape (labels,)."""
    english: Floats
    """Shape (n-grams + 1,): above zero speaks for English; the last is the bias."""

    def scores(self, text: str) -> Floats:
        """Give the logarithm of the probability of each label: shape (labels,)."""
        rows, values = self._values(text)
        return log_softmax(values @ self.weights[rows] + self.bias)

    def probability_of_english(self, text: str) -> float:
        """Give the probability that a text is in English rather than Dutch."""
        rows, values = self._values(text)
        return 1 / (1 + exp(-float(values @ self.english[rows] + self.english[-1])))

    def _values(self, text: str) -> tuple[NDArray[np.intp], Floats]:
        """Give the rows of the known n-grams of a text and their TF-IDF, of unit length."""
        counts = Counter(row for gram in ngrams(text) if (row := self.rows.get(gram)) is not None)
        rows = np.fromiter(counts, np.intp, len(counts))
        values = np.fromiter((1 + log(n) for n in counts.values()), np.float32, len(counts))
        values *= self.idf[rows]
        values /= np.linalg.norm(values) or 1
        return rows, values


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """What the sentence vector of a text says."""

    centre: Floats
    """Shape (dimensions,): the mean of all, so that only differences count."""
    weights: Floats
    """Shape (dimensions, labels)."""
    bias: Floats
    """Shape (labels,)."""

    def scores(self, vectors: Floats) -> Floats:
        """Give the logarithm of the probability of each label: shape (vectors, labels)."""
        scores = (vectors - self.centre) @ self.weights + self.bias
        return log_softmax(np.asarray(scores, np.float32))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """What was learned from the phrasings."""

    labels: tuple[str, ...]
    grams: Grams
    sentences: Sentences | None
    """Only when it was learned with sentence vectors, and then it needs them."""
    thresholds: Thresholds

    def scores(self, text: str, embed: Embed | None = None) -> Floats:
        """Give the logarithm of the probability of each label: shape (labels,)."""
        said = self.grams.scores(text)
        if self.sentences is None:
            return said
        if embed is None:
            raise ValueError("this model was learned with sentence vectors, and needs them")
        return fused(said, self.sentences.scores(embed([text]))[0])


def fused(grams: Floats, sentences: Floats) -> Floats:
    """Weigh what the n-grams and the sentence vector say, both as logarithms."""
    return log_softmax(grams + SENTENCE_SHARE * sentences)


def log_softmax(scores: Floats) -> Floats:
    """Turn scores into logarithms of probabilities that add up to 1, along the last axis."""
    below = scores - scores.max(axis=-1, keepdims=True)
    logarithms: Floats = below - np.log(np.exp(below).sum(axis=-1, keepdims=True))
    return logarithms
