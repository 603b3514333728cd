"""Methods by which the bot gets its updates: it fetches them, or has them brought."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from pydantic import TypeAdapter

from tests.telegram.bot_api.arguments import Arguments
from tests.telegram.bot_api.errors import WEBHOOK_ACTIVE, ApiError, bad_request
from tests.telegram.bot_api.events import EVERY_EVENT, Update
from tests.telegram.bot_api.updates import Updates
from tests.telegram.bot_api.webhook import Hook, Webhook, WebhookInfo

LONGEST_POLL = 50
SECURE = ("https://", "http://127.0.0.1:")
"""Telegram takes HTTPS only; this server brings updates on its own machine."""

Received: TypeAlias = bool | tuple[Update, ...] | WebhookInfo

_NAMES = TypeAdapter(tuple[str, ...])


class Receiving:
    """How the bot gets its updates now."""

    def __init__(self, updates: Updates) -> None:
        self.webhook: Webhook | None = None
        self.methods: Mapping[str, Callable[[Arguments], Awaitable[Received]]] = {
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
        }
        self._updates = updates

    async def close(self) -> None:
        """Bring nothing more."""
        if self.webhook:
            await self.webhook.close()
            self.webhook = None

    async def _get_updates(self, arguments: Arguments) -> tuple[Update, ...]:
        if self.webhook:
            raise ApiError(WEBHOOK_ACTIVE)
        self._want(arguments)
        limit = arguments.number("limit", 100)
        if not 1 <= limit <= 100:
            raise bad_request("limit must be between 1 and 100")
        seconds = min(arguments.number("timeout", 0), LONGEST_POLL)
        return await self._updates.fetch(arguments.number("offset", 0), limit, seconds)

    async def _set_webhook(self, arguments: Arguments) -> bool:
        hook = Hook(
            arguments.text("url"),
            arguments.text("secret_token"),
            arguments.number("max_connections", 40),
        )
        if hook.url and not hook.url.startswith(SECURE):
            raise bad_request("bad webhook: HTTPS url must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", hook.secret_token):
            raise bad_request("secret token contains unallowed characters")
        if not 1 <= hook.max_connections <= 100:
            raise bad_request("max_connections must be between 1 and 100")
        await self._delete_webhook(arguments)
        self._want(arguments)
        if hook.url:
            self._updates.oust()
            self.webhook = Webhook(hook, self._updates)
        return True

    async def _delete_webhook(self, arguments: Arguments) -> bool:
        await self.close()
        if arguments.flag("drop_pending_updates"):
            self._updates.drop()
        return True

    async def _get_webhook_info(self, _: Arguments) -> WebhookInfo:
        if self.webhook:
            return self.webhook.info()
        return WebhookInfo("", len(self._updates.waiting))

    def _want(self, arguments: Arguments) -> None:
        """Change which kinds the bot gets; without a word of it, they stay as they are."""
        if "allowed_updates" in arguments.words:
            names = arguments.parsed("allowed_updates", _NAMES, ())
            self._updates.wanted = frozenset(names) or EVERY_EVENT
