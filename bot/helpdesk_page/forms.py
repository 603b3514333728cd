"""What a form brings: its fields, and the document that may go with it."""

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, MultipartReader, StreamReader, web
from aiohttp.base_protocol import BaseProtocol
from aiohttp.http_exceptions import BadHttpMessage

from bot.helpdesk_page.pages import SIGNED, Fields
from core.blocks import File
from core.helpdesk.deeds import MOST_MB
from core.markup import fold

_MOST_READ = 50 * 1024**2
"""Bytes of a document that are read, kept or not: an answer arrives after what is sent."""
_MOST_TYPED = 1_000_000
"""Bytes of all fields together."""
_OF_STRANGERS = 200_000
"""Bytes that are read of whoever is not signed in, in so many seconds."""
_PATIENCE = 10.0
_CHUNK = 2**16
_MOST_PARTS = 20
_LONGEST_NAME = 100
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unfit:
    """A document that is not taken: it is empty, or of more than MOST_MB."""

    is_empty: bool


@dataclass(frozen=True, slots=True)
class _Brought:
    fields: Fields
    document: File | Unfit | None = None
    whole: bool = True


_BROUGHT = web.RequestKey("brought", _Brought)


async def fields(request: web.Request) -> Fields:
    """Give what a form holds, whatever it says that it is; HTTPBadRequest where it cannot be."""
    return (await _brought(request)).fields


async def document(request: web.Request) -> File | Unfit | None:
    """Give the document that a form brings, if it brings one."""
    return (await _brought(request)).document


async def is_whole(request: web.Request) -> bool:
    """Tell whether all that was typed was read: there is an end to it."""
    return (await _brought(request)).whole


def read_so_far(request: web.Request) -> Fields:
    """Give what a form holds if it was read, and nothing if not."""
    brought = request.get(_BROUGHT)
    return brought.fields if brought else {}


async def _brought(request: web.Request) -> _Brought:
    """Read a form, once."""
    if _BROUGHT not in request:
        try:
            request[_BROUGHT] = await _read(request)
        except (BadHttpMessage, RuntimeError) as error:
            raise web.HTTPBadRequest from error
    return request[_BROUGHT]


async def _read(request: web.Request) -> _Brought:
    in_parts = request.content_type == "multipart/form-data"
    if SIGNED in request and in_parts:
        return await _in_parts(request, request.content, MOST_MB * 1024**2)
    most = _MOST_TYPED if SIGNED in request else _OF_STRANGERS
    body = await _beginning(request, most)
    if in_parts:
        return await _in_parts(request, _again(body[:most]), 0)
    text = body[:most].decode("utf-8", "replace")
    return _Brought(dict(parse_qsl(text, keep_blank_values=True)), whole=len(body) <= most)


async def _beginning(request: web.Request, most: int) -> bytes:
    """Read no more than so many bytes and a chunk; of a stranger, no longer than so."""
    body = bytearray()
    with suppress(TimeoutError):
        async with asyncio.timeout(None if SIGNED in request else _PATIENCE):
            while len(body) <= most and (chunk := await request.content.read(_CHUNK)):
                body += chunk
    return bytes(body)


def _again(body: bytes) -> StreamReader:
    """Give what was read to whoever reads a stream."""
    loop = asyncio.get_running_loop()
    stream = StreamReader(BaseProtocol(loop), len(body) + 1, loop=loop)
    stream.feed_data(body)
    stream.feed_eof()
    return stream


async def _in_parts(request: web.Request, content: StreamReader, most: int) -> _Brought:
    """Read the fields up to the document, which comes last; a stranger's is not kept."""
    found: Fields = {}
    left = _MOST_TYPED
    with suppress(ValueError, AssertionError):  # what is no form holds no more than was read
        reader = MultipartReader(request.headers, content)
        for _ in range(_MOST_PARTS):
            part = await reader.next()
            if not isinstance(part, BodyPartReader):
                break
            if part.filename is not None:
                return _Brought(found, await _document(part, most))
            typed, size = await _content(part, left)
            found[part.name or ""] = typed.decode("utf-8", "replace")
            left -= size
            if left < 0:
                return _Brought(found, whole=False)
    return _Brought(found)


async def _document(part: BodyPartReader, most: int) -> File | Unfit | None:
    name = fold(PurePath(part.filename or "").name)[-_LONGEST_NAME:]
    content, size = await _content(part, most, _MOST_READ)
    if size > most:
        return Unfit(is_empty=False)
    if not name:
        return None
    if not content:
        return Unfit(is_empty=True)
    media_type = part.headers.get("Content-Type", "")
    usable = _TYPE.fullmatch(media_type)
    return File(name, media_type if usable else "application/octet-stream", content)


async def _content(part: BodyPartReader, most: int, read: int = 0) -> tuple[bytes, int]:
    """Give so many bytes at most of what a part holds, and how many were read."""
    content, size = bytearray(), 0
    while size <= max(most, read) and (chunk := await part.read_chunk()):
        size += len(chunk)
        content += chunk[: max(most - len(content), 0)]
    return bytes(content), size
