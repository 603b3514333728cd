"""Who is there: a visitor is known by a cookie, and by nothing else.

The conversation's id is a hash of the cookie. Ids stand in the database and in logs; they must
not be enough to take over a conversation.
"""

import re
import secrets
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from aiohttp import web

from core.address import Address

YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Visitors:
    """The cookie by which visitors are known; `secure` where the page is served over HTTPS."""

    secure: bool

    @property
    def cookie(self) -> str:
        """The cookie's name; `__Host-` keeps other hosts of the domain from setting it."""
        return "__Host-laddermaat" if self.secure else "laddermaat"

    def conversation(self, request: web.Request) -> Address | None:
        """Give the visitor's conversation; None for somebody without a cookie of ours."""
        token = self._token(request)
        return Address("web", sha256(token.encode()).hexdigest()) if token else None

    def keep(self, request: web.Request, response: web.Response) -> None:
        """Give the visitor a cookie for a year, or a year more.

        Lax, not Strict: a link to this page from elsewhere must find the conversation again.
        That a page elsewhere cannot speak for the visitor is seen to by `same_origin`.
        """
        response.set_cookie(
            self.cookie,
            self._token(request) or secrets.token_urlsafe(32),
            max_age=YEAR,
            path="/",
            httponly=True,
            samesite="Lax",
            secure=self.secure,
        )

    def _token(self, request: web.Request) -> str | None:
        """Read the cookie; one that cannot come from here is none."""
        token = request.cookies.get(self.cookie, "")
        return token if re.fullmatch(r"[A-Za-z0-9_-]{43}", token) else None


def same_origin(request: web.Request) -> bool:
    """Tell whether a page of this very host asks, as a browser says in the Origin header."""
    origin = urlsplit(request.headers.get("Origin", ""))
    return origin.scheme in {"http", "https"} and origin.netloc.lower() == request.host.lower()
