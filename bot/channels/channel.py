"""What the engine asks of a channel, and how a channel says that it could not deliver."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.conversation import Address, Block


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast a platform takes messages. A rate of None is unlimited."""

    overall_per_second: float | None = None
    chat_per_second: float | None = None
    chat_burst: int = 1
    """Messages a conversation may receive at once before its rate counts."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to bring to somebody; `seq` is its place in the history and never repeats."""

    seq: int
    to: Address
    blocks: tuple[Block, ...]
    at: datetime


class Channel(Protocol):
    """A place where people talk."""

    @property
    def name(self) -> str:
        """The first part of every address on this channel, such as `web`."""

    @property
    def limits(self) -> Limits:
        """How fast the platform takes messages."""

    async def deliver(self, delivery: Delivery) -> None:
        """Bring one message; raises Later or Refused, and anything else counts as Later."""


class Later(Exception):
    """The platform cannot take the message now; `whole_channel` pauses all its deliveries."""

    def __init__(self, retry_after: float, *, whole_channel: bool = False) -> None:
        super().__init__(f"to be tried again in {retry_after:g} s")
        self.retry_after = retry_after
        self.whole_channel = whole_channel


class Refused(Exception):
    """The platform will never take this message, for the reason given."""
