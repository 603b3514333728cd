"""The conversation contract: a Turn comes in, a Reply goes out.

Channels turn messages into Updates and deliver Replies. Handlers turn Turns into
Replies. Neither knows the other.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, TypeAlias

from pydantic import Field

from core.address import Address
from core.assessment.scenario import IDLE, Activity, Answers, Scenario
from core.blocks import Block
from core.contents import Content
from core.effects import Effect
from core.helpdesk.ticket import Ticket
from core.knowledge.asked import Asked
from core.language import Language
from core.market.search import Search
from core.market.wish import Centre
from core.supposing.what_if import WhatIf
from core.withholding import Withheld


@dataclass(frozen=True, slots=True)
class Update:
    """One message as a channel received it; `id` is the same when it is sent again."""

    id: str
    sender: Address
    content: Content
    at: datetime
    language: Language | None = None
    """What the channel knows of the sender's language, if anything."""
    place: str | None = None
    """Where in the conversation it was said, in the channel's own terms; the answer goes there."""
    shared: bool = False
    """Whether others than the sender read along, as in a group."""
    by: str | None = None
    """Who said it, where colleagues share a conversation: their first name."""
    masked: tuple[Withheld, ...] = ()
    """What was left out of it before it was kept."""
    taken_at: datetime | None = None
    """When a process took it in: `at` is in whole seconds on some channels, or of another clock."""


@dataclass(frozen=True, slots=True)
class State:
    """All that is remembered of a conversation."""

    language: Language | None = None
    """Chosen by the user; None follows what they write."""
    heard: Language | None = None
    """The language of the last message that left no doubt."""
    asked: Asked | None = None
    scenarios: tuple[Scenario, ...] = ()
    activity: Annotated[Activity, Field(discriminator="kind")] = IDLE
    next_number: int = 1
    """The number the next scenario gets."""
    search: Search | None = None
    """The last search for partners."""
    centre: Centre | None = None
    """Where the user is, or last looked: what "in de buurt" means."""
    own_listing: Answers | None = None
    """The listing that was last sent in from here, as it was filled in."""
    own_application: Answers | None = None
    """An application that was not sent yet, as far as it is filled in."""
    erase_asked: datetime | None = None
    """When it was asked whether all that is kept is to be erased, while an answer is awaited."""
    what_if: WhatIf | None = None
    """What was supposed last of a finished scenario."""
    before: "Before | None" = None
    """What there was before the last message, while that can still be changed or withdrawn."""


@dataclass(frozen=True, slots=True)
class Before:
    """The state that a message was answered from; `state.before` is None."""

    ref: str
    """What the channel calls the message."""
    text: str
    state: State


def spoken(state: State, channel: Language | None) -> Language:
    """Give the language to speak; `channel` is what the channel knows of the user's."""
    return state.language or state.heard or channel or "nl"


@dataclass(frozen=True, slots=True)
class Turn:
    """An update, together with the state it finds and the language to answer in."""

    sender: Address
    content: Content
    at: datetime
    language: Language
    state: State
    shared: bool = False
    """Whether others than the sender read along."""
    part_of: Address | None = None
    """The conversation whose state it is, where that is not called after the sender."""
    by: str | None = None
    """Who said it, where colleagues share a conversation."""
    place: str | None = None
    """Where in the conversation it was said, in the channel's own terms."""
    ticket: Ticket | None = None
    """The question that people are answering here, if there is one."""
    masked: tuple[Withheld, ...] = ()
    """What was left out of the content before it was kept; the user is told so."""

    @property
    def conversation(self) -> Address:
        """The conversation whose state it is."""
        return self.part_of or self.sender


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say in another conversation than the one that is answered."""

    to: Address
    blocks: tuple[Block, ...]
    key: str | None = None
    """What a later Revision calls it, as nothing else is called; None when there will be none."""
    place: str | None = None
    """Where in that conversation it is said, in the terms of its channel."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Something else in place of a Message; of one that was never said there, nothing is said."""

    to: Address
    """Where it is thought to have been said; it goes where it was."""
    key: str
    """Of the message."""
    blocks: tuple[Block, ...]
    """What stands there from now on; nothing when it is withdrawn. A form in it does not open:
    those are looked up in the history, which tells the correction."""
    correction: tuple[Block, ...]
    """What is said, in the same place, where the message itself cannot be changed."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What to say, and the state to go on from: kept together or not at all."""

    blocks: tuple[Block, ...]
    state: State
    messages: tuple[Message | Revision, ...] = ()
    effects: tuple[Effect, ...] = ()


Handler: TypeAlias = Callable[[Turn], Awaitable[Reply | None]]
"""Answers a turn, or returns None: this one is not mine."""


def first_of(*handlers: Handler) -> Handler:
    """Offer a turn to each handler in order; the first reply stands."""

    async def route(turn: Turn) -> Reply | None:
        for handler in handlers:
            if reply := await handler(turn):
                return reply
        return None

    return route
