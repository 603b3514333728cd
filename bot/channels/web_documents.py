"""Documents that visitors send: taken in by a POST, and kept until somebody reads them.

What is in one is on disk before the update that it comes with, and the update before the page is
told that it is taken.
"""

import asyncio
import logging
from http import HTTPStatus
from uuid import UUID

from aiohttp import web

from bot.channels.house import Crowded
from bot.channels.shelf import LARGEST, Shelf
from bot.channels.web_admission import Visitor, visitor_of
from bot.channels.web_document import AROUND, About, Malformed, TooLarge, read_document
from bot.channels.web_session import Desk
from bot.channels.web_told import Error, Reason, Taken, write
from bot.channels.web_visitor import Visitors, same_origin
from core.address import Address
from core.conversation import Update

logger = logging.getLogger(__name__)

PATIENCE = 180.0
"""Seconds in which a document must be here: ten MB at half a megabit a second."""
_STATUS: dict[Reason, HTTPStatus] = {
    "malformed": HTTPStatus.BAD_REQUEST,
    "slow-down": HTTPStatus.TOO_MANY_REQUESTS,
    "too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "not-kept": HTTPStatus.SERVICE_UNAVAILABLE,
}


class Documents:
    """Takes them in, one of a visitor at a time."""

    def __init__(self, visitors: Visitors, desk: Desk, shelf: Shelf) -> None:
        self._visitors = visitors
        self._desk = desk
        self._shelf = shelf

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the web server serves of it."""
        return [web.post("/documents", self._sent)]

    async def _sent(self, request: web.Request) -> web.Response:
        if not same_origin(request):
            raise web.HTTPForbidden(text="Only the page of this very host may send this.\n")
        conversation = self._visitors.conversation(request)
        if conversation is None:
            raise web.HTTPForbidden(text="There is no conversation without its cookie.\n")
        visitor = visitor_of(request, conversation)
        with self._desk.admission.document(visitor) as is_room:
            if not is_room:
                return _refused("slow-down")
            return await self._read(request, conversation, visitor)

    async def _read(
        self, request: web.Request, conversation: Address, visitor: Visitor
    ) -> web.Response:
        size = request.content_length
        if size is None:
            raise web.HTTPLengthRequired
        if size > LARGEST + AROUND:
            return _refused("too-large")
        if not self._desk.admission.sends(visitor, size):
            return _refused("slow-down")
        try:
            async with asyncio.timeout(PATIENCE):
                about, content = await read_document(request)
        except TimeoutError:
            return _refused("not-kept")
        except TooLarge:
            return _refused("too-large")
        except Malformed:
            return _refused("malformed")
        return await self._take(about, content, conversation, visitor)

    async def _take(
        self, about: About, content: bytes, conversation: Address, visitor: Visitor
    ) -> web.Response:
        try:
            if not await self._desk.may_go_on(conversation, visitor):
                return _refused("slow-down", about.id)
            return await self._keep(about, content, conversation)
        except Crowded:
            return _refused("slow-down", about.id)
        except Exception:
            logger.exception("document %s could not be kept", about.id)
            return _refused("not-kept", about.id)

    async def _keep(self, about: About, content: bytes, conversation: Address) -> web.Response:
        id_, now = str(about.id), self._desk.now()
        ref = await self._shelf.put(conversation, id_, content, now)
        if ref is None:
            raise Crowded
        attached = about.attached(len(content), ref)
        update = Update(id_, conversation, attached, now, about.language)
        try:
            is_new = await self._desk.accept(update)
        except Crowded:
            await self._shelf.drop(conversation, ref)
            raise
        # After any other error the update may be kept all the same, and wants its document.
        if not is_new:
            await self._shelf.drop(conversation, ref)
        return _answer(Taken(about.id), HTTPStatus.OK)


def _refused(reason: Reason, id_: UUID | None = None) -> web.Response:
    return _answer(Error(reason, id_), _STATUS[reason])


def _answer(frame: Taken | Error, status: HTTPStatus) -> web.Response:
    return web.Response(text=write(frame), status=status, content_type="application/json")
