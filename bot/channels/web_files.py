"""The files of the page, and the documents in a chat."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from urllib.parse import quote

from aiohttp import web

from core.blocks import File

_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
}
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PageFile:
    """One file of the page; its etag changes with its content."""

    body: bytes
    content_type: str
    etag: str

    def serve(self, request: web.Request) -> web.Response:
        """Answer a request; a browser asks every time, and gets it only when it changed."""
        known = request.if_none_match or ()
        same = any(tag.value == self.etag for tag in known)
        response = web.Response(status=304) if same else self._whole()
        response.etag = self.etag
        response.headers["Cache-Control"] = "no-cache"
        return response

    def _whole(self) -> web.Response:
        return web.Response(body=self.body, content_type=self.content_type, charset="utf-8")


def attachment(file: File) -> web.Response:
    """Have a document saved, never shown; nobody on the way may keep a copy of it."""
    # What the sender's device calls it is anybody's word, and goes into a header.
    usable = _MEDIA_TYPE.fullmatch(file.media_type)
    headers = {
        "Content-Type": file.media_type if usable else "application/octet-stream",
        "Content-Disposition": _saved_as(file.name),
        "Cache-Control": "private, no-store",
    }
    return web.Response(body=file.content, headers=headers)


def _saved_as(name: str) -> str:
    """Write a name for RFC 6266: in full, and in ASCII for whoever reads no more than that."""
    plain = re.sub(r"[^A-Za-z0-9._ -]", "_", name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def page_files() -> Mapping[str, PageFile]:
    """Read the files of the page, by name."""
    return {
        path.name: _file(path.name, path.read_bytes())
        for path in files("bot.channels").joinpath("web_page").iterdir()
        if path.name.rpartition(".")[2] in _TYPES
    }


def _file(name: str, body: bytes) -> PageFile:
    return PageFile(body, _TYPES[name.rpartition(".")[2]], sha256(body).hexdigest()[:32])
