"""The webhook: Telegram brings updates to an address of ours, one at a time for each chat.

Address and secret follow from the token, so that nobody else knows them and nothing is set twice.
Telegram repeats what we do not answer with 200.
"""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import TypeAlias

from aiohttp import web
from telegram import Bot, WebhookInfo

from bot.channels.connection import Misconfigured
from bot.channels.refusals import Refusals
from bot.channels.telegram_account import TelegramAccount
from bot.channels.telegram_intake import KINDS

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
CHECK = 60.0
"""Seconds between looks at whether Telegram still brings updates to us."""
CONNECTIONS = 40
"""Updates that Telegram may bring at once, of different chats."""

Take: TypeAlias = Callable[[dict[str, object]], Awaitable[None]]


class Webhook:
    """The webhook of one bot."""

    def __init__(self, account: TelegramAccount, bot: Bot) -> None:
        self._account = account
        self._bot = bot
        self._take: Take | None = None
        self._secret = _derive(account.token, "secret")
        self._told: object = None
        self._refusals = Refusals("Telegram")

    @property
    def routes(self) -> list[web.RouteDef]:
        """Where Telegram brings updates; what is larger than the server takes is refused."""
        return [web.post(path(self._account), self._receive)]

    async def keep(self, take: Take, ready: Callable[[], None], seconds: float = CHECK) -> None:
        """Have updates brought here until cancelled; raises Misconfigured."""
        url = address(self._account)
        self._take = take
        await self._set(url)
        ready()
        while True:
            await asyncio.sleep(seconds)
            info = await self._bot.get_webhook_info()
            self._tell(info)
            if info.url != url:
                logger.warning("the webhook was set to another address, and is set back")
                await self._set(url)

    async def _set(self, url: str) -> None:
        await self._bot.set_webhook(
            url,
            secret_token=self._secret,
            allowed_updates=KINDS,
            max_connections=CONNECTIONS,
        )

    def _tell(self, info: WebhookInfo) -> None:
        """Log what Telegram met when it came here, once."""
        if info.last_error_date is not None and info.last_error_date != self._told:
            logger.warning("Telegram could not bring an update: %s", info.last_error_message)
        self._told = info.last_error_date

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            raise self._refusals.turned_away(request)
        if self._take is None:  # it comes again when we are ready
            raise web.HTTPServiceUnavailable
        raw = _parse(await request.read())
        if raw is None:
            raise web.HTTPBadRequest
        try:
            await self._take(raw)
        except Exception:
            logger.exception("update %r could not be kept", raw.get("update_id"))
            return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        return web.Response()


def path(account: TelegramAccount) -> str:
    """Give the path that nobody can guess."""
    return f"/telegram/{_derive(account.token, 'path')}"


def address(account: TelegramAccount) -> str:
    """Give the address of the webhook; raises Misconfigured when Telegram would not come there."""
    public = account.public_url
    # A Bot API server of one's own comes over plain HTTP as well.
    schemes = ("https://",) if account.api.startswith("https://") else ("https://", "http://")
    if public is None or not public.startswith(schemes):
        raise Misconfigured(
            "a webhook needs the address at which Telegram reaches this server: set "
            "LADDERMAAT_PUBLIC_URL, beginning with https://, or LADDERMAAT_TELEGRAM_MODE=polling"
        )
    return public.rstrip("/") + path(account)


def _derive(token: str, purpose: str) -> str:
    return hmac.new(token.encode(), f"laddermaat webhook {purpose}".encode(), "sha256").hexdigest()


def _parse(body: bytes) -> dict[str, object] | None:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) else None
