"""Socket Mode: we open a socket to Slack, and what happens comes over it."""

import asyncio
from collections.abc import Callable

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.channels.slack_settings import APP_TOKEN, refusing

_OPENING = 20.0
"""Seconds that the socket may take to open."""
_GONE = 5
"""Seconds without a socket after which it is lost; Slack renews one in less."""


async def listen(app: AsyncApp, app_token: str, ready: Callable[[], None]) -> None:
    """Stay connected until cancelled; raises when there is no connection, or none any more.

    The library would go on by itself for ever, with an address that is good for one attempt.
    """
    handler = AsyncSocketModeHandler(app, app_token)
    socket = handler.client
    try:
        with refusing(APP_TOKEN):
            socket.wss_uri = await socket.issue_new_wss_url()
        async with asyncio.timeout(_OPENING):
            await socket.connect()  # type: ignore[no-untyped-call]
        ready()
        await _until_gone(socket)
    finally:
        await socket.close()  # type: ignore[no-untyped-call]


async def _until_gone(socket: SocketModeClient) -> None:
    silent = 0
    while silent < _GONE:
        await asyncio.sleep(1)
        silent = 0 if await socket.is_connected() else silent + 1
    raise ConnectionError("the socket to Slack was lost")
