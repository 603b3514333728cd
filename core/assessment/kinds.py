"""Kinds of answer: how words become a canonical answer, and that answer a value.

A canonical answer is a short string that reads the same in every language and version;
it is what a scenario keeps.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Generic, Protocol, TypeVar

from core.assessment.expressions import DOUBT, SKIP, YES_NO
from core.assessment.phrases import PhraseBook
from core.language import Language

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

SKIPPED = ""
"""The canonical answer of somebody who passed a question by."""

UNKNOWN = "?"
"""The canonical answer of somebody who does not know, where going on is possible."""


class Trouble(StrEnum):
    """Why an answer could not be read."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NOT_A_CHOICE = "not-a-choice"
    AMBIGUOUS = "ambiguous"
    NOT_A_NUMBER = "not-a-number"
    SEVERAL_NUMBERS = "several-numbers"
    WRONG_UNIT = "wrong-unit"
    NOT_WHOLE = "not-whole"
    TOO_LOW = "too-low"
    TOO_HIGH = "too-high"
    NOT_A_YEAR = "not-a-year"
    NOT_A_MONTH = "not-a-month"


@dataclass(frozen=True, slots=True)
class Misread:
    """An answer that could not be read, with the bound it broke or the choices it may mean."""

    trouble: Trouble
    bound: Fraction | None = None
    among: tuple[str, ...] = ()


class Kind(Protocol[T_co]):
    """A kind of answer, with the value it stands for."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Turn what somebody typed into a canonical answer."""

    def value(self, canonical: str) -> T_co:
        """Turn a canonical answer into its value; ValueError if it does not fit (any more)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name or a short description, as typed."""

    longest: int = 100

    def read(self, text: str, language: Language) -> str | Misread:
        """Keep the words, on one line."""
        name = " ".join(text.split())
        if not name:
            return Misread(Trouble.EMPTY)
        return (
            name if len(name) <= self.longest else Misread(Trouble.TOO_LONG, Fraction(self.longest))
        )

    def value(self, canonical: str) -> str:
        """Give the name."""
        return canonical


@dataclass(frozen=True, slots=True)
class Option:
    """One of several: found by its id, its name, or a word people use for it."""

    book: PhraseBook

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the id of the option that the text names."""
        found = self.book.named_in(text)
        match found:
            case ():
                return Misread(Trouble.NOT_A_CHOICE)
            case (only,):
                return only
            case _:
                return Misread(Trouble.AMBIGUOUS, among=found)

    def value(self, canonical: str) -> str:
        """Give the id of the option."""
        if canonical not in self.book.ids:
            raise ValueError(f"{canonical!r} is no longer a choice")
        return canonical


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Give `yes` or `no`; who does not know says neither."""
        found = YES_NO.named_in(text)
        doubtful = len(found) != 1 or DOUBT.named_in(text)
        return Misread(Trouble.NOT_A_CHOICE) if doubtful else found[0]

    def value(self, canonical: str) -> bool:
        """Tell whether the answer is yes."""
        if canonical not in YES_NO.ids:
            raise ValueError(f"{canonical!r} is neither yes nor no")
        return canonical == "yes"


@dataclass(frozen=True, slots=True)
class Optional(Generic[T]):
    """An answer that may also be skipped, or unknown, without stopping the assessment."""

    kind: Kind[T]
    skippable: bool = True
    """Whether words can skip it; otherwise "geen" is an answer like any other."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Give SKIPPED for "sla over", else what the inner kind makes of it."""
        skipped = self.skippable and SKIP.named_exactly(text)
        return SKIPPED if skipped else self.kind.read(text, language)

    def value(self, canonical: str) -> T | None:
        """Give the value, or None if there is none."""
        return None if canonical in (SKIPPED, UNKNOWN) else self.kind.value(canonical)
