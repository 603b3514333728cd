"""Refusals: whoever knocks at a webhook without the secret is turned away, and seldom told of."""

import logging
from collections.abc import Callable
from time import monotonic

from aiohttp import web

from bot.channels.web_address import came_from

logger = logging.getLogger(__name__)

SILENCE = 60.0
"""Seconds between two lines in the log, so that nobody fills it by knocking."""


class Refusals:
    """Turns requests away at one door, and counts them for the log: never what they held."""

    def __init__(self, door: str, clock: Callable[[], float] = monotonic) -> None:
        self._door = door
        self._clock = clock
        self._count = 0
        self._told_at = float("-inf")

    def turned_away(self, request: web.Request) -> web.HTTPUnauthorized:
        """Give what is answered: no more than that it is not allowed."""
        self._count += 1
        now = self._clock()
        if now - self._told_at >= SILENCE:
            logger.warning(
                "%d requests were turned away at the webhook of %s, since they did not carry its "
                "secret; the last came from %s",
                self._count,
                self._door,
                came_from(request) or "an unknown address",
            )
            self._count, self._told_at = 0, now
        return web.HTTPUnauthorized()
