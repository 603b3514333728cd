"""A Web API that answers what it is told to, for what local-slack never does."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl

from aiohttp import web

from bot.channels.house import House
from bot.channels.slack import SlackChannel
from bot.channels.slack_settings import SlackSettings
from bot.texts import load_texts
from core.address import Address
from core.blocks import Block
from core.conversation import Update
from core.language import Language
from storage.history import Entry
from tests.engine.fakes import NOON
from tests.helpdesk.no_desk import NO_DESK
from tests.slack.house import check, nobody
from tests.web.house import serving

OK: Mapping[str, Mapping[str, object]] = {
    "auth.test": {"user_id": "U0BOT", "user": "laddermaat", "team": "Blik op Werk"},
    "conversations.open": {"channel": {"id": "D1"}},
    "users.info": {"user": {"locale": "en-GB"}},
    "files.completeUploadExternal": {"files": [{"id": "F1"}]},
    "apps.connections.open": {"url": "ws://127.0.0.1:9"},
}


@dataclass
class Stub:
    """Slack as it is told to be, and what was asked of it."""

    url: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    """The error that a method answers, instead of that all is well."""
    threads: dict[str, str] = field(default_factory=dict)
    """The error that a reply in a thread gets."""
    loose: set[str] = field(default_factory=set)
    """Threads whose head was deleted, so that a reply becomes a message of the channel."""
    answers: dict[str, Mapping[str, object]] = field(default_factory=dict)
    pages: dict[str, list[Mapping[str, object]]] = field(default_factory=dict)
    """What a method answers at one time after another."""
    status: int = 200
    page: str = ""
    """What something in between answers, as long as it does."""
    page_type: str = "text/plain"
    headers: dict[str, str] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    """Methods that answer nothing until the end."""
    upload: int | None = 200
    """The status that the address for uploads answers; with None it answers nothing."""
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    """The tokens that were shown when documents were fetched."""

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        text = await request.text()
        body = json.loads(text) if text.startswith("{") else dict(parse_qsl(text))
        body = {**request.query, **body}
        self.asked.append((method, body))
        if method in self.silent:
            await self.ended.wait()
        error = self.errors.get(method) or self.threads.get(str(body.get("thread_ts")))
        said = {"ok": False, "error": error} if error else {"ok": True, **self._said(method, body)}
        if self.page:
            return web.Response(text=self.page, status=502, content_type=self.page_type)
        return web.json_response(said, status=self.status, headers=self.headers)

    def _said(self, method: str, body: Mapping[str, str]) -> Mapping[str, object]:
        if pages := self.pages.get(method):
            return pages.pop(0)
        if method == "chat.postMessage" and method not in self.answers:
            loose = body.get("thread_ts") in self.loose
            return {"ts": "9.0", "message": {} if loose else body}
        if method == "files.getUploadURLExternal":
            return {"file_id": "F1", "upload_url": f"{self.url}/upload"}
        return self.answers.get(method) or OK.get(method, {})

    async def take(self, _: web.Request) -> web.Response:
        if self.upload is None:
            await self.ended.wait()
        return web.Response(text="taken or not", status=self.upload or 500)

    async def document(self, request: web.Request) -> web.Response:
        self.tokens.append(request.headers.get("Authorization", ""))
        return web.Response(body=b"x" * int(request.match_info["size"]))

    async def moved(self, request: web.Request) -> web.Response:
        raise web.HTTPFound(f"{self.url.replace('127.0.0.1', 'localhost')}/files/3")

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.asked]


@dataclass
class Stubbed:
    """The channel on a stub, and what it gave to be kept."""

    stub: Stub
    house: House
    kept: list[Update] = field(default_factory=list)
    history: list[Entry] = field(default_factory=list)
    closing: AsyncExitStack = field(default_factory=AsyncExitStack)
    broken: bool = False
    """Whether nothing can be kept."""

    @property
    def settings(self) -> SlackSettings:
        """Give settings as they should be, for Socket Mode."""
        return SlackSettings("xoxb-t", "xapp-t", "s3cret", "socket", f"{self.stub.url}/api/")

    def channel(self, settings: SlackSettings | None = None) -> SlackChannel:
        """Make a channel that is closed with the stub."""
        made = SlackChannel(settings or self.settings, self.house)
        self.closing.push_async_callback(made.aclose)
        return made

    def brought(self) -> SlackChannel:
        """Make one that has events brought over HTTP."""
        return self.channel(replace(self.settings, mode="http"))


@asynccontextmanager
async def stubbed() -> AsyncIterator[Stubbed]:
    """Serve the stub."""
    stub = Stub()
    app = web.Application()
    app.add_routes(
        [
            web.route("*", "/api/{method}", stub.answer),
            web.post("/upload", stub.take),
            web.get("/files/{size}", stub.document),
            web.get("/moved", stub.moved),
        ]
    )

    async def accept(update: Update) -> bool:
        if found.broken:
            raise OSError("the disk is full")
        found.kept.append(update)
        return True

    async def history(_: str, after: int, __: int = 0) -> tuple[Entry, ...]:
        return tuple(entry for entry in found.history if entry.seq > after)

    async def home(_: Address, __: Language | None) -> tuple[Block, ...]:
        return ()

    async def known(_: Address) -> bool:
        return False

    texts = load_texts()
    house = House(accept, history, lambda: NOON, known, home, nobody, check, {}, texts, NO_DESK)
    async with serving(app) as url:
        stub.url = url
        found = Stubbed(stub, house)
        async with found.closing:
            yield found
            stub.ended.set()
