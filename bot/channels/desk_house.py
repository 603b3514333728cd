"""What a channel on which colleagues have their desk asks of the house."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from core.conversation import Address, Block
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
    """The place of a conversation, if it has one yet."""
    begun: Callable[[Address, str], Awaitable[None]]
    """Notes the place of a conversation durably; it takes that of an earlier one."""
    at: Callable[[str], Awaitable[Address | None]]
    """The conversation that has its place there."""
    home: Callable[[], Awaitable[tuple[Block, ...]]]
    """What colleagues see on their own page, under what everybody sees."""
