"""What the engine asks of a channel, and how a channel says that it could not deliver."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.address import Address
from core.blocks import Block


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast messages may follow each other."""

    per_second: float
    burst: int = 1
    """Messages that may go at once before the rate counts."""


def unlimited(_: Address) -> Pace | None:
    """Set no pace to any conversation."""
    return None


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast a platform takes messages; None is unlimited."""

    overall: Pace | None = None
    chat: Callable[[Address], Pace | None] = unlimited
    """The pace of a single conversation."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to bring to somebody; `seq` is its place in the history and never repeats."""

    seq: int
    to: Address
    blocks: tuple[Block, ...]
    at: datetime
    place: str | None = None
    """Where the message that it answers was said, as the channel wrote it in the update."""
    part: int = 0
    """Which part to bring, of a message that takes several on this platform."""
    revises: str | None = None
    """The `ref` of a message that was brought before: if it can be changed, `instead` takes its
    place, and the blocks are not said."""
    instead: tuple[Block, ...] = ()
    """Nothing when that message is withdrawn."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a delivery."""

    more: bool
    """Whether another part follows."""
    ref: str | None = None
    """What to call the part when it is to be changed; None where that is never possible."""


class Channel(Protocol):
    """A place where people talk."""

    @property
    def name(self) -> str:
        """The first part of every address on this channel, such as `web`."""

    @property
    def limits(self) -> Limits:
        """How fast the platform takes messages."""

    async def deliver(self, delivery: Delivery) -> Brought:
        """Bring one part of a message, or change the one that it revises where that can be.

        A part that was brought is never asked for again, whatever becomes of the next one. A
        message to be changed that somebody took away is left away. A channel that cannot change
        messages looks at the blocks only.
        Raises Later or Refused; anything else counts as Later.
        """


class Later(Exception):
    """The platform cannot take the message now; `whole_channel` pauses all its deliveries."""

    def __init__(self, retry_after: float, *, whole_channel: bool = False) -> None:
        super().__init__(f"to be tried again in {retry_after:g} s")
        self.retry_after = retry_after
        self.whole_channel = whole_channel


class Refused(Exception):
    """The platform will never take this message, for the reason given."""


class Gone(Refused):
    """Nobody is there any more who would hear it: that happens, and there is nothing to mend."""
