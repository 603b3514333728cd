"""Sessions: a colleague who signed in is known by a cookie, for half a day."""

import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from aiohttp import web

from bot.helpdesk_page.pages import Signed
from bot.helpdesk_page.passwords import Verified
from storage.colleagues import Visit, begin_session, end_session, signed_in
from storage.store import Store

LASTS = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Sessions:
    """Begins and ends them; `secure` where the page is served over HTTPS."""

    store: Store
    now: Callable[[], datetime]
    secure: bool

    @property
    def cookie(self) -> str:
        """The cookie's name; `__Host-` keeps other hosts of the domain from setting it."""
        return "__Host-laddermaat-desk" if self.secure else "laddermaat-desk"

    async def who(self, request: web.Request) -> Signed | None:
        """Tell who is signed in."""
        token = self._token(request)
        if token is None:
            return None
        name = await self.store.run(signed_in, _hash(token), self.now())
        return Signed(name, _csrf(token)) if name else None

    async def begin(
        self, request: web.Request, name: str, verified: Verified
    ) -> Callable[[web.Response], None] | None:
        """Begin a new session in the place of any other; gives what puts it on the answer.

        None when the password changed, or the colleague was removed, since it was verified.
        """
        await self.end(request)
        token, at = secrets.token_urlsafe(32), self.now()
        visit = Visit(_hash(token), at, at + LASTS)
        began = await self.store.run(begin_session, name, verified.found, verified.kept, visit)
        return (lambda response: self._keep(response, token)) if began else None

    async def end(self, request: web.Request) -> None:
        """End the session that a request belongs to, if it does."""
        if token := self._token(request):
            await self.store.run(end_session, _hash(token))

    def forget(self, response: web.Response) -> None:
        """Have the browser throw its cookie away."""
        response.del_cookie(
            self.cookie, path="/", httponly=True, samesite="Strict", secure=self.secure
        )

    def _keep(self, response: web.Response, token: str) -> None:
        response.set_cookie(
            self.cookie,
            token,
            max_age=int(LASTS.total_seconds()),
            path="/",
            httponly=True,
            samesite="Strict",
            secure=self.secure,
        )

    def _token(self, request: web.Request) -> str | None:
        """Read the cookie; one that cannot come from here is none."""
        token = request.cookies.get(self.cookie, "")
        return token if re.fullmatch(r"[A-Za-z0-9_-]{43}", token) else None


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _csrf(token: str) -> str:
    """Make what the forms of a session carry; from it nobody learns the cookie."""
    return hmac.new(token.encode(), b"form", sha256).hexdigest()
