"""The first page: the form to sign in, or what waits for a colleague."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.clock import ZONE
from bot.helpdesk_page.application_lists import groups
from bot.helpdesk_page.application_pages import FINISHED
from bot.helpdesk_page.pages import SIGNED, Pages
from bot.helpdesk_page.sign_in import SignIn
from storage.applications import applications
from storage.store import Store

NEXT_UP = 5
"""Applications of a stage that are shown here."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Shows how many applications wait at each stage, and those that wait longest."""

    store: Store
    pages: Pages
    sign_in: SignIn
    now: Callable[[], datetime]

    async def show(self, request: web.Request) -> web.Response:
        """Show it, or the form to whoever is not signed in."""
        signed = request.get(SIGNED)
        if signed is None:
            out = request.query.get("gedaan") == "afgemeld"
            notice = self.pages.voice.label("desk-signed-out") if out else ""
            return self.sign_in.form({"naar": request.query.get("naar", "")}, notice=notice)
        known = await self.store.run(applications)
        today = self.now().astimezone(ZONE).date()
        every = groups(self.pages.voice, known, today, NEXT_UP)
        open_ = [it for it in every if it.stage not in FINISHED]
        return self.pages.show("overview", signed, groups=open_)
