"""What happens in Slack, as its events tell: messages, and a look at the app's own page."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A document that stands with a message."""

    id: str
    name: str | None = None
    mimetype: str | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Reaction:
    """A sign that people put under a message."""

    name: str
    users: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """A message as it was, or as it became."""

    ts: str | None = None
    user: str | None = None
    bot_id: str | None = None
    subtype: str | None = None
    text: str = ""
    thread_ts: str | None = None
    reactions: tuple[Reaction, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A message, or what became of one: `subtype` tells which."""

    type: Literal["message", "app_mention"]
    channel: str
    ts: str
    event_ts: str
    user: str | None = None
    bot_id: str | None = None
    subtype: str | None = None
    text: str = ""
    thread_ts: str | None = None
    files: tuple[SharedFile, ...] = ()
    message: Version | None = None
    previous_message: Version | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """What a reaction is about, if that is a message."""

    channel: str = ""
    ts: str = ""


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody put a sign under something."""

    type: Literal["reaction_added"]
    user: str
    reaction: str
    item: Item
    event_ts: str
    item_user: str | None = None
    """Who said what it is about."""


@dataclass(frozen=True, slots=True)
class HomeOpened:
    """Somebody looks at the app's own page."""

    type: Literal["app_home_opened"]
    user: str
    tab: str = "home"


@dataclass(frozen=True, slots=True)
class Event:
    """The envelope of an event."""

    type: Literal["event_callback"]
    event: Annotated[Message | Reacted | HomeOpened, Field(discriminator="type")]
