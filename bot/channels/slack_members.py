"""Who the colleagues are: whoever is a member of the channel of the helpdesk."""

import logging
from collections.abc import AsyncIterator, Callable
from time import monotonic

from slack_sdk.web.async_client import AsyncWebClient

logger = logging.getLogger(__name__)

_KNOWN = 300.0
"""Seconds that it is known by heart."""
_UNKNOWN = 60.0
"""Seconds until it is asked again when Slack did not tell."""
_PAGE = 1_000
"""Members that are asked for at once."""


class Members:
    """Asks Slack who is in a channel."""

    def __init__(
        self, client: AsyncWebClient, channel: str | None, now: Callable[[], float] = monotonic
    ) -> None:
        self._client = client
        self._channel = channel
        self._now = now
        self._members: frozenset[str] = frozenset()
        self._until = 0.0

    async def have(self, user: str) -> bool:
        """Tell whether somebody is a colleague; as long as Slack does not tell, nobody is."""
        if self._channel is None:
            return False
        if self._now() >= self._until:
            self._members, known = await self._found(self._channel)
            self._until = self._now() + known
        return user in self._members

    async def _found(self, channel: str) -> tuple[frozenset[str], float]:
        """Give the members, and the seconds that they are known by heart."""
        try:
            return frozenset([member async for member in self._ask(channel)]), _KNOWN
        except Exception as error:
            logger.warning("Slack does not tell who is in %s: %r", channel, error)
            return frozenset(), _UNKNOWN

    async def _ask(self, channel: str) -> AsyncIterator[str]:
        cursor = ""
        while True:
            page = await self._client.conversations_members(
                channel=channel, cursor=cursor, limit=_PAGE
            )
            for member in page["members"]:
                yield str(member)
            following = page.get("response_metadata") or {"next_cursor": ""}
            if not (cursor := following["next_cursor"]):
                return
