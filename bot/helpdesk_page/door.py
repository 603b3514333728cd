"""The door: nobody gets past it without a session, and no form that is not from this page."""

import hmac
import logging
from dataclasses import dataclass
from http import HTTPStatus
from secrets import token_hex

from aiohttp import web
from aiohttp.typedefs import Handler
from yarl import URL

from bot.channels.web_visitor import same_origin
from bot.helpdesk_page.forms import fields, is_whole, read_so_far
from bot.helpdesk_page.pages import HOME, SIGNED, Pages, Signed, typed
from bot.helpdesk_page.sessions import Sessions
from bot.helpdesk_page.sign_in import SIGN_IN, SignIn, redirect

logger = logging.getLogger(__name__)

STYLE = f"{HOME}/desk.css"
OPEN = frozenset({HOME, SIGN_IN, STYLE})
"""What one gets without being signed in."""


@dataclass(frozen=True, slots=True)
class Door:
    """Looks at every request to the helpdesk page before anything else does."""

    sessions: Sessions
    pages: Pages
    sign_in: SignIn

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request in, or answer it here.

        Whoever follows a link from elsewhere, such as a mail, comes without their cookie, which
        is strict: they are sent on to the same address by a page of ours, and then bring it.
        """
        if request.method == "POST" and not same_origin(request):
            said = self.pages.voice.label("desk-elsewhere")
            return web.Response(text=f"{said}\n", status=HTTPStatus.FORBIDDEN)
        try:
            return await self._let_in(request, handler)
        except (web.HTTPException, web.RequestPayloadError, ConnectionError):
            raise
        except Exception:
            error = token_hex(4)
            logger.exception("error %s at %s", error, request.path)
            said = self.pages.voice.label("desk-went-wrong", id=error)
            return self._given_back(request, HTTPStatus.INTERNAL_SERVER_ERROR, said)

    async def _let_in(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        signed = await self.sessions.who(request)
        if signed:
            request[SIGNED] = signed
            if request.method == "POST" and request.path != SIGN_IN:
                if not await _of_session(request, signed):
                    said = self.pages.voice.label("desk-stale")
                    return self._given_back(request, HTTPStatus.FORBIDDEN, said)
                if not await is_whole(request):
                    said = self.pages.voice.label("desk-form-too-large")
                    return self._given_back(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said)
        elif request.headers.get("Sec-Fetch-Site") == "cross-site" and request.method == "GET":
            return self.pages.show("again", None, path=request.path_qs)
        elif request.path not in OPEN:
            return await self._stranger(request)
        return await self._answered(request, handler)

    async def _answered(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPNotFound:
            return self.pages.show("not-found", request.get(SIGNED), HTTPStatus.NOT_FOUND)
        except web.HTTPMethodNotAllowed:
            # The address of a form, opened anew: what it belongs to is a page.
            return redirect(request.rel_url.parent.path)

    async def _stranger(self, request: web.Request) -> web.Response:
        """Ask to sign in, and keep what was typed in a session that ended meanwhile."""
        form = await fields(request)
        wanted = _page_of(request)
        if typed(form):
            notice = self.pages.voice.label("desk-typed-kept")
            filled_in = {**typed(form), "naar": wanted}
            return self.sign_in.form(filled_in, HTTPStatus.FORBIDDEN, notice=notice)
        return redirect(str(URL(HOME).with_query(naar=wanted)))

    def _given_back(self, request: web.Request, status: HTTPStatus, why: str) -> web.Response:
        """Say why a form was not taken, and give what was typed in it back."""
        failed = status == HTTPStatus.INTERNAL_SERVER_ERROR
        return self.pages.show(
            "kept",
            request.get(SIGNED),
            status,
            title=self.pages.voice.label("desk-failed" if failed else "desk-kept-title"),
            typed=typed(read_so_far(request)),
            target=_page_of(request),
            why=why,
        )


async def _of_session(request: web.Request, signed: Signed) -> bool:
    token = (await fields(request)).get("csrf", "")
    return hmac.compare_digest(token.encode(), signed.csrf.encode())


def _page_of(request: web.Request) -> str:
    """Give the page that a request is about: a form is sent to an address below it."""
    return request.rel_url.parent.path if request.method == "POST" else request.path
