"""What a desk gets from inside: cards, places and a page for colleagues."""

from sqlalchemy import Connection

from bot.app import Contents
from bot.application import card as applications
from bot.channels.desk_house import DeskHouse
from bot.helpdesk import card as tickets
from bot.helpdesk.addresses import application_at, ticket_at
from bot.texts import Markdown, Voice
from core.conversation import Address, Block, Text
from core.helpdesk.ticket import Ticket
from core.language import Language
from storage.applications import NoSuchApplication, find_application
from storage.desk_threads import begin_thread, seen_at, thread_of
from storage.store import Store
from storage.tickets import NoSuchTicket, find_ticket, open_tickets

MOST_SHOWN = 20
"""Tickets on a page, the oldest ones."""


def desk_inside(store: Store, contents: Contents, speaks: Language) -> DeskHouse:
    """Open the desk over a store, for colleagues who speak a language."""
    voice = contents.texts.voice(speaks)

    async def card(address: Address) -> tuple[Block, ...]:
        return await store.run(_card, contents, voice, address)

    async def thread(address: Address) -> str | None:
        return await store.run(thread_of, str(address))

    async def begun(address: Address, place: str) -> None:
        await store.run(begin_thread, str(address), place)

    async def at(place: str) -> Address | None:
        found = await store.run(seen_at, place)
        return Address.parse(found) if found else None

    async def home(_: str | None) -> tuple[Block, ...]:
        return _waiting(voice, await store.run(open_tickets))

    return DeskHouse(speaks, card, thread, begun, at, home)


def _card(
    connection: Connection, contents: Contents, voice: Voice, address: Address
) -> tuple[Block, ...]:
    """Show what a conversation of the desk is about."""
    try:
        if number := ticket_at(address):
            topics = contents.library.knowledge.topics
            return tickets.card(voice, find_ticket(connection, number), topics)
        if reference := application_at(address):
            return applications.card(voice, find_application(connection, reference))
    except (NoSuchTicket, NoSuchApplication):
        pass
    return ()


def _waiting(voice: Voice, waiting: tuple[Ticket, ...]) -> tuple[Block, ...]:
    """List the open tickets, the oldest first."""
    if not waiting:
        return (Text(voice("helpdesk-no-open-tickets")),)
    lines = [f"- {tickets.in_a_line(voice, ticket)}" for ticket in waiting[:MOST_SHOWN]]
    said = [voice("helpdesk-open-tickets"), "\n".join(lines)]
    if len(waiting) > MOST_SHOWN:
        said.append(voice("helpdesk-more-tickets", more=len(waiting) - MOST_SHOWN))
    return (Text(Markdown("\n\n".join(said))),)
