"""What the server says to the page over the WebSocket, as JSON frames.

The first two answer what the page said (see `web_spoken`). The third tells the history from the
place in `/ws?after=SEQ` on: first what there is, in pieces, of which an empty one is the last,
then whatever is added.

    {"type": "taken", "id": …}                          it is on disk, and will be answered
    {"type": "error", "id": …, "reason": "not-kept"}    it is not; see Reason
    {"type": "error", "reason": "slow-down"}            the same, of what was not even read
    {"type": "entries", "entries": [
        {"seq": 6, "author": "user", "at": …, "id": …, "text": "32 uur"},
        {"seq": 7, "author": "user", "at": …, "id": …, "label": "Ja"},
        {"seq": 8, "author": "user", "at": …, "id": …, "located": true},
        {"seq": 9, "author": "user", "at": …, "id": …, "document": "invulblad.xlsx"},
        {"seq": 10, "author": "bot", "at": …, "language": "nl", "blocks": [
            {"kind": "text", "parts": [… as core.markup reads them …]},
            {"kind": "choices", "options": [{"label": "Ja", "token": "q4:yes"}]},
            {"kind": "location-request", "label": "Deel mijn locatie"},
            {"kind": "file", "name": "partners.xlsx", "size": 8192, "href": "/files/10/3"},
            {"kind": "picture", "alt": …, "width": 420, "height": 300, "href": "/pictures/10/4"}]}]}

    {"type": "progress", "text": "Regel 400 van 1.000", "part": 0.4}    so far an answer is
    {"type": "progress", "text": "Ik maak het rapport."}    the same, of what has no measure
    {"type": "progress"}                                it is there, or will not come: say no more

Progress is in no history: a page that comes later hears the next of it, and one that loses its
connection forgets it. The size is in bytes, width and height are in pixels. A file or picture is
fetched from its href, a location goes no further than the bot.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import TypeAdapter

from core.blocks import Choices, LocationRequest
from core.language import Language
from core.markup import Part

Reason: TypeAlias = Literal["malformed", "slow-down", "too-large", "not-kept"]
"""Nothing of this protocol: never send it again · too many at once · a document of more than is
taken in · not stored, a fault here."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the page said is on disk."""

    id: UUID
    type: Literal["taken"] = "taken"


@dataclass(frozen=True, slots=True)
class Error:
    """What the page said is not on disk, and why."""

    reason: Reason
    id: UUID | None = None
    type: Literal["error"] = "error"


@dataclass(frozen=True, slots=True)
class TextShown:
    """A text, read into parts, so that the page needs to know no markup."""

    parts: tuple[Part, ...]
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class FileShown:
    """A document, and where the visitor finds it."""

    name: str
    size: int
    href: str
    kind: Literal["file"] = "file"


@dataclass(frozen=True, slots=True)
class PictureShown:
    """A picture: the same in words, the room it takes, and where the visitor finds it."""

    alt: str
    width: int
    height: int
    href: str
    kind: Literal["picture"] = "picture"


BlockShown: TypeAlias = TextShown | Choices | LocationRequest | FileShown | PictureShown


@dataclass(frozen=True, slots=True)
class EntryShown:
    """One thing that was said, as the page shows it."""

    seq: int
    author: Literal["user", "bot"]
    at: datetime
    id: str | None = None
    text: str | None = None
    label: str | None = None
    located: Literal[True] | None = None
    document: str | None = None
    """The name of what was sent."""
    blocks: tuple[BlockShown, ...] | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Entries:
    """What was added to the history."""

    entries: tuple[EntryShown, ...]
    type: Literal["entries"] = "entries"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far work is for which the visitor waits; without words, that it is over."""

    text: str | None = None
    part: float | None = None
    """Of 1; None where nobody knows."""
    type: Literal["progress"] = "progress"


Told: TypeAlias = Taken | Error | Entries | Progress
_TOLD: TypeAdapter[Told] = TypeAdapter(Told)


def write(frame: Told) -> str:
    """Write what the server says."""
    return _TOLD.dump_json(frame, exclude_none=True).decode()
