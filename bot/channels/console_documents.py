"""Documents on this machine that are sent in a terminal: named after a plus, or dropped on it.

What is dropped on a terminal comes as words: a path from the root, with quotes around it, with a
backslash before what is not a letter, or as an address that begins with `file://`. Words that are
no such path to a file are a message like any other.
"""

import asyncio
import mimetypes
import re
import shlex
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bot.channels.file_names import plain_name
from bot.channels.shelf import LARGEST, LARGEST_MB, Shelf, taken_from
from bot.texts import Voice
from core.address import Address
from core.contents import Attached

PLUS = "+ "
_FIRST = re.compile(r"""("(?:\\.|[^"\\])*"|'[^']*'|(?:\\.|[^\s\\])+)\s*(.*)""", re.DOTALL)


class NoDocument(Exception):
    """What was named cannot be sent; says why in the words of the user."""


@dataclass(frozen=True, slots=True)
class Named:
    """A file that somebody wants to send, and what they say with it."""

    path: Path
    caption: str = ""


class ConsoleDocuments:
    """Finds what is named, and keeps what is in it until it is read."""

    name = "console"

    def __init__(self, voice: Voice, shelf: Shelf) -> None:
        self._voice = voice
        self._shelf = shelf

    @property
    def hint(self) -> str:
        """How one sends a document."""
        return self._voice.label("console-how-to-send")

    def named(self, line: str) -> Named | None:
        """Give the document that a line is about; None when it is about none."""
        if line.startswith(PLUS):
            words = line.removeprefix(PLUS).strip()
            first, caption = (words, "") if _is_there(_path(words)) else _parted(words)
            return Named(_path(first), caption)
        dropped = _path(line)
        return Named(dropped) if dropped.is_absolute() and _is_there(dropped) else None

    async def attached(
        self, named: Named, update_id: str, sender: Address, at: datetime
    ) -> Attached:
        """Keep what is in a document as it is now; raises NoDocument."""
        content = await asyncio.to_thread(self._content, named.path)
        ref = await self._shelf.put(sender, update_id, content, at)
        if ref is None:
            raise NoDocument(self._voice.label("console-documents-wait"))
        name = plain_name(named.path.name)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Attached(name, kind, len(content), ref, named.caption)

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document that was sent; raises Unavailable."""
        return await taken_from(self._shelf, attached)

    def _content(self, path: Path) -> bytes:
        try:
            if not path.is_file():  # a folder, or a pipe that would never end
                raise NoDocument(self._voice.label("console-no-file", name=str(path)))
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            told = self._voice.label("console-unreadable", name=str(path), reason=reason)
            raise NoDocument(told) from None
        if len(content) > LARGEST:
            told = self._voice.label("console-too-large", name=path.name, most=LARGEST_MB)
            raise NoDocument(told)
        return content


def _parted(words: str) -> tuple[str, str]:
    """Part the first word, quoted or with escaped spaces, from the rest."""
    found = _FIRST.fullmatch(words)
    return (found[1], found[2]) if found else (words, "")


def _path(written: str) -> Path:
    """Read a path as a terminal writes it."""
    if written.startswith("file://"):
        return Path(unquote(urlsplit(written).path))
    if _is_there(Path(written)):
        return Path(written)
    try:
        words = shlex.split(written)
    except ValueError:  # a quote that is not closed
        words = []
    return _at_home(words[0] if len(words) == 1 else written)


def _at_home(written: str) -> Path:
    try:
        return Path(written).expanduser()
    except RuntimeError:  # of somebody who is not known here
        return Path(written)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # longer than a path may be, or with a NUL
        return False
