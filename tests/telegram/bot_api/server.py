"""The Bot API over HTTP, on this machine."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web
from pydantic import TypeAdapter

from tests.telegram.bot_api.arguments import arguments
from tests.telegram.bot_api.control import Control
from tests.telegram.bot_api.errors import NOT_FOUND, UNAUTHORIZED, ApiError, Parameters, Refusal
from tests.telegram.bot_api.faults import Drops, Fails, Hangs
from tests.telegram.bot_api.pace import Pace
from tests.telegram.bot_api.service import TOKEN, BotApi, Result

LARGEST_CALL = 60 << 20


@dataclass(frozen=True, slots=True)
class Answer:
    """What every call is answered with."""

    ok: bool
    result: Result | None = None
    error_code: int | None = None
    description: str | None = None
    parameters: Parameters | None = None


_ANSWER = TypeAdapter(Answer)


class Server:
    """Serves the Bot API to whoever knows the token, and the control to whoever tests."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self.app = web.Application(client_max_size=LARGEST_CALL)
        self.app.router.add_route("*", "/bot{token}/{method}", self._method)
        self.app.router.add_get("/file/bot{token}/documents/{id}", self._file)
        self.app.add_routes(Control(api).routes)

    async def _method(self, request: web.Request) -> web.Response:
        """Answer a call, or meet it with a fault, after which nothing may be answered."""
        if request.match_info["token"] != TOKEN:
            return _refused(UNAUTHORIZED)
        method, given = request.match_info["method"], await arguments(request)
        fault = self._api.faults.next(method, given.text("chat_id"))
        match fault:
            case Fails(refusal):
                return _refused(refusal)
            case Hangs(seconds):
                await asyncio.sleep(seconds)
                return _dropped(request)
            case Drops(taken=False):
                return _dropped(request)
            case Drops() | None:
                pass
        try:
            result = await self._api.call(method, given)
        except ApiError as error:
            return _refused(error.refusal)
        return _dropped(request) if fault else _answered(Answer(ok=True, result=result))

    async def _file(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            return _refused(UNAUTHORIZED)
        upload = self._api.world.files.get(request.match_info["id"])
        if upload is None:
            return _refused(NOT_FOUND)
        return web.Response(body=upload.content)


@asynccontextmanager
async def bot_api(port: int = 0, pace: Pace | None = None) -> AsyncIterator[tuple[BotApi, str]]:
    """Serve the Bot API on a port, or a free one; gives it, with its address."""
    api = BotApi(pace)
    runner = web.AppRunner(
        Server(api).app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield api, f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await api.receiving.close()
        await runner.cleanup()


def _answered(answer: Answer, status: int = 200) -> web.Response:
    body = _ANSWER.dump_json(answer, exclude_none=True, by_alias=True)
    return web.Response(body=body, status=status, content_type="application/json")


def _refused(refusal: Refusal) -> web.Response:
    answer = Answer(
        ok=False,
        error_code=refusal.code,
        description=refusal.description,
        parameters=refusal.parameters,
    )
    return _answered(answer, refusal.code)


def _dropped(request: web.Request) -> web.Response:
    """Close the connection; what is given back reaches nobody."""
    if request.transport:
        request.transport.abort()
    return web.Response()
