"""The web chat: one page, and a WebSocket for every time that it is open.

What is said is in the history before a delivery comes here, so a delivery is no more than a
nudge: every open page of the conversation reads on from the last entry that it was sent. Hence
nothing is lost or doubled, however often a page reconnects. A page may be open at one process while
another answers: then the nudge goes there.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime

from aiohttp import WSCloseCode, web

from bot.channels.channel import Brought, Delivery, Limits
from bot.channels.house import Accept, History
from bot.channels.shelf import Shelf, taken_from
from bot.channels.web_address import NONE, Proxies
from bot.channels.web_admission import Admission, Visitor, visitor_of
from bot.channels.web_documents import Documents
from bot.channels.web_files import page_files
from bot.channels.web_gate import Gate
from bot.channels.web_headers import Headers
from bot.channels.web_kept import Kept
from bot.channels.web_meanwhile import WebMeanwhile
from bot.channels.web_session import Desk, Session
from bot.channels.web_spoken import FRAME_BYTES
from bot.channels.web_visitor import Visitors, same_origin
from core.address import Address
from core.contents import Attached

HEARTBEAT = 25.0
"""Seconds between signs of life, fewer than proxies let a silent connection live."""
STRANGER = 4401
"""The close code for a page without a cookie: coming back does not help."""


def _nobody(_: str) -> None:
    """Nudge nobody: there is one process."""


class WebChannel:
    """The channel `web`: serves the page, and talks to it wherever it is open."""

    name = "web"
    limits = Limits()

    def __init__(  # noqa: PLR0913 - the last four have defaults
        self,
        accept: Accept,
        history: History,
        now: Callable[[], datetime],
        *,
        shelf: Shelf,
        secure: bool,
        nudge: Callable[[str], None] = _nobody,
        proxies: Proxies = NONE,
        admission: Admission | None = None,
    ) -> None:
        """Take in and tell through functions; `nudge` reaches the pages of other processes."""
        self._admission = admission or Admission()
        self._desk = Desk(accept, history, now, self._admission)
        self._visitors = Visitors(secure)
        self._kept = Kept(self._visitors, history, self._admission)
        self._shelf = shelf
        self._documents = Documents(self._visitors, self._desk, shelf)
        self._gate = Gate(proxies)
        self._headers = Headers(secure=secure)
        self._files = page_files()
        self._nudge = nudge
        self._open: defaultdict[str, set[Session]] = defaultdict(set)
        self.meanwhile = WebMeanwhile(self._open)

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the web server serves for this channel."""
        return [
            web.get("/", self._page),
            web.get("/static/{name}", self._file),
            *self._kept.routes,
            *self._documents.routes,
            web.get("/ws", self._talk),
            web.get("/healthz", self._healthy),
        ]

    def attach(self, app: web.Application) -> None:
        """Let a web application serve this channel, and guard all that it serves."""
        app.add_routes(self.routes)
        app.middlewares.insert(0, self._gate.guard)
        app.on_response_prepare.append(self._headers.put)
        app.on_shutdown.append(self._close)

    async def deliver(self, delivery: Delivery) -> Brought:
        """Have the open pages of the conversation read on."""
        self._wake(delivery.to.id, delivery.seq)
        self._nudge(f"{delivery.to} {delivery.seq}")
        return Brought(more=False)

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document that a visitor sent; raises Unavailable."""
        return await taken_from(self._shelf, attached)

    def hear(self, about: str | None) -> None:
        """Take in what another process nudges about; None: anything may have been said."""
        if about is None:
            for id_ in self._open:
                self._wake(id_)
            return
        to, _, seq = about.rpartition(" ")
        address = Address.parse(to)
        if address.channel == self.name:
            self._wake(address.id, int(seq))

    def _wake(self, id_: str, seq: int | None = None) -> None:
        for session in self._open.get(id_, ()):
            session.wake(seq)

    async def _page(self, request: web.Request) -> web.Response:
        response = self._files["index.html"].serve(request)
        self._visitors.keep(request, response)
        return response

    async def _file(self, request: web.Request) -> web.Response:
        file = self._files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound
        return file.serve(request)

    async def _healthy(self, _: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _talk(self, request: web.Request) -> web.WebSocketResponse:
        if not same_origin(request):
            raise web.HTTPForbidden(text="Only the page of this very host may talk here.\n")
        after = _after(request)
        socket = web.WebSocketResponse(
            heartbeat=HEARTBEAT, max_msg_size=FRAME_BYTES, compress=False
        )
        await socket.prepare(request)
        conversation = self._visitors.conversation(request)
        if conversation is None:
            await socket.close(code=STRANGER, message=b"no cookie")
        else:
            await self._admit(socket, visitor_of(request, conversation), conversation, after)
        return socket

    async def _admit(
        self, socket: web.WebSocketResponse, visitor: Visitor, conversation: Address, after: int
    ) -> None:
        with self._admission.page(visitor) as is_room:
            if is_room:
                session = Session(socket, conversation, self._desk, visitor, after)
                await self._serve(session, conversation)
            else:
                await socket.close(code=WSCloseCode.TRY_AGAIN_LATER, message=b"too many pages")

    async def _serve(self, session: Session, conversation: Address) -> None:
        self._open[conversation.id].add(session)
        try:
            await session.run()
        finally:
            self._open[conversation.id].discard(session)
            if not self._open[conversation.id]:
                del self._open[conversation.id]

    async def _close(self, _: web.Application) -> None:
        sessions = [session for sessions in self._open.values() for session in sessions]
        await asyncio.gather(*(session.close() for session in sessions))


def _after(request: web.Request) -> int:
    """Read the place in the history from which a page wants to be told."""
    after = request.query.get("after", "0")
    if not (after.isascii() and after.isdecimal() and len(after) < 19):
        raise web.HTTPBadRequest(text="after must be the seq of an entry.\n")
    return int(after)
