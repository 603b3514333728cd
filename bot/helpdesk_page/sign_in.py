"""Signing in and out."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from math import ceil

from aiohttp import web

from bot.channels.web_address import came_from
from bot.helpdesk_page.attempts import Attempts
from bot.helpdesk_page.forms import fields
from bot.helpdesk_page.pages import HOME, Fields, Pages, typed
from bot.helpdesk_page.passwords import LONGEST, Passwords, Verified
from bot.helpdesk_page.sessions import Sessions
from core.folding import same_name
from core.markup import fold
from storage.colleagues import password_hash

SIGN_IN, SIGN_OUT = f"{HOME}/aanmelden", f"{HOME}/afmelden"
_INSIDE = re.compile(rf"{HOME}(?:/[a-z0-9-]+)*")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class SignIn:
    """The form with name and password, and the button that ends the session."""

    sessions: Sessions
    pages: Pages
    attempts: Attempts = field(default_factory=Attempts)
    passwords: Passwords = field(default_factory=Passwords)

    def form(
        self,
        filled_in: Fields,
        status: HTTPStatus = HTTPStatus.OK,
        problem: str = "",
        notice: str = "",
    ) -> web.Response:
        """Show the form, as it was filled in so far and with what is the matter."""
        return self.pages.show(
            "sign-in",
            None,
            status,
            name=filled_in.get("name", ""),
            target=_target(filled_in),
            typed=typed(filled_in),
            problem=problem,
            notice=notice,
        )

    async def enter(self, request: web.Request) -> web.Response:
        """Sign a colleague in who gives the right password, and bring them where they wanted."""
        form = await fields(request)
        name = fold(form.get("name", ""))[:_LONGEST_NAME]
        keys = (f"name {same_name(name)}", f"from {came_from(request)}")
        wait = self.attempts.wait(keys, self.sessions.now())
        if wait:
            return self._later(form, wait)
        verified = await self._verified(name, form.get("password", ""))
        keep = verified and await self.sessions.begin(request, name, verified)
        if not keep:
            wrong = self.pages.voice.label("desk-wrong")
            return self.form(form, HTTPStatus.FORBIDDEN, wrong)
        self.attempts.forget(keys)
        response = self._inside(form)
        keep(response)
        return response

    async def leave(self, request: web.Request) -> web.Response:
        """End the session."""
        await self.sessions.end(request)
        response = redirect(f"{HOME}?gedaan=afgemeld")
        self.sessions.forget(response)
        return response

    async def _verified(self, name: str, password: str) -> Verified | None:
        known = await self.sessions.store.run(password_hash, name)
        return await self.passwords.verify(known, password[: LONGEST + 1])

    def _inside(self, form: Fields) -> web.Response:
        """Go on where somebody wanted to be, with what they had typed there, if anything."""
        if typed(form):
            title = self.pages.voice.label("desk-kept-title")
            return self.pages.show(
                "kept", None, title=title, typed=typed(form), target=_target(form), why=""
            )
        return redirect(_target(form))

    def _later(self, form: Fields, wait: timedelta) -> web.Response:
        seconds = ceil(wait.total_seconds())
        problem = self.pages.voice.label("desk-wait", minutes=ceil(seconds / 60))
        response = self.form(form, HTTPStatus.TOO_MANY_REQUESTS, problem)
        response.headers["Retry-After"] = str(seconds)
        return response


def redirect(to: str) -> web.Response:
    """Have the browser fetch another page, whatever it did here."""
    return web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": to})


def _target(form: Fields) -> str:
    """Give where somebody wanted to be: never outside the helpdesk page."""
    wanted = form.get("naar", "")
    return wanted if _INSIDE.fullmatch(wanted) else HOME
