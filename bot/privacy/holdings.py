"""What is kept of somebody, as handlers ask for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.address import Address


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of whoever takes part in a conversation, counted."""

    accounts: int
    messages: int
    under_way: tuple[str, ...]
    """Reference numbers of applications that are not decided yet."""
    decided: int
    """Other applications."""
    tickets: int
    listed: int
    """Listings on the marketplace that were sent in from here."""
    searches: int
    threads: tuple[Address, ...]
    """Where colleagues see what is asked or applied for, on a channel of theirs."""


@dataclass(frozen=True, slots=True)
class Exported:
    """All that is kept of somebody, as JSON in one or more parts."""

    parts: Sequence[bytes]
    complete: bool
    """Whether it is all, or the rest is too much to send."""


class Holdings(Protocol):
    """Where things are kept."""

    async def held(self, conversation: Address) -> Held:
        """Count what is kept."""

    async def given(self, conversation: Address) -> datetime | None:
        """Tell when all that is kept was last given, if that was not long ago."""

    async def export(self, conversation: Address, at: datetime) -> Exported:
        """Give all that is kept."""
