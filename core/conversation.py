"""The conversation contract: a Turn comes in, a Reply goes out.

Channels turn messages into Updates and deliver Replies. Handlers turn Turns into
Replies. Neither knows the other.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, TypeAlias

from pydantic import Base64Encoder, EncodedBytes, Field

from core.assessment.scenario import IDLE, Activity, Answers, Scenario
from core.effects import Effect
from core.helpdesk.ticket import Ticket
from core.knowledge.asked import Asked
from core.language import Language
from core.market.geography import Point
from core.market.search import Search
from core.market.wish import Centre

TOKEN_BYTES = 64
"""The longest token every channel carries (Telegram's limit for a button)."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a conversation takes place: a channel, and the conversation's id within it."""

    channel: str
    id: str

    def __str__(self) -> str:
        """Give the key under which the conversation is stored, such as `web:3f9c`."""
        return f"{self.channel}:{self.id}"

    @classmethod
    def parse(cls, key: str) -> "Address":
        """Read back what `str` wrote."""
        channel, _, id_ = key.partition(":")
        return cls(channel, id_)


# What comes in.


@dataclass(frozen=True, slots=True)
class Arrived:
    """Somebody opened the conversation and said nothing yet."""

    kind: Literal["arrived"] = "arrived"


@dataclass(frozen=True, slots=True)
class Said:
    """A message in words."""

    text: str
    ref: str | None = None
    """What the channel calls this message, where it can be edited or deleted afterwards."""
    kind: Literal["said"] = "said"


@dataclass(frozen=True, slots=True)
class Edited:
    """Other words for a message that was said before, in place of the ones it had."""

    ref: str
    text: str
    kind: Literal["edited"] = "edited"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A message that was said before is deleted."""

    ref: str
    kind: Literal["withdrawn"] = "withdrawn"


@dataclass(frozen=True, slots=True)
class Attached:
    """A document that was sent; its content stays with the channel until it is asked for."""

    name: str
    media_type: str
    size: int
    """In bytes, as the sender's device tells it."""
    ref: str
    """By which the channel finds the content."""
    caption: str = ""
    """What was said with it."""
    message: str | None = None
    """What the channel calls the message it came with, where that can be deleted afterwards."""
    kind: Literal["attached"] = "attached"


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form that was filled in: the token it carried, and what was entered, by field."""

    token: str
    values: Mapping[str, str]
    """An empty field is left out; a selection gives the token of the choice."""
    label: str
    """What the form was called."""
    kind: Literal["submitted"] = "submitted"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button: the token it carried and the words that stood on it."""

    token: str
    label: str
    kind: Literal["pressed"] = "pressed"


@dataclass(frozen=True, slots=True)
class Located:
    """Where somebody is, as far as they wanted to share it."""

    point: Point
    kind: Literal["located"] = "located"


@dataclass(frozen=True, slots=True)
class Due:
    """The clock says that a task is due."""

    task: str
    kind: Literal["due"] = "due"


@dataclass(frozen=True, slots=True)
class Moved:
    """The platform gave the conversation another address, as when a group grows."""

    to: Address
    kind: Literal["moved"] = "moved"


Content: TypeAlias = Annotated[
    Arrived | Said | Edited | Withdrawn | Attached | Submitted | Pressed | Located | Moved | Due,
    Field(discriminator="kind"),
]


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
    ticket: Ticket | None = None
    """The question that people are answering here, if there is one."""

    @property
    def conversation(self) -> Address:
        """The conversation whose state it is."""
        return self.part_of or self.sender


# What goes out.


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs and lists in the small Markdown subset of `core.markup`."""

    markdown: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what stands on it, and the token a press sends back."""

    label: str
    token: str

    def __post_init__(self) -> None:
        if len(self.token.encode()) > TOKEN_BYTES:
            raise ValueError(f"token {self.token!r} is longer than {TOKEN_BYTES} bytes")


@dataclass(frozen=True, slots=True)
class Choices:
    """Buttons under the text before them."""

    options: tuple[Choice, ...]
    kind: Literal["choices"] = "choices"


@dataclass(frozen=True, slots=True)
class LocationRequest:
    """A button by which the user shares where they are; it sends back a `Located`.

    A channel without such a thing leaves it out: the text before it says what to type instead.
    """

    label: str
    kind: Literal["location-request"] = "location-request"


@dataclass(frozen=True, slots=True)
class File:
    """A document to save."""

    name: str
    """Such as `partners.xlsx`."""
    media_type: str
    content: Annotated[bytes, EncodedBytes(encoder=Base64Encoder)]
    kind: Literal["file"] = "file"


@dataclass(frozen=True, slots=True)
class TextField:
    """A field of a form in which one types."""

    key: str
    label: str
    hint: str = ""
    """An example, or what is meant."""
    value: str = ""
    """What stands in it at first."""
    optional: bool = False
    long: bool = False
    """Whether it takes several lines."""
    kind: Literal["text-field"] = "text-field"


@dataclass(frozen=True, slots=True)
class SelectField:
    """A field of a form in which one chooses; the value is a token of the options."""

    key: str
    label: str
    options: tuple[Choice, ...]
    hint: str = ""
    value: str = ""
    optional: bool = False
    kind: Literal["select-field"] = "select-field"


FormField: TypeAlias = Annotated[TextField | SelectField, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class Form:
    """A button that opens a form; filled in, it sends back a `Submitted`.

    A channel without forms leaves it out: the same can be answered question by question.
    """

    label: str
    """On the button."""
    token: str
    title: str
    fields: tuple[FormField, ...]
    kind: Literal["form"] = "form"


Block: TypeAlias = Annotated[
    Text | Choices | LocationRequest | File | Form, Field(discriminator="kind")
]


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
