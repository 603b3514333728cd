"""What a channel on which colleagues have their desk asks of the house."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from core.address import Address
from core.blocks import Block
from core.language import Language


@dataclass(frozen=True, slots=True)
class DeskHouse:
    """What there is to be had of the desk; its conversations have addresses of the channel `desk`.

    A place is where colleagues see a conversation, in the terms of the channel they use.
    """

    speaks: Language
    """The language of colleagues."""
    card: Callable[[Address], Awaitable[tuple[Block, ...]]]
    """What stands at the head of a conversation, as it is now; nothing when it is about nothing."""
    thread: Callable[[Address], Awaitable[str | None]]
    """The place where a conversation goes on, if it has one yet."""
    begun: Callable[[Address, str], Awaitable[None]]
    """Notes durably where a conversation goes on; it has been at its earlier places, too."""
    at: Callable[[str], Awaitable[Address | None]]
    """The conversation that has its place there, or had."""
    home: Callable[[], Awaitable[tuple[Block, ...]]]
    """What colleagues see on their own page, under what everybody sees."""
