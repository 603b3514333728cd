"""Whether Slack signed a request, looked at before anything in it is read or logged.

Bolt looks too, but only after it has parsed the body, and it writes what it turns away to the log.
"""

import re
from time import time

from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from bot.channels.refusals import Refusals

_STAMP = re.compile(r"\d{1,15}", re.ASCII)
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}", re.ASCII)
WINDOW = 300
"""Seconds that the clocks may differ, and that a request may be underway: later it is a replay."""


class Signature:
    """The signature of one app."""

    def __init__(self, secret: str) -> None:
        self._verifier = SignatureVerifier(secret)
        self._refusals = Refusals("Slack")

    async def check(self, request: web.Request) -> None:
        """Read what Slack signed just now; raises HTTPUnauthorized for anything else."""
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        if not (_STAMP.fullmatch(stamp) and _SIGNATURE.fullmatch(signature)):
            raise self._refusals.turned_away(request)
        # The body of what is too old is not even read.
        if abs(time() - int(stamp)) > WINDOW:
            raise self._refusals.turned_away(request)
        if not self._is_valid(await request.read(), stamp, signature):
            raise self._refusals.turned_away(request)

    def _is_valid(self, body: bytes, stamp: str, signature: str) -> bool:
        try:
            return self._verifier.is_valid(body, stamp, signature)
        except UnicodeDecodeError:  # Slack signs text
            return False
