"""How good the answers are, on questions with a known answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import Field

from core.knowledge.matcher import Verdict
from core.ladder.words import part


@part
class Labelled:
    """A question, and the id of the topic that answers it; None where none of them may."""

    question: Annotated[str, Field(min_length=1)]
    expected: str | None
    kind: str = ""
    """How it is put, such as `nl-spoken`."""


Outcome: TypeAlias = tuple[Labelled, Verdict]


@dataclass(frozen=True, slots=True)
class Measures:
    """Shares of the questions, each between 0 and 1; None where there were no such questions."""

    questions: int
    first: float | None
    """The right topic comes first."""
    among_three: float | None
    """The right topic is one of the three."""
    answered_right: float | None
    """Answered by itself, and rightly."""
    answered_wrong: float | None
    """Answered by itself, with another topic."""
    outside: int
    """Questions that no topic answers."""
    outside_answered: float | None
    """Answered all the same."""


def measure(outcomes: Iterable[Outcome]) -> Measures:
    """Compare verdicts with what was expected."""
    outcomes = tuple(outcomes)
    inside = [(q, v) for q, v in outcomes if q.expected is not None]
    outside = [v for q, v in outcomes if q.expected is None]
    return Measures(
        questions=len(inside),
        first=_share(_rank(q, v) == 0 for q, v in inside),
        among_three=_share(_rank(q, v) is not None for q, v in inside),
        answered_right=_share(v.decision == "answer" and _rank(q, v) == 0 for q, v in inside),
        answered_wrong=_share(v.decision == "answer" and _rank(q, v) != 0 for q, v in inside),
        outside=len(outside),
        outside_answered=_share(v.decision == "answer" for v in outside),
    )


def _rank(question: Labelled, verdict: Verdict) -> int | None:
    ids = [candidate.id for candidate in verdict.candidates]
    return ids.index(question.expected) if question.expected in ids else None


def _share(hits: Iterable[bool]) -> float | None:
    hits = tuple(hits)
    return sum(hits) / len(hits) if hits else None
