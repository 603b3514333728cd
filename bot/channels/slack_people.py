"""Who somebody is, as Slack tells: their language and their first name."""

import asyncio
import logging
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from core.helpdesk.names import is_name
from core.language import Language

logger = logging.getLogger(__name__)

_PATIENCE = 0.5
"""Seconds to wait for it: the acknowledgement comes after."""
_FOR_NAME = 1.5
"""Seconds to wait where a name matters: the acknowledgement may take three."""
_REMEMBERED = 10_000
"""People who are known by heart."""


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of somebody."""

    language: Language | None = None
    """What they have set in Slack, if it is one of ours."""
    name: str | None = None
    """By which they are called."""


UNKNOWN = Person()


class People:
    """Asks Slack about everybody once, and remembers what it told."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._asked: dict[str, asyncio.Task[Person]] = {}

    async def of(self, user: str, *, by_name: bool = False) -> Person:
        """Tell who somebody is; UNKNOWN when Slack does not tell in time."""
        if user not in self._asked:
            if len(self._asked) >= _REMEMBERED:
                self.close()
            self._asked[user] = asyncio.create_task(self._ask(user))
        # All that one person says waits for the same answer, so it stays in order.
        patience = _FOR_NAME if by_name else _PATIENCE
        await asyncio.wait({asked := self._asked[user]}, timeout=patience)
        return asked.result() if asked.done() and not asked.cancelled() else UNKNOWN

    def close(self) -> None:
        """Stop asking, and forget what was learned."""
        for asked in self._asked.values():
            asked.cancel()
        self._asked.clear()

    async def _ask(self, user: str) -> Person:
        try:
            answer = await self._client.users_info(user=user, include_locale=True)
        except Exception as error:
            logger.warning("Slack does not tell who %s is: %r", user, error)
            self._asked.pop(user, None)  # so that it is asked again next time
            return UNKNOWN
        told = answer["user"]
        locale = str(told.get("locale", ""))
        name = _first(told.get("profile", {}).get("first_name")) or _first(told.get("real_name"))
        return Person(_LANGUAGES.get(locale[:2]), name)


def _first(name: object) -> str | None:
    """Give the first word of a name, if somebody can be called so."""
    words = str(name or "").split()
    return words[0] if words and is_name(words[0]) else None


_LANGUAGES: dict[str, Language] = {"nl": "nl", "en": "en"}
