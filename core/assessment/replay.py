"""Replaying answers: an interview asks on until an answer is missing, and that is the question.

It is then carried on with typical answers, to tell how much is still to come.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from core.assessment.questions import Question
from core.assessment.scenario import Answers

T = TypeVar("T")
Asked: TypeAlias = tuple[Question[object], ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A question waits for its answer."""

    question: Question[object]
    asked: Asked
    """All questions that were answered before it, in order."""
    foreseen: Asked
    """All questions there will be, as far as typical answers can tell."""
    outdated: tuple[str, ...]
    """Keys of the answers that are no longer asked for, or can no longer be used."""


@dataclass(frozen=True, slots=True)
class Stuck:
    """The answers cannot be right together, or rule out a score; other answers may mend it."""

    reason: str
    remedies: tuple[str, ...]
    """Keys of the questions to answer differently."""
    asked: Asked

    @property
    def foreseen(self) -> Asked:
        """The questions up to here: what follows depends on what is mended."""
        return self.asked

    @property
    def outdated(self) -> tuple[str, ...]:
        """None: nothing is dropped while the answers are at odds, one will be changed again."""
        return ()


@dataclass(frozen=True, slots=True)
class Complete(Generic[T]):
    """Nothing is left to ask."""

    result: T
    asked: Asked
    outdated: tuple[str, ...]
    """As in Open."""

    @property
    def foreseen(self) -> Asked:
        """All of them were asked."""
        return self.asked


class Contradiction(Exception):
    """Raised by an interview that cannot go on with the answers it got."""

    def __init__(self, reason: str, *remedies: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedies = remedies


class Ask:
    """Gives an interview the answers it asks for, and notes what was asked and used."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._used: set[str] = set()
        self._answered = 0
        self.asked: list[Question[object]] = []
        self.open: Question[object] | None = None
        """The first question without an answer that fits."""

    def __call__(self, question: Question[T]) -> T:
        """Give the value of the answer, or of the typical one if there is none that fits."""
        value = self._value(question)
        self.asked.append(question)
        return value

    def _value(self, question: Question[T]) -> T:
        canonical = self._answers.get(question.key)
        if canonical is not None:
            # Another answer may have been changed, so that this one no longer fits.
            with suppress(ValueError):
                value = question.kind.value(canonical)
                self._used.add(question.key)
                return value
        if self.open is None:
            self.open, self._answered = question, len(self.asked)
        return question.kind.value(question.typical)

    @property
    def answered(self) -> Asked:
        """The questions before the first one without an answer."""
        return tuple(self.asked[: self._answered] if self.open else self.asked)

    @property
    def unused(self) -> tuple[str, ...]:
        """Keys of the answers that were not asked for or did not fit."""
        return tuple(key for key in self._answers if key not in self._used)


Script: TypeAlias = Callable[[Ask], T]
"""Asks what it needs in the order it needs it, and gives what follows from the answers."""


def replay(interview: Script[T], answers: Answers) -> Open | Stuck | Complete[T]:
    """Find out how far the answers bring an interview."""
    ask = Ask(answers)
    try:
        result = interview(ask)
    except Contradiction as found:
        if ask.open is None:
            return Stuck(found.reason, found.remedies, ask.answered)
        # As in Stuck; and as far as typical answers brought it.
        return Open(ask.open, ask.answered, tuple(ask.asked), ())
    if ask.open:
        return Open(ask.open, ask.answered, tuple(ask.asked), ask.unused)
    return Complete(result, ask.answered, ask.unused)
