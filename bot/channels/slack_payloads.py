"""What Slack sends, as far as it is read: events, commands, buttons and forms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, TypeAdapter, ValidationError


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A document that stands with a message."""

    id: str
    name: str | None = None
    mimetype: str | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """A message as it was, or as it became."""

    ts: str | None = None
    user: str | None = None
    bot_id: str | None = None
    subtype: str | None = None
    text: str = ""
    thread_ts: str | None = None


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
class HomeOpened:
    """Somebody looks at the app's own page."""

    type: Literal["app_home_opened"]
    user: str
    tab: str = "home"


@dataclass(frozen=True, slots=True)
class Event:
    """The envelope of an event."""

    type: Literal["event_callback"]
    event: Annotated[Message | HomeOpened, Field(discriminator="type")]


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command."""

    command: str
    user_id: str
    channel_id: str
    trigger_id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever did it."""

    id: str


@dataclass(frozen=True, slots=True)
class Words:
    """The text on something."""

    text: str


@dataclass(frozen=True, slots=True)
class Action:
    """A button that was pressed."""

    action_id: str
    action_ts: str
    value: str = ""
    text: Words = Words("")


@dataclass(frozen=True, slots=True)
class Container:
    """What a button stands on."""

    channel_id: str | None = None
    thread_ts: str | None = None


@dataclass(frozen=True, slots=True)
class Actions:
    """Buttons pressed, with the right to open a form for three seconds."""

    type: Literal["block_actions"]
    user: Person
    container: Container
    actions: tuple[Action, ...]
    trigger_id: str
    message: Version | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A choice in a form."""

    value: str


@dataclass(frozen=True, slots=True)
class Entered:
    """What was entered in a field: words or a choice."""

    value: str | None = None
    selected_option: Option | None = None


@dataclass(frozen=True, slots=True)
class FormState:
    """What was entered, by field and by element."""

    values: Mapping[str, Mapping[str, Entered]]


@dataclass(frozen=True, slots=True)
class FilledIn:
    """A form as it was sent."""

    id: str
    hash: str
    private_metadata: str
    state: FormState


@dataclass(frozen=True, slots=True)
class Submission:
    """Somebody sent a form."""

    type: Literal["view_submission"]
    user: Person
    view: FilledIn


Payload: TypeAlias = Event | Command | Actions | Submission

_PAYLOADS: TypeAdapter[Event | Command | Actions | Submission] = TypeAdapter(Payload)


def read(body: object) -> Payload | None:
    """Read a request of Slack; None for what we do not listen to."""
    try:
        return _PAYLOADS.validate_python(body)
    except ValidationError:
        return None
