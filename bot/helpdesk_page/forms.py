"""What a form brings: its fields, and the document that may go with it."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, MultipartReader, web

from bot.helpdesk_page.pages import SIGNED, Fields
from core.blocks import File
from core.markup import fold

MOST_MB = 10
"""The largest document that is taken."""
_LONGEST_FIELD = 1_000_000
"""Bytes."""
_MOST_PARTS = 10
_LONGEST_NAME = 100
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class TooLarge:
    """A document of more than MOST_MB, of which no more was read."""

    name: str


@dataclass(frozen=True, slots=True)
class _Parts:
    fields: Fields
    document: File | TooLarge | None


_PARTS = web.RequestKey("parts", _Parts)


async def fields(request: web.Request) -> Fields:
    """Give what a form holds, whatever it says that it is."""
    if request.content_type == "multipart/form-data":
        return (await _parts(request)).fields
    body = (await request.read()).decode("utf-8", "replace")
    return dict(parse_qsl(body, keep_blank_values=True))


async def document(request: web.Request) -> File | TooLarge | None:
    """Give the document that a form brings, if it brings one."""
    if request.content_type == "multipart/form-data":
        return (await _parts(request)).document
    return None


async def _parts(request: web.Request) -> _Parts:
    """Read a form in parts, once; who is not signed in brings no document."""
    if _PARTS not in request:
        found: Fields = {}
        brought: File | TooLarge | None = None
        most = MOST_MB * 1024**2 if SIGNED in request else 0
        try:
            reader = await request.multipart()
            brought = await _read(reader, found, most)
        except (ValueError, AssertionError):
            pass  # what is no form holds no more than was read of it
        request[_PARTS] = _Parts(found, brought)
    return request[_PARTS]


async def _read(reader: MultipartReader, into: Fields, most: int) -> File | TooLarge | None:
    """Read the fields up to the document, which comes last."""
    for _ in range(_MOST_PARTS):
        part = await reader.next()
        if not isinstance(part, BodyPartReader):
            return None
        if part.filename is not None:
            return await _document(part, most)
        content = await _content(part, _LONGEST_FIELD)
        if content is None:
            return None
        into[part.name or ""] = content.decode("utf-8", "replace")
    return None


async def _document(part: BodyPartReader, most: int) -> File | TooLarge | None:
    name = fold(PurePath(part.filename or "").name)[-_LONGEST_NAME:]
    content = await _content(part, most)
    if content is None:
        return TooLarge(name)
    if not name:
        return None
    media_type = part.headers.get("Content-Type", "")
    usable = _TYPE.fullmatch(media_type)
    return File(name, media_type if usable else "application/octet-stream", content)


async def _content(part: BodyPartReader, most: int) -> bytes | None:
    """Give what a part holds; None as soon as it is more than so many bytes."""
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > most:
            return None
    return bytes(content)
