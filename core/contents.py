"""What comes in: whatever somebody says or does, or what the clock or a platform tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from core.address import Address
from core.market.geography import Point


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
    after: str = ""
    """Where it goes on, of a task that is done some of it at a time."""
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
