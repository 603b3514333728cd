"""The bot's account at Telegram: its settings, and the connection that they make."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

# The library warns at every duration until one asks for what will be its only form.
os.environ.setdefault("PTB_TIMEDELTA", "true")

TIMEOUT = 20.0
"""Seconds to wait for an answer, less than the engine gives a delivery."""
CONNECT_TIMEOUT = 10.0
CONNECTIONS = 256
"""Calls at once: as many as there may be conversations at work on a channel."""


@dataclass(frozen=True, slots=True)
class TelegramAccount:
    """What is set about Telegram."""

    token: str = field(repr=False)
    mode: Literal["polling", "webhook"] = "polling"
    api: str = "https://api.telegram.org"
    public_url: str | None = None
    """Where the world reaches this server, without the path; webhooks need it."""
    per_second: float = 30.0
    """Messages a second that Telegram takes in all."""


Wire: TypeAlias = Callable[[int], BaseRequest]
"""Makes what calls go over, at most so many at once."""


def by_http(connections: int) -> BaseRequest:
    """Make so many connections to Telegram at most."""
    return HTTPXRequest(
        connections,
        read_timeout=TIMEOUT,
        write_timeout=TIMEOUT,
        connect_timeout=CONNECT_TIMEOUT,
        pool_timeout=TIMEOUT,
    )


class Connection:
    """The library's bot for an account, and what it sends over."""

    def __init__(self, account: TelegramAccount, wire: Wire = by_http) -> None:
        api = account.api.rstrip("/")
        # A long poll must keep no message waiting, so it has a connection to itself.
        self._requests = (wire(1), wire(CONNECTIONS))
        self.bot = Bot(
            account.token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            get_updates_request=self._requests[0],
            request=self._requests[1],
        )

    async def aclose(self) -> None:
        """Close it for good."""
        # The library's own way begins with a call to Telegram, which may be away.
        await asyncio.gather(*(request.shutdown() for request in self._requests))
