"""The first page: the form to sign in, or what waits for a colleague and how the week goes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.clock import ZONE
from bot.helpdesk.home import so_far
from bot.helpdesk.stored import StoredTickets
from bot.helpdesk.week import this_week
from bot.helpdesk_page.application_lists import groups
from bot.helpdesk_page.application_pages import FINISHED
from bot.helpdesk_page.pages import SIGNED, Pages
from bot.helpdesk_page.sign_in import SignIn
from bot.helpdesk_page.ticket_lists import turns
from core.helpdesk.hours import OpeningHours
from storage.applications import applications
from storage.store import Store
from storage.tickets import open_tickets

NEXT_UP = 5
"""Tickets, and applications of a stage, that are shown here."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Shows how many tickets and applications wait, those that wait longest, and the figures."""

    store: Store
    pages: Pages
    sign_in: SignIn
    hours: OpeningHours
    """Those in which users are answered."""
    now: Callable[[], datetime]

    async def show(self, request: web.Request) -> web.Response:
        """Show it, or the form to whoever is not signed in."""
        signed = request.get(SIGNED)
        if signed is None:
            out = request.query.get("gedaan") == "afgemeld"
            notice = self.pages.voice.label("desk-signed-out") if out else ""
            return self.sign_in.form({"naar": request.query.get("naar", "")}, notice=notice)
        voice, now = self.pages.voice, self.now()
        known = await self.store.run(applications)
        every = groups(voice, known, now.astimezone(ZONE).date(), NEXT_UP)
        tickets = await self.store.run(open_tickets)
        figures = await this_week(StoredTickets(self.store), self.hours, now)
        return self.pages.show(
            "overview",
            signed,
            groups=[it for it in every if it.stage not in FINISHED],
            turns=turns(voice, tickets, now, NEXT_UP),
            mine=sum(it.assignee == signed.name for it in tickets),
            figures=[it.markdown for it in so_far(voice, figures)],
        )
