"""A trial of what was learned: every phrasing judged by a model that has not seen it.

From it follow the thresholds, and which phrasings seem to belong elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.knowledge.model import CANDIDATES, OUTSIDE, Floats, Thresholds
from core.knowledge.topic import Example

FALSE_ANSWERS = 0.03
"""The share of questions that may be answered with another topic."""
DECOYS_ANSWERED = 0.07
"""The share of decoys that may be answered. They are made to look like questions: of what people
really ask about other things, less than half as many get through."""
DECOYS_SUGGESTED = 0.15
"""The share of decoys for which topics may be suggested."""
STEPS = np.linspace(0.30, 0.95, 131)

Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Confusion:
    """A phrasing of one label that was taken for another."""

    example: Example
    taken_for: str
    confidence: float


@dataclass(frozen=True, eq=False)
class Trial:
    """The outcome: how likely each label was held for each example."""

    examples: tuple[Example, ...]
    labels: tuple[str, ...]
    topics: frozenset[str]
    """Those of the labels that are topics; the others are decoys."""
    scores: Floats
    """Shape (examples, labels): logarithms of probabilities."""

    def thresholds(self) -> Thresholds:
        """Give the lowest thresholds that keep to the stated rates of false answers."""
        topics = np.array([label in self.topics for label in self.labels])
        shares = np.where(topics, np.exp(self.scores), 0)
        column = {label: number for number, label in enumerate(self.labels)}
        truth = np.array([column[example.label] for example in self.examples])
        question = topics[truth]
        best, right = shares.max(axis=1), shares.argmax(axis=1) == truth
        answer = _lowest(
            (best[question], ~right[question], FALSE_ANSWERS),
            (best[~question], ~right[~question], DECOYS_ANSWERED),
        )
        three = np.sort(shares, axis=1)[:, -CANDIDATES:].sum(axis=1)
        inside = shares.sum(axis=1) > 1 - OUTSIDE
        suggest = _lowest((three[~question], inside[~question], DECOYS_SUGGESTED))
        return Thresholds(answer, min(suggest, answer))

    def confusions(self) -> Iterator[Confusion]:
        """Give the phrasings that were taken for another label, most confident first."""
        taken = self.scores.argmax(axis=1)
        sure = np.exp(self.scores.max(axis=1))
        for number in np.argsort(-sure, kind="stable"):
            example, label = self.examples[number], self.labels[taken[number]]
            if example.label != label:
                yield Confusion(example, label, float(sure[number]))


def _lowest(*limits: tuple[Floats, Truths, float]) -> float:
    """Give the lowest step at which every limit holds.

    A limit is a confidence for each message, whether it would be a mistake to act on it, and
    the share of mistakes that is allowed.
    """
    for step in STEPS:
        if all(
            float(((confidence >= step) & mistake).mean()) <= allowed
            for confidence, mistake, allowed in limits
        ):
            return float(step)
    return float(STEPS[-1])
