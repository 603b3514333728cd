"""A Bot API that says what it is told to, and a house that keeps what it is given."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from aiohttp import web

from bot.channels.house import Card, Command, House
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from core.address import Address
from core.blocks import Block
from core.contents import Content
from core.conversation import Update
from core.language import Language
from storage.history import Entry
from tests.helpdesk.no_desk import NO_DESK
from tests.house import CONTENTS
from tests.telegram.updates import DATE, PRIVATE, US, Json
from tests.timing import NEVER
from tests.web.house import serving

TOKEN = "7001:AAE-test_token"
SENT: Json = {"message_id": 1, "date": DATE, "chat": PRIVATE}
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: str


def failure(status: int, description: str, **parameters: object) -> Answer:
    said = {"ok": False, "error_code": status, "description": description}
    return Answer(status, json.dumps({**said, "parameters": parameters} if parameters else said))


class ScriptedApi:
    """Answers each call as it should, unless there is something in `answers` for it."""

    def __init__(self) -> None:
        self.updates: list[Json] = []
        self.calls: list[tuple[str, Mapping[str, str]]] = []
        self.files: list[str] = []
        self.content = b"content"
        """What every document holds."""
        self.answers: defaultdict[str, list[Answer]] = defaultdict(list)
        self.results: dict[str, object] = {
            "getMe": US,
            "getWebhookInfo": {
                "url": "",
                "has_custom_certificate": False,
                "pending_update_count": 0,
            },
            "sendMessage": SENT,
            "sendPhoto": SENT,
            "sendDocument": SENT,
        }

    def called(self, method: str) -> list[Mapping[str, str]]:
        return [fields for name, fields in self.calls if name == method]

    async def answer(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            return _answered(failure(401, "Unauthorized"))
        method, fields = request.match_info["method"], {}
        for key, value in (await request.post()).items():
            if isinstance(value, str):
                fields[key] = value
            elif isinstance(value, web.FileField):
                self.files.append(value.filename)
        self.calls.append((method, fields))
        if self.answers[method]:
            return _answered(self.answers[method].pop(0))
        if method == "getUpdates":
            return _right(await self._after(int(fields.get("offset", 0))))
        return _right(self.results.get(method, True))

    async def _after(self, offset: int) -> list[Json]:
        self.updates = [update for update in self.updates if _number(update) >= offset]
        if not self.updates:
            await asyncio.sleep(0.01)
        return self.updates

    async def download(self, _: web.Request) -> web.Response:
        return web.Response(body=self.content)


def _answered(answer: Answer) -> web.Response:
    return web.Response(status=answer.status, text=answer.body, content_type="application/json")


def _right(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _number(update: Json) -> int:
    return int(json.dumps(update["update_id"]))


@asynccontextmanager
async def scripted() -> AsyncIterator[tuple[ScriptedApi, str]]:
    """Serve it; gives its address too."""
    api, app = ScriptedApi(), web.Application()
    app.router.add_post("/bot{token}/{method}", api.answer)
    app.router.add_get("/file/bot{token}/{path:.*}", api.download)
    async with serving(app) as address:
        yield api, address


class Kept:
    """What was accepted; `wrong` is raised instead, once for each."""

    def __init__(self) -> None:
        self.updates: dict[tuple[Address, str], Update] = {}
        self.wrong: list[Exception] = []

    async def accept(self, update: Update) -> bool:
        if self.wrong:
            raise self.wrong.pop(0)
        key = (update.sender, update.id)
        is_new = key not in self.updates
        self.updates.setdefault(key, update)
        return is_new

    @property
    def contents(self) -> list[Content]:
        return [update.content for update in self.updates.values()]


CARD = Card("p1", "Bakkerij Vers", "Zwolle, 3 km, trede 2", "**Bakkerij Vers** in Zwolle")


def house(
    accept: Callable[[Update], Awaitable[bool]],
    search: Callable[[str, Language], Awaitable[tuple[Card, ...]]] | None = None,
) -> House:
    async def history(_: str, __: int, ___: int = 0) -> tuple[Entry, ...]:
        return ()

    async def find(_: str, __: Language) -> tuple[Card, ...]:
        return (CARD,)

    async def known(_: Address) -> bool:
        return True

    async def home(_: Address, __: Language | None) -> tuple[Block, ...]:
        return ()

    return House(
        accept=accept,
        history=history,
        now=lambda: NOON,
        known=known,
        home=home,
        check=lambda _, __: {},
        texts=CONTENTS.texts,
        desk=NO_DESK,
        search=search or find,
        commands={
            "nl": (Command("partners", "Zoek partners"), Command("stop", "Stop")),
            "en": (Command("partners", "Find partners"),),
        },
    )


@asynccontextmanager
async def channel(account: TelegramAccount, house: House) -> AsyncIterator[TelegramChannel]:
    made = TelegramChannel(account, house)
    try:
        yield made
    finally:
        await made.aclose()


@asynccontextmanager
async def running(channel: TelegramChannel) -> AsyncIterator["asyncio.Task[None]"]:
    """Let a channel run until it is ready, and stop it afterwards."""
    ready = asyncio.Event()
    task = asyncio.create_task(channel.run(ready.set))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait({task, waiting}, timeout=NEVER, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
