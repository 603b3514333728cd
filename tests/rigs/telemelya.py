"""Telemelya: a Bot API by others that brings updates to a webhook.

It calls errors a success (HTTP 200), cannot be polled, and keeps the secret token of a webhook to
itself: a `Shim` between the bot and telemelya adds it, as Telegram does.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from aiohttp import web
from pydantic import TypeAdapter

from tests.ports import free_port
from tests.rigs.installed import python
from tests.rigs.running import running

REDIS = "import fakeredis; fakeredis.TcpFakeServer(('127.0.0.1', {port})).serve_forever()"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    callback_data: str


@dataclass(frozen=True, slots=True)
class Keyboard:
    inline_keyboard: tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Response:
    """A call by the bot."""

    method: str
    text: str | None = None
    message_id: int | None = None
    reply_markup: Keyboard | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons under a message, row after row."""
        rows = self.reply_markup.inline_keyboard if self.reply_markup else ()
        return tuple(button for row in rows for button in row)


@dataclass(frozen=True, slots=True)
class _Responses:
    responses: tuple[Response, ...]


_RESPONSES = TypeAdapter(_Responses)


@dataclass(frozen=True, slots=True)
class Telemelya:
    """The rig, with one person who chats with one bot."""

    url: str
    token: str
    session: aiohttp.ClientSession
    chat: int = 7

    async def says(self, text: str) -> int:
        """Say something; gives the status with which the bot's webhook took it."""
        return await self._brings({"chat_id": self.chat, "text": text})

    async def presses(self, button: Button, under: Response) -> int:
        """Press a button under a message."""
        pressed = {"callback_data": button.callback_data, "callback_message_id": under.message_id}
        return await self._brings({"chat_id": self.chat, **pressed})

    async def responses(self) -> Sequence[Response]:
        """Give the calls by the bot that have to do with the chat, oldest first."""
        async with self.session.get("/api/v1/test/responses") as answer:
            return _RESPONSES.validate_json(await answer.read()).responses

    async def _brings(self, order: Mapping[str, str | int | None]) -> int:
        where = {"bot_token": self.token}
        async with self.session.post("/api/v1/test/send_update", params=where, json=order) as done:
            assert done.ok, await done.text()
            status: int = (await done.json())["delivery"]["status_code"]
            return status


class Shim:
    """Stands between the bot and telemelya, and hands on the secret token with every update."""

    def __init__(self, telemelya: str, session: aiohttp.ClientSession) -> None:
        self.bot = ""
        """Where the bot takes updates."""
        self.secret = ""
        self._telemelya = telemelya
        self._session = session
        self.app = web.Application()
        self.app.router.add_post("/bot{token}/{method}", self._call)
        self.app.router.add_post("/{path:.*}", self._update)

    async def _call(self, request: web.Request) -> web.Response:
        if request.match_info["method"] == "setWebhook":
            self.secret = str((await request.post())["secret_token"])
        return await self._pass_on(request, self._telemelya)

    async def _update(self, request: web.Request) -> web.Response:
        return await self._pass_on(request, self.bot, {SECRET_HEADER: self.secret})

    async def _pass_on(
        self, request: web.Request, to: str, extra: Mapping[str, str] | None = None
    ) -> web.Response:
        headers = {"Content-Type": request.content_type, **(extra or {})}
        body = await request.read()
        async with self._session.post(to + request.path, data=body, headers=headers) as answer:
            kind = answer.content_type
            return web.Response(status=answer.status, body=await answer.read(), content_type=kind)


@asynccontextmanager
async def telemelya(token: str) -> AsyncIterator[Telemelya]:
    """Start it, with the Redis and the S3 that it needs, on free ports."""
    interpreter, (port, redis, s3) = python(), (free_port() for _ in range(3))
    settings = {
        "MOCK_SERVER_HOST": "127.0.0.1",
        "MOCK_SERVER_PORT": str(port),
        "REDIS_URL": f"redis://127.0.0.1:{redis}/0",
        "MINIO_ENDPOINT": f"127.0.0.1:{s3}",
    }
    programs = interpreter.parent
    async with (
        running(str(interpreter), "-c", REDIS.format(port=redis), port=redis),
        running(str(programs / "moto_server"), "-H", "127.0.0.1", "-p", str(s3), port=s3),
        running(str(programs / "telemelya-server"), port=port, **settings),
        # Any key will do: it asks for one, and looks at none unless they are set.
        aiohttp.ClientSession(
            f"http://127.0.0.1:{port}", headers={"Authorization": "Bearer none"}
        ) as session,
    ):
        yield Telemelya(f"http://127.0.0.1:{port}", token, session)
