"""A listing: one organisation on the marketplace."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import Literal, TypeAlias


class Kind(StrEnum):
    """What an organisation is, on the marketplace."""

    EMPLOYER = "employer"
    MUNICIPALITY = "municipality"
    SERVICE_PROVIDER = "service-provider"
    """A Keurmerkhouder of Blik op Werk."""
    SW_COMPANY = "sw-company"


class Rung(IntEnum):
    """How high an organisation stands on the ladder; higher is more."""

    NONE = 0
    ASPIRANT = 1
    BASIC = 2
    """The basistrede, which exists since April 2023."""
    FIRST = 3
    SECOND = 4
    THIRD = 5

    @property
    def written(self) -> int | str | None:
        """Write it as files do: 1, 2 or 3, `aspirant`, `basistrede`, or None."""
        match self:
            case Rung.NONE:
                return None
            case Rung.ASPIRANT:
                return "aspirant"
            case Rung.BASIC:
                return "basistrede"
            case _:
                return self - Rung.BASIC

    @classmethod
    def numbered(cls, number: int) -> "Rung":
        """Give trede 1, 2 or 3."""
        return cls(Rung.BASIC + number)


Source: TypeAlias = Literal["import", "chat", "demo"]
"""Where a listing comes from: a file, the organisation itself in chat, or our imagination."""


@dataclass(frozen=True, slots=True)
class Listing:
    """An organisation, as it is listed."""

    id: str
    name: str
    kind: Kind
    rung: Rung
    pso_30plus: bool
    valid_until: date | None
    """The last day of the certificate; None where there is none, or it is not known."""
    services: tuple[str, ...]
    """Ids of the vocabulary, or words of its own for what is not in there."""
    place: str
    """The code of the place."""
    postcode: str
    """Such as `8011 AA`, `8011` or nothing."""
    website: str
    email: str
    phone: str
    description: str
    wants: str
    """What the organisation looks for, in its own words."""
    source: Source
    confirmed: date
    """The day on which somebody last said that it is true."""

    def expired(self, today: date) -> bool:
        """Tell whether the certificate is no longer valid."""
        return self.valid_until is not None and self.valid_until < today

    def standing(self, today: date) -> Rung:
        """Give the rung that counts today: an expired certificate is none."""
        return Rung.NONE if self.expired(today) else self.rung
