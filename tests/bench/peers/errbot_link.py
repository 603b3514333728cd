"""Between the event loop, in which the API is, and the threads of Errbot."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from tests.bench.fake_api import BotApi


@dataclass(frozen=True, slots=True)
class Link:
    """The API, for another thread."""

    api: BotApi
    loop: asyncio.AbstractEventLoop

    def call(self, method: str, fields: Mapping[str, str]) -> bytes:
        """Call, and wait for the answer."""
        calling = self.api.call(method, fields)
        return asyncio.run_coroutine_threadsafe(calling, self.loop).result()


LINKS: list[Link] = []
"""Errbot makes its own backend, which finds here what it is to talk with."""
