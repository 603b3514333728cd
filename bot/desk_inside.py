"""What a desk gets from inside: cards, places and a page for colleagues."""

from sqlalchemy import Connection

from bot.app import Contents
from bot.application import card as applications
from bot.channels.desk_house import DeskHouse
from bot.clock import utc_now
from bot.helpdesk import card as tickets
from bot.helpdesk.addresses import application_at, ticket_at
from bot.helpdesk.home import home as colleagues_home
from bot.helpdesk.service import Service
from bot.helpdesk.stored import StoredTickets
from bot.helpdesk.week import this_week
from bot.texts import Voice
from core.address import Address
from core.blocks import Block, Text
from core.codec import dump_blocks
from core.helpdesk.trail import answers
from storage.applications import NoSuchApplication, find_application
from storage.desk_threads import begin_thread, seen_at, thread_of
from storage.erasing import FAREWELL
from storage.store import Store
from storage.tickets import NoSuchTicket, find_ticket, ticket_trail
from storage.turns import Answer, send


def desk_inside(store: Store, contents: Contents, service: Service) -> DeskHouse:
    """Open the desk over a store, for colleagues who speak the language agreed on."""
    voice, kept = contents.texts.voice(service.speaks), StoredTickets(store)

    async def card(address: Address) -> tuple[Block, ...]:
        return await store.run(_card, contents, voice, address)

    async def thread(address: Address) -> str | None:
        return await store.run(thread_of, str(address))

    async def begun(address: Address, place: str) -> None:
        await store.run(_begin, address, place, Text(voice("erased-at-desk")))

    async def at(place: str) -> Address | None:
        found = await store.run(seen_at, place)
        return Address.parse(found) if found else None

    async def home() -> tuple[Block, ...]:
        return colleagues_home(voice, await this_week(kept, service.patience.hours, utc_now()))

    return DeskHouse(service.speaks, card, thread, begun, at, home)


def _begin(connection: Connection, address: Address, place: str, notice: Text) -> None:
    """Note where a thread begins; one that begins while all is erased is told so as well."""
    begin_thread(connection, str(address), place)
    if _is_erased(connection, address):
        said = Answer(str(address), dump_blocks((notice,)), key=FAREWELL)
        send(connection, said, utc_now())


def _is_erased(connection: Connection, address: Address) -> bool:
    try:
        if number := ticket_at(address):
            return find_ticket(connection, number).is_erased
        reference = application_at(address)
        return bool(reference) and find_application(connection, str(reference)).is_erased
    except (NoSuchTicket, NoSuchApplication):
        return False


def _card(
    connection: Connection, contents: Contents, voice: Voice, address: Address
) -> tuple[Block, ...]:
    """Show what a conversation of the desk is about."""
    try:
        if number := ticket_at(address):
            topics = contents.library.knowledge.topics
            answered = "\n\n".join(answers(ticket_trail(connection, number)))
            return tickets.card(voice, find_ticket(connection, number), topics, answered)
        if reference := application_at(address):
            return applications.card(voice, find_application(connection, reference))
    except (NoSuchTicket, NoSuchApplication):
        pass
    return ()
