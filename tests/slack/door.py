"""The door at which Slack brings its requests, signed, when events come over HTTP."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from bot.channels.slack import SlackChannel
from tests.web.house import serving


@dataclass
class Door:
    """Where Slack brings its requests."""

    url: str
    session: aiohttp.ClientSession

    async def bring(self, body: str, secret: str = "s3cret", age: float = 0) -> tuple[int, str]:
        """Bring a signed request; gives the status and the body of the answer."""
        stamp = str(int(time.time() - age))
        signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
        kind = "application/json" if body[:1] == "{" else "application/x-www-form-urlencoded"
        headers = {
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": str(signature),
            "Content-Type": kind,
        }
        async with self.session.post(
            self.url, data=BytesIO(body.encode()), headers=headers
        ) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def door(channel: SlackChannel, *, running: bool = True) -> AsyncIterator[Door]:
    """Serve the channel's routes, once it is ready for them."""
    app = web.Application()
    app.add_routes(channel.routes)
    ready = asyncio.Event()
    run = asyncio.create_task(channel.run(ready.set))
    if running:
        await ready.wait()
    else:
        run.cancel()
    try:
        async with serving(app) as url, aiohttp.ClientSession() as session:
            yield Door(f"{url}/slack/events", session)
    finally:
        run.cancel()
        with suppress(asyncio.CancelledError):
            await run


def interaction(payload: Mapping[str, object]) -> str:
    return urlencode({"payload": json.dumps(payload)})
