"""A document on its way from the page to the server: a POST of a form in two parts.

The first, `about`, is JSON as here; the second, `content`, is what is in the document.

    {"id": …, "name": "invulblad.xlsx", "media_type": "text/csv", "caption": "", "language": "nl"}

The answer is a frame as in `web_told`: taken, or an error with its reason. An id that was taken is
taken again, and nothing is kept twice.
"""

import re
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from aiohttp import BodyPartReader, MultipartReader, web
from aiohttp.http_exceptions import BadHttpMessage
from pydantic import StringConstraints, TypeAdapter

from bot.channels.file_names import plain_name
from bot.channels.shelf import LARGEST
from bot.channels.web_spoken import FRAME_BYTES
from core.contents import Attached
from core.language import Language

AROUND = FRAME_BYTES + 16 * 1024
"""Bytes of a request beside those of the document."""
_UNKNOWN = "application/octet-stream"
_TYPE = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}", re.ASCII)


class TooLarge(Exception):
    """There is more in a document than is taken in."""


class Malformed(Exception):
    """What came is no document as the page sends it."""


@dataclass(frozen=True, slots=True)
class About:
    """What the page says of a document."""

    id: UUID
    name: Annotated[str, StringConstraints(max_length=1000)]
    media_type: str = ""
    caption: str = ""
    language: Language | None = None

    def attached(self, size: int, ref: str) -> Attached:
        """Give it as it is told to those who answer."""
        kind = self.media_type if _TYPE.fullmatch(self.media_type) else _UNKNOWN
        return Attached(plain_name(self.name), kind, size, ref, self.caption)


_ABOUT = TypeAdapter(About)


async def read_document(request: web.Request) -> tuple[About, bytes]:
    """Read it, never more than is taken in; raises TooLarge or Malformed."""
    try:
        reader = MultipartReader(request.headers, request.content)
        about = await _content(await _part(reader, "about"), FRAME_BYTES)
        content = await _content(await _part(reader, "content"), LARGEST)
        return _ABOUT.validate_json(about), content
    except (ValueError, AssertionError, BadHttpMessage, RuntimeError) as error:
        raise Malformed from error


async def _part(reader: MultipartReader, name: str) -> BodyPartReader:
    part = await reader.next()
    if not isinstance(part, BodyPartReader) or part.name != name:
        raise Malformed
    return part


async def _content(part: BodyPartReader, most: int) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > most:
            raise TooLarge
    return bytes(content)
