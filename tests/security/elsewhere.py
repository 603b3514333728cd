"""Visitors from anywhere: this machine is a proxy that is believed, and says where they are."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession, CookieJar

from bot.channels.web_address import Proxies

HERE = Proxies.parse("127.0.0.1")
ONE, OTHER = "192.0.2.1", "198.51.100.2"


def from_(address: str) -> dict[str, str]:
    return {"X-Forwarded-For": address}


@asynccontextmanager
async def visitor_at(url: str, address: str = ONE) -> AsyncIterator[ClientSession]:
    """Somebody who opened the page, at an address."""
    jar = CookieJar(unsafe=True)
    async with ClientSession(url, cookie_jar=jar, headers=from_(address)) as client:
        async with client.get("/") as page:
            assert page.status == 200
        yield client
