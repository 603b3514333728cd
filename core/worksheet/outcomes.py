"""What can come of reading a worksheet."""

from dataclasses import dataclass
from typing import TypeAlias

from core.assessment.scenario import Answers
from core.worksheet.faults import Fault
from core.worksheet.persons import PersonalColumn


@dataclass(frozen=True, slots=True)
class Counted:
    """What was read, in figures."""

    rows: int = 0
    """About staff."""
    people: int = 0
    groups: int = 0
    suppliers: int = 0
    cut_short: int = 0
    """People whose time ended during the reference year."""
    expired: int = 0
    """People whose time was over before."""
    unused: tuple[str, ...] = ()
    """Columns with a name that is not known, such as `Blad1!F`."""


@dataclass(frozen=True, slots=True)
class FilledIn:
    """Everything is right: the answers it gives."""

    answers: Answers
    counted: Counted


@dataclass(frozen=True, slots=True)
class NothingIn:
    """It is a worksheet, and nothing is filled in."""


@dataclass(frozen=True, slots=True)
class NoWorksheet:
    """No table in it has columns that are known."""


@dataclass(frozen=True, slots=True)
class AskFirst:
    """The staff cannot be read before the reference year and the full week are known."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """Something is wrong, and nothing is taken in."""

    faults: tuple[Fault, ...]
    cut_off: bool
    """Whether there was so much that the rest was not read."""


Outcome: TypeAlias = FilledIn | NothingIn | NoWorksheet | AskFirst | Faulty | PersonalColumn
