"""What a channel asks of the house it stands in: it knows no engine, store or handler."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from bot.channels.desk_house import DeskHouse
from bot.texts import Texts
from core.address import Address
from core.blocks import Block
from core.contents import Submitted
from core.conversation import Update
from core.language import Language
from storage.history import Entry

Accept: TypeAlias = Callable[[Update], Awaitable[bool]]
"""Keeps an update durably; False when it was there already. On the web it may be Crowded."""


class Crowded(Exception):
    """So much of a conversation waits for an answer that no more of it is kept now."""


PIECE = 500
"""Entries of a history that are read at once."""


class History(Protocol):
    """Gives what was said in a conversation after a `seq`, oldest first, or a part of it."""

    def __call__(
        self, conversation: str, after: int, most: int = PIECE, /
    ) -> Awaitable[tuple[Entry, ...]]:
        """Give no more entries than `most`; the conversation is told by its key."""


async def entry_at(history: History, conversation: Address, seq: int) -> Entry | None:
    """Find one thing that was said in a conversation; None when it is not of that one."""
    # What comes after the seq before it begins with the entry, unless that is not of here.
    entries = await history(str(conversation), seq - 1, 1)
    return entries[0] if entries and entries[0].seq == seq else None


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the menu, such as `/zelfscan`, and what it does."""

    name: str
    """Without the slash: lower case letters, digits and underscores."""
    description: str


@dataclass(frozen=True, slots=True)
class Card:
    """One thing found, for a channel that shows results outside a conversation."""

    id: str
    """At most 64 bytes."""
    title: str
    description: str
    """One line, without formatting."""
    markdown: str
    """What is said when it is chosen."""


@dataclass(frozen=True, slots=True)
class House:
    """What there is to be had inside."""

    accept: Accept
    history: History
    now: Callable[[], datetime]
    known: Callable[[Address], Awaitable[bool]]
    """Whether there is a conversation at this address."""
    home: Callable[[Address, Language | None], Awaitable[tuple[Block, ...]]]
    """What stands on somebody's own page: menu, running assessment, last result.

    Takes the language that the channel knows of.
    """
    search: Callable[[str, Language], Awaitable[tuple[Card, ...]]]
    """Finds partners by a message, outside any conversation."""
    check: Callable[[Submitted, Language], Mapping[str, str]]
    """What is wrong with a form, by field; nothing when it can be taken in."""
    commands: Mapping[Language, tuple[Command, ...]]
    texts: Texts
    """The words that a channel says of its own accord."""
    desk: DeskHouse
    """What colleagues see, for a channel on which they have their desk."""
