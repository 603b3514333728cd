"""What the page says to the server over the WebSocket, as JSON frames.

The page says one thing at a time and waits until it is taken. An `id` is a UUID that the page
makes up; a frame that is sent again has the same one.

    {"type": "say", "id": …, "text": "32 uur", "language": "nl"}
    {"type": "press", "id": …, "token": "q4:yes", "label": "Ja", "language": "nl"}
    {"type": "locate", "id": …, "latitude": 52.51, "longitude": 6.09, "language": "nl"}
    {"type": "arrive", "id": …, "language": "nl"}       the history is empty: the bot may greet

`web_told` has the other half of the protocol.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from core.address import Address
from core.blocks import TOKEN_BYTES
from core.contents import Arrived, Content, Located, Pressed, Said
from core.conversation import Update
from core.language import Language
from core.market.geography import Point

FRAME_BYTES = 256 * 1024
"""The largest frame that is read; the page refuses to send one of this size."""


@dataclass(frozen=True, slots=True)
class Say:
    """A message in words."""

    type: Literal["say"]
    id: UUID
    text: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed, on whichever message it stands."""

    type: Literal["press"]
    id: UUID
    token: Annotated[str, StringConstraints(max_length=TOKEN_BYTES)]
    label: Annotated[str, StringConstraints(max_length=1000)]
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Locate:
    """Where the visitor is, as exactly as the page chose to tell."""

    type: Literal["locate"]
    id: UUID
    latitude: Annotated[float, Field(strict=True, ge=-90, le=90, allow_inf_nan=False)]
    longitude: Annotated[float, Field(strict=True, ge=-180, le=180, allow_inf_nan=False)]
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Arrive:
    """Somebody opened the page of an empty conversation."""

    type: Literal["arrive"]
    id: UUID
    language: Language | None = None


Spoken: TypeAlias = Annotated[Say | Press | Locate | Arrive, Field(discriminator="type")]

_SPOKEN: TypeAdapter[Say | Press | Locate | Arrive] = TypeAdapter(Spoken)


def read(frame: str) -> Spoken | None:
    """Read what the page says; None for anything that is not of this protocol."""
    try:
        return _SPOKEN.validate_json(frame)
    except ValidationError:
        return None


def as_update(spoken: Spoken, sender: Address, at: datetime) -> Update:
    """Write it as the engine takes it in; ids only need to differ within a conversation."""
    return Update(str(spoken.id), sender, _content(spoken), at, spoken.language)


def _content(spoken: Spoken) -> Content:
    match spoken:
        case Say():
            return Said(spoken.text)
        case Press():
            return Pressed(spoken.token, spoken.label)
        case Locate():
            return Located(Point(spoken.latitude, spoken.longitude))
        case Arrive():
            return Arrived()
