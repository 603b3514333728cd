"""The page with the lists of tickets."""

import re
from dataclasses import dataclass

from aiohttp import web

from bot.helpdesk_page.pages import HOME, SIGNED, Pages
from bot.helpdesk_page.sign_in import redirect
from bot.helpdesk_page.ticket_acts import Acts
from bot.helpdesk_page.ticket_lists import path_of, rows, turns

MOST = 100
"""Tickets of either side that are listed."""


@dataclass(frozen=True, slots=True)
class TicketLists:
    """Shows the open tickets, those of a colleague, or the closed ones."""

    pages: Pages
    acts: Acts

    async def show(self, request: web.Request) -> web.Response:
        """Show them, or the one whose number was sought."""
        sought, chosen = request.query.get("zoek", "")[:100], request.query.get("lijst", "")
        number = re.sub(r"\D", "", sought)[:9].lstrip("0")
        if number and await self.acts.lines(int(number)):
            return redirect(path_of(int(number)))
        voice, now, me = self.pages.voice, self.acts.now(), request[SIGNED].name
        known = await self.acts.open()
        mine = [it for it in known if it.assignee == me]
        closed = await self.acts.closed() if chosen == "afgesloten" else ()
        return self.pages.show(
            "tickets",
            request[SIGNED],
            sought=sought,
            chosen=chosen,
            counts={"": len(known), "mijn": len(mine)},
            turns=turns(voice, mine if chosen == "mijn" else known, now, MOST),
            waiting=sum(it.unanswered is not None for it in known),
            closed=rows(voice, closed, now),
            section=f"{HOME}/vragen",
        )
