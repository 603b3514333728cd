"""`/readyz`: whether the process can do its work, and how it stands with each channel."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web
from sqlalchemy import Connection, text

from bot.connections import Connections
from bot.operation.build import SCHEMA, VERSION
from bot.operation.looking import looked_up
from bot.operation.stopping import Stopping
from storage.store import Store


def readiness(
    store: Store, connections: Connections, stopping: Stopping
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Answer 503 while the store cannot be used, and from when the process is asked to stop.

    A store that several processes share cannot be used without a word with the others.

    A platform that is away makes nobody unready: the other channels go on, and another
    machine would not reach it either. It shows in the answer, without any secret.
    """

    async def ready(_: web.Request) -> web.Response:
        draining = stopping.is_asked
        usable = store.peers.reached and await looked_up(store, _ask) is not None
        well = usable and not draining
        told = {
            "ready": well,
            "draining": draining,
            "version": VERSION,
            "schema": SCHEMA,
            "channels": {"web": "connected", **connections.standing},
        }
        status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
        return web.json_response(told, status=status, headers={"Cache-Control": "no-store"})

    return ready


def _ask(connection: Connection) -> object:
    return connection.scalar(text("SELECT 1"))
