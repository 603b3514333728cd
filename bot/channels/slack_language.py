"""The language that somebody has set in Slack."""

import asyncio
import logging

from slack_sdk.web.async_client import AsyncWebClient

from core.language import Language

logger = logging.getLogger(__name__)

_PATIENCE = 0.5
"""Seconds to wait for it: the acknowledgement comes after."""
_REMEMBERED = 10_000
"""People of whom it is known by heart."""


class Languages:
    """Asks Slack for everybody's language, and remembers what it told."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._asked: dict[str, asyncio.Task[Language | None]] = {}

    async def of(self, user: str) -> Language | None:
        """Give somebody's language; None when Slack has none of ours, or does not tell in time."""
        if user not in self._asked:
            if len(self._asked) >= _REMEMBERED:
                self.close()
            self._asked[user] = asyncio.create_task(self._ask(user))
        # All that one person says waits for the same answer, so it stays in order.
        await asyncio.wait({asked := self._asked[user]}, timeout=_PATIENCE)
        return asked.result() if asked.done() and not asked.cancelled() else None

    def close(self) -> None:
        """Stop asking, and forget what was learned."""
        for asked in self._asked.values():
            asked.cancel()
        self._asked.clear()

    async def _ask(self, user: str) -> Language | None:
        try:
            answer = await self._client.users_info(user=user, include_locale=True)
        except Exception as error:
            logger.warning("Slack does not tell the language of %s: %r", user, error)
            self._asked.pop(user, None)  # so that it is asked again next time
            return None
        locale = str(answer["user"].get("locale", ""))
        return _LANGUAGES.get(locale[:2])


_LANGUAGES: dict[str, Language] = {"nl": "nl", "en": "en"}
