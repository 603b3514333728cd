"""A colleague who is signed in at the page, with a ticket before her."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from aiohttp import ClientResponse

from bot.helpdesk_page.pages import HOME
from core.helpdesk.ticket import Ticket, What
from core.language import Language
from storage.tickets import find_ticket, ticket_trail
from tests.helpdesk.opened import open_ticket
from tests.helpdesk_page.house import Desk, Visitor, add, desk, visitor

LIST = f"{HOME}/vragen"
ONE = f"{LIST}/1"


@asynccontextmanager
async def anna(language: Language = "nl") -> AsyncIterator[tuple[Desk, Visitor]]:
    """Sign Anna in, at a desk with one open ticket."""
    async with desk(language=language) as at, visitor(at) as colleague:
        await at.store.run(open_ticket)
        await at.store.run(add, "Bart")
        await colleague.sign_in()
        yield at, colleague


async def ask(who: Visitor, form: str, values: Mapping[str, str], seen: int = 1) -> ClientResponse:
    token = await who.token()
    return await who.post(f"{ONE}/{form}", {"csrf": token, "seen": str(seen), **values})


async def ticket(at: Desk) -> Ticket:
    return await at.store.run(find_ticket, 1)


async def trail(at: Desk) -> list[What]:
    return [it.what for it in await at.store.run(ticket_trail, 1)]
