"""Replaying answers: an interview asks on until an answer is missing, and that is the question."""

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


@dataclass(frozen=True, slots=True)
class Stuck:
    """The answers cannot be right together, or rule out a score; other answers may mend it."""

    reason: str
    remedies: tuple[str, ...]
    """Keys of the questions to answer differently."""
    asked: Asked


@dataclass(frozen=True, slots=True)
class Complete(Generic[T]):
    """Nothing is left to ask."""

    result: T
    asked: Asked


class Contradiction(Exception):
    """Raised by an interview that cannot go on with the answers it got."""

    def __init__(self, reason: str, *remedies: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedies = remedies


class _Unanswered(Exception):
    def __init__(self, question: Question[object]) -> None:
        super().__init__(question.key)
        self.question = question


class Ask:
    """Gives an interview the answers it asks for, and notes what was asked and used."""

    def __init__(self, answers: Answers, *, assume_typical: bool = False) -> None:
        self._answers = answers
        self._assume_typical = assume_typical
        self.asked: list[Question[object]] = []
        self.used: set[str] = set()

    def __call__(self, question: Question[T]) -> T:
        """Give the value of the answer; leaves the interview if there is none that fits."""
        canonical = self._answers.get(question.key)
        try:
            if canonical is not None:
                value = question.kind.value(canonical)
                self.used.add(question.key)
                self.asked.append(question)
                return value
        except ValueError:
            # Another answer was changed, and this one no longer fits: it is asked again.
            pass
        if not self._assume_typical:
            raise _Unanswered(question)
        self.asked.append(question)
        return question.kind.value(question.typical)


Script: TypeAlias = Callable[[Ask], T]
"""Asks what it needs in the order it needs it, and gives what follows from the answers."""


def replay(interview: Script[T], answers: Answers) -> Open | Stuck | Complete[T]:
    """Find out how far the answers bring an interview."""
    ask = Ask(answers)
    try:
        result = interview(ask)
    except _Unanswered as unanswered:
        return Open(unanswered.question, tuple(ask.asked))
    except Contradiction as found:
        return Stuck(found.reason, found.remedies, tuple(ask.asked))
    return Complete(result, tuple(ask.asked))


def foreseen(interview: Script[T], answers: Answers) -> Asked:
    """Give all questions there will be, as far as typical answers can tell."""
    ask = Ask(answers, assume_typical=True)
    with suppress(Contradiction):
        interview(ask)
    return tuple(ask.asked)


def outdated(interview: Script[T], answers: Answers) -> tuple[str, ...]:
    """Tell which answers the interview no longer asks for, or can no longer use."""
    ask = Ask(answers, assume_typical=True)
    try:
        interview(ask)
    except Contradiction:
        # Nothing is dropped while the answers are at odds: one of them will be changed again.
        return ()
    return tuple(key for key in answers if key not in ask.used)
