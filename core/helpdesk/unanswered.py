"""Questions that the bot did not answer: how many there were, and which come back.

One question may leave several gaps: the bot does not know it, and then it is passed on to people.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz.fuzz import token_sort_ratio

from core.assessment.phrases import fold
from core.effects import GapReason

ALIKE = 85
"""How much of two questions must be alike, of a hundred, to count as one."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A question as it was kept when it was not answered."""

    question: str
    """With what is personal masked."""
    reason: GapReason
    at: datetime


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question, and how often it was put in much the same words."""

    question: str
    times: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, as often as it was put in the same words."""

    last: Gap
    reasons: Counter[GapReason]

    @property
    def times(self) -> int:
        """How often it was about the PSO, and not answered."""
        return max(self.reasons["passed-on"], self.reasons["unknown"] + self.reasons["not-meant"])

    @property
    def outside(self) -> int:
        """How often it was about something else, and people were not to see it either."""
        return max(0, self.reasons["outside"] - self.reasons["passed-on"])

    def is_like(self, other: "_Asked") -> bool:
        """Tell whether it is much the same question."""
        return token_sort_ratio(_words(self.last), _words(other.last)) >= ALIKE


def in_vain(gaps: Iterable[Gap]) -> int:
    """Count the questions about the PSO that the bot did not answer."""
    return sum(asked.times for asked in _asked(gaps))


def passed_on(gaps: Iterable[Gap]) -> int:
    """Count those of them that went to people."""
    return sum(gap.reason == "passed-on" for gap in gaps)


def outside(gaps: Iterable[Gap]) -> int:
    """Count the messages about something else, but for those that people were to see after all."""
    return sum(asked.outside for asked in _asked(gaps))


def together(gaps: Iterable[Gap]) -> tuple[Unanswered, ...]:
    """Put together what is much the same question; the most frequent, then the latest, first.

    Each is told in the words in which it was put most often, or else last.
    """
    groups: list[list[_Asked]] = []
    for asked in sorted((it for it in _asked(gaps) if it.times), key=_precedence):
        like = next((group for group in groups if group[0].is_like(asked)), None)
        if like is None:
            groups.append([asked])
        else:
            like.append(asked)
    found = [Unanswered(group[0].last.question, sum(it.times for it in group)) for group in groups]
    return tuple(sorted(found, key=lambda it: -it.times))


def _asked(gaps: Iterable[Gap]) -> list[_Asked]:
    same: defaultdict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        same[_words(gap)].append(gap)
    return [
        _Asked(max(found, key=lambda it: (it.at, it.question)), Counter(it.reason for it in found))
        for found in same.values()
    ]


def _words(gap: Gap) -> str:
    # Nothing is left of a script without Latin letters.
    return fold(gap.question) or gap.question.casefold()


def _precedence(asked: _Asked) -> tuple[int, float, str]:
    return -asked.times, -asked.last.at.timestamp(), asked.last.question
