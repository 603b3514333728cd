"""A question as data: its key, how it is answered, and what may be offered as a choice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from core.assessment.kinds import SKIPPED, UNKNOWN, Kind, YesNo

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Question(Generic[T_co]):
    """One thing to ask.

    `key` is unique within an assessment ("group.2.hours") and `words` names the texts
    ("group-hours"); `facts` are values those texts may mention.
    """

    key: str
    words: str
    kind: Kind[T_co]
    typical: str
    """The answer that is assumed when estimating how many questions are still to come."""
    offers: tuple[str, ...] = ()
    """Canonical answers to offer as choices."""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def may_be_skipped(self) -> bool:
        """Whether the assessment can do without an answer."""
        return SKIPPED in self.offers

    @property
    def may_be_unknown(self) -> bool:
        """Whether "I don't know" is an answer that one can go on with."""
        return UNKNOWN in self.offers

    @property
    def part(self) -> tuple[str, int] | None:
        """The repeated part it belongs to, such as ("group", 2); None for the other questions."""
        name, *rest = self.key.split(".")
        return (name, int(rest[0])) if len(rest) == 2 and rest[0].isdigit() else None


def question(
    key: str,
    kind: Kind[T],
    typical: str,
    offers: tuple[str, ...] = (),
    facts: Mapping[str, str] | None = None,
) -> Question[T]:
    """Ask under a key; its words go by the same name without the number of a repeated part."""
    return Question(key, _words_of(key), kind, typical, offers, facts or {})


@lru_cache(maxsize=4_000)
def _words_of(key: str) -> str:
    return "-".join(step for step in key.split(".") if not step.isdigit())


def yes_no(key: str, typical: str) -> Question[bool]:
    """Ask a question that is answered with yes or no."""
    return question(key, YesNo(), typical, ("yes", "no"))


MOST_PARTS = 100
"""Groups or purchases an assessment may hold: in one that is added up from a worksheet there is a
group for every start position with every contract."""


def part_numbers() -> Iterator[int]:
    """Number the repeated parts of an assessment."""
    return iter(range(1, MOST_PARTS + 1))
