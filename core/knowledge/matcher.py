"""The matcher: from a message to a verdict. Answer it, ask which topic is meant, or pass it on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.assessment.phrases import fold
from core.knowledge.model import CANDIDATES, OUTSIDE, Embed, Floats, Model, log_softmax
from core.knowledge.questions import follows_on, points_at_it
from core.knowledge.topic import Knowledge, Topic
from core.language import Language

Decision: TypeAlias = Literal["answer", "suggest", "smalltalk", "handoff"]
"""Tell the likeliest topic; ask which one is meant; say a short human line; or offer a person."""

LANGUAGE_CERTAIN = 0.9
"""From this probability on, a message is taken to be in a language for certain."""
LATEST = 64
"""Verdicts that are kept."""
RELATED_BONUS = 1.0
"""How much likelier, as a logarithm, a topic related to the one before makes a follow-up."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic, and the probability that it is the one that is meant."""

    id: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do with a message."""

    language: Language
    """The language it is most likely written in."""
    decision: Decision
    candidates: tuple[Candidate, ...]
    """The likeliest topics, best first."""
    decoys: Candidate | None = None
    """The class of decoys it is most like, where that decided."""


class Matcher:
    """Tells what a message asks."""

    def __init__(self, knowledge: Knowledge, model: Model, embed: Embed | None = None) -> None:
        self.knowledge = knowledge
        self.model = model
        self._embed = embed
        self._judged = lru_cache(maxsize=LATEST)(self._judge)
        self._column = {label: number for number, label in enumerate(model.labels)}
        self._topics = self._columns(knowledge.topics)
        self._decoys = self._columns(decoys.id for decoys in knowledge.decoys)
        self._smalltalk = self._columns(
            decoys.id for decoys in knowledge.decoys if decoys.decision == "smalltalk"
        )
        self._word_for_word = {
            fold(phrasing): decoys.id
            for decoys in knowledge.decoys
            if decoys.interrupts and decoys.decision == "smalltalk"
            for phrasing in (*decoys.phrasings.nl, *decoys.phrasings.en)
        }

    def judge(self, message: str, before: Topic | None = None) -> Verdict:
        """Tell what a message asks; one that follows on the topic before is read with it.

        A message may be asked about more than once in a turn: the latest verdicts are kept.
        """
        return self._judged(message, before.id if before else None)

    def _judge(self, message: str, before: str | None) -> Verdict:
        shares = self._shares(message, self.knowledge.topics[before] if before else None)
        best = self._topics[np.argsort(-shares[self._topics], kind="stable")[:CANDIDATES]]
        candidates = tuple(Candidate(self.model.labels[i], float(shares[i])) for i in best)
        decision, decoys = self._decide(shares, candidates)
        if known := self._word_for_word.get(fold(message)):
            # Despair and threats that are known word for word are never left to likelihood.
            decision, decoys = "smalltalk", Candidate(known, 1.0)
        english = self.model.grams.probability_of_english(message)
        return Verdict("en" if english >= 0.5 else "nl", decision, candidates, decoys)

    def language_of(self, message: str) -> Language | None:
        """Give the language of a message; None where there is doubt."""
        english = self.model.grams.probability_of_english(message)
        if max(english, 1 - english) < LANGUAGE_CERTAIN:
            return None
        return "en" if english >= 0.5 else "nl"

    def _decide(
        self, shares: Floats, candidates: tuple[Candidate, ...]
    ) -> tuple[Decision, Candidate | None]:
        thresholds = self.model.thresholds
        if candidates[0].confidence >= thresholds.answer:
            return "answer", None
        column = self._decoys[shares[self._decoys].argmax()]
        likeliest = Candidate(self.model.labels[column], float(shares[column]))
        if shares[self._smalltalk].sum() >= OUTSIDE:
            return "smalltalk", likeliest
        if shares[self._decoys].sum() >= OUTSIDE:
            return "handoff", likeliest
        if sum(candidate.confidence for candidate in candidates) >= thresholds.suggest:
            return "suggest", None
        return "handoff", None

    def _shares(self, message: str, before: Topic | None) -> Floats:
        """Give the probability of each label: shape (labels,)."""
        scores = self.model.scores(message, self._embed)
        if before is not None and follows_on(message):
            together = f"{before.title.of('nl')} {message}"
            scores = np.mean([scores, self.model.scores(together, self._embed)], axis=0)
            likely = (before.id, *before.related) if points_at_it(message) else before.related
            scores[self._columns(likely)] += RELATED_BONUS
            scores = log_softmax(scores)
        return np.exp(scores)

    def _columns(self, labels: Iterable[str]) -> NDArray[np.intp]:
        return np.array([self._column[label] for label in labels], np.intp)
