"""The gate: every request passes it, whatever it is for, at a pace for each address.

What platforms bring (a POST with a secret) must come through however many others knock: a POST
counts only when it was refused. What asks how the process does always hears it: a load balancer
that does not would send nobody. A machine that is not `is_elsewhere` is not counted, since it is a
proxy that we were not told of, and everybody would be counted as one.
"""

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.channels.web_address import FORWARDED, Proxies, came_from, is_elsewhere, note_origin
from bot.pace import Paces

logger = logging.getLogger(__name__)

BURST, PER_SECOND = 300, 30.0
"""Requests of one address: a page takes about a dozen, and an office shares one address."""
_UNCOUNTED = {"/healthz", "/readyz"}


class Gate:
    """Counts the requests of each address, and notes on each where it comes from."""

    def __init__(self, proxies: Proxies) -> None:
        self._proxies = proxies
        self._paces = Paces(BURST, PER_SECOND)
        self._warned = False

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request through, or have it come back later."""
        note_origin(request, self._proxies)
        self._warn(request)
        if request.path in _UNCOUNTED:
            return await handler(request)
        if request.method != "POST":
            self._count(request)
            return await handler(request)
        try:
            answer = await handler(request)
        except web.HTTPClientError:
            self._count(request)
            raise
        if 400 <= answer.status < 500:
            self._count(request)
        return answer

    def _count(self, request: web.Request) -> None:
        origin = came_from(request)
        if is_elsewhere(origin) and not self._paces.allows(origin):
            raise _too_many()

    def _warn(self, request: web.Request) -> None:
        """Say, once, that a proxy stands before us that we were not told of."""
        if self._warned or FORWARDED not in request.headers or self._proxies.believes(request):
            return
        self._warned = True
        logger.warning(
            "%s says whom it brings requests of, and is not believed, so that its visitors count "
            "as one: if it is your proxy, name it in LADDERMAAT_TRUSTED_PROXIES",
            request.remote,
        )


def _too_many() -> web.HTTPTooManyRequests:
    return web.HTTPTooManyRequests(
        headers={"Retry-After": "5"}, text="Too many requests: wait a moment.\n"
    )
