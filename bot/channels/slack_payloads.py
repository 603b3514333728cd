"""What Slack sends, as far as it is read: events, commands, buttons and forms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pydantic import TypeAdapter, ValidationError

from bot.channels.slack_events import Event, Version


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
    message_ts: str | None = None
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

_PAYLOADS: TypeAdapter[Payload] = TypeAdapter(Payload)


def kind(body: Mapping[str, object]) -> str:
    """Name a request of Slack, without telling what is in it."""
    match body:
        case {"event": {"type": str(event)}}:
            return event
        case _:
            return str(body.get("type"))


def read(body: Mapping[str, object]) -> Payload | None:
    """Read a request of Slack; None for what we do not listen to."""
    try:
        return _PAYLOADS.validate_python(body)
    except ValidationError:
        return None
