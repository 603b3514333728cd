"""An application: who applies for what, and what is told with it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class ApplicationKind(StrEnum):
    """What is applied for."""

    FIRST = "first"
    """A certificate for the first time."""
    RECERTIFICATION = "recertification"
    ASPIRANT = "aspirant"
    PSO_30PLUS = "30plus"


@dataclass(frozen=True, slots=True)
class Assessed:
    """The outcome of a self-assessment, as the applicant agreed to share it."""

    name: str
    """What the applicant calls the assessment."""
    edition: str
    """Id of the edition of the rules, such as `2018-04-01`."""
    rung: str
    """`none`, `aspirant`, or the id of a rung of that edition."""
    direct_percent: Fraction
    """In hundredths, as it was shown to them."""
    indirect_percent: Fraction
    """As far as it counts, likewise."""
    started: date


@dataclass(frozen=True, slots=True)
class Application:
    """What the applicant filled in and agreed to send."""

    kind: ApplicationKind
    organisation: str
    kvk: str
    """Eight digits."""
    entities: tuple[str, ...]
    """Organisations that come under it."""
    contact: str
    """Who may be asked."""
    reach: str
    """An e-mail address, a telephone number, or both."""
    body: str | None
    """The certifying body, as far as it is chosen."""
    assessed: Assessed | None


ERASED = "—"
"""What stands in the place of what was erased."""


def erased(application: Application) -> Application:
    """Leave out all that an applicant told, but for what was applied for."""
    return Application(application.kind, ERASED, ERASED, (), ERASED, ERASED, None, None)
