"""What lies in a conversation on the web, for whoever has it: documents and pictures."""

from collections.abc import Callable
from hashlib import sha256

from aiohttp import web

from bot.channels.house import History, entry_at
from bot.channels.web_admission import Admission, Visitor, visitor_of
from bot.channels.web_files import attachment
from bot.channels.web_headers import CSP, PICTURE_POLICY
from bot.channels.web_visitor import Visitors
from bot.pictures.drawing import MEDIA_TYPE
from bot.pictures.drawn import drawn
from core.address import Address
from core.blocks import Block, File, Picture

_PLACE = "{seq:[0-9]{1,18}}/{index:[0-9]{1,3}}"


class Kept:
    """Hands it out, to the visitor in whose conversation it is and to nobody else."""

    def __init__(self, visitors: Visitors, history: History, admission: Admission) -> None:
        self._visitors = visitors
        self._history = history
        self._admission = admission

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the web server serves of it."""
        return [
            web.get(f"/files/{_PLACE}", self._attachment),
            web.get(f"/pictures/{_PLACE}", self._picture),
        ]

    async def _attachment(self, request: web.Request) -> web.Response:
        file = await self._asked(request, self._admission.fetches)
        if not isinstance(file, File) or not file.content:  # what was in it may be kept no longer
            raise web.HTTPNotFound
        return attachment(file)

    async def _picture(self, request: web.Request) -> web.Response:
        picture = await self._asked(request, self._admission.looks)
        content = await drawn(picture) if isinstance(picture, Picture) else None
        if content is None:  # then the page says what stands in it
            raise web.HTTPNotFound
        return _shown(request, content)

    async def _asked(self, request: web.Request, may: Callable[[Visitor], bool]) -> Block | None:
        """Find the block with an index of an entry; raises HTTPNotFound or HTTPTooManyRequests."""
        conversation = self._visitors.conversation(request)
        if conversation is None:
            raise web.HTTPNotFound
        if not may(visitor_of(request, conversation)):
            raise web.HTTPTooManyRequests(headers={"Retry-After": "5"})
        seq, index = int(request.match_info["seq"]), int(request.match_info["index"])
        return await self._block(conversation, seq, index)

    async def _block(self, conversation: Address, seq: int, index: int) -> Block | None:
        entry = await entry_at(self._history, conversation, seq)
        blocks = entry.blocks if entry else ()
        return blocks[index] if index < len(blocks) else None


def _shown(request: web.Request, content: bytes) -> web.Response:
    """Have a picture shown; a browser keeps it, and asks each time whether it still may."""
    etag = sha256(content).hexdigest()[:32]
    known = any(tag.value == etag for tag in request.if_none_match or ())
    response = (
        web.Response(status=304) if known else web.Response(body=content, content_type=MEDIA_TYPE)
    )
    response.etag = etag
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers[CSP] = PICTURE_POLICY
    return response
