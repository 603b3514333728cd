"""What may be supposed of an organisation, as far as the ladder is about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias


class Assumed(StrEnum):
    """What was taken for granted where a message did not say."""

    FULL_WEEK = "full-week"
    WHOLE_YEAR = "whole-year"
    REGULAR = "regular"
    ON_TOP = "on-top"
    HIRED_IN_JANUARY = "hired-in-january"
    TOTAL_FOLLOWS = "total-follows"
    NOBODY_INSTEAD = "nobody-instead"
    TURNOVER_ESTIMATED = "turnover-estimated"
    AS_BEFORE = "as-before"
    NO_OTHER_CHANGE = "no-other-change"
    NOT_THIRTY_PLUS = "not-thirty-plus"


@dataclass(frozen=True, slots=True)
class Hire:
    """Colleagues of the target group are taken on."""

    position: str
    contract: str
    people: int
    hours: Fraction
    """A week, each."""
    months: Fraction
    instead: bool = False
    """Whether they take the place of others."""
    since: str | None = None
    """The month in which they start, such as `2025-07`, if it was said and matters."""
    assumed: frozenset[Assumed] = frozenset()


@dataclass(frozen=True, slots=True)
class Work:
    """Some of a group work other hours."""

    group: int
    people: int
    hours: Fraction
    """A week, each."""


@dataclass(frozen=True, slots=True)
class Contracted:
    """Some of a group get another contract."""

    group: int
    people: int
    contract: str


@dataclass(frozen=True, slots=True)
class Prolonged:
    """Some of a group work in more, or fewer, months of the year."""

    group: int
    people: int
    months: Fraction


@dataclass(frozen=True, slots=True)
class Left:
    """Some of a group leave, or all of it."""

    group: int
    people: int


@dataclass(frozen=True, slots=True)
class Grown:
    """The organisation grows outside the target group; below 0 it shrinks."""

    fte: Fraction


@dataclass(frozen=True, slots=True)
class Bought:
    """Something is bought at a certified supplier, as far as its figures were told."""

    figures: Mapping[str, str]
    """Canonical answers by the last part of their key: `supplier`, `amount`, `turnover`, …"""
    known: int | None = None
    """The number of the purchase at the same supplier, where there is one already.

    The amount is then what comes on top of it; below 0 less is bought.
    """


Change: TypeAlias = Hire | Work | Contracted | Prolonged | Left | Grown | Bought


class Doubt(StrEnum):
    """Why a message about what if cannot be worked out as it stands."""

    HOW_MANY = "how-many"
    WHICH_POSITION = "which-position"
    TWO_POSITIONS = "two-positions"
    WHICH_GROUP = "which-group"
    FEWER_IN_GROUP = "fewer-in-group"
    WHICH_HOURS = "which-hours"
    WHICH_MONTHS = "which-months"
    OVER_FULL_WEEK = "over-full-week"
    HOW_MUCH = "how-much"
    WHICH_SUPPLIER = "which-supplier"
    BELOW_NOTHING = "below-nothing"
    ANOTHER_YEAR = "another-year"
    IN_FTE = "in-fte"
    ONE_AT_A_TIME = "one-at-a-time"
    NO_CHANGE = "no-change"
    IMPOSSIBLE_FIGURE = "impossible-figure"


@dataclass(frozen=True, slots=True)
class Unclear:
    """It was a what if, and something must be asked back."""

    doubt: Doubt
    groups: tuple[int, ...] = ()
    """The numbers of the groups that may be meant."""


Found: TypeAlias = Change | Unclear | None


@dataclass(frozen=True, slots=True)
class Supposition:
    """What was understood of a message."""

    change: Change | Unclear
    builds_on: bool
    """Whether it goes on from the supposition before it: "en als …"."""
    again: bool = False
    """Whether it says the last hire differently, rather than adding to it."""
