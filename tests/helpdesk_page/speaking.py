"""What a user does with an open ticket, for tests of what colleagues see of it."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.answering import to_another
from bot.helpdesk.addresses import of_ticket
from core.blocks import File, Text
from core.conversation import Message
from core.helpdesk.life_cycle import said
from core.helpdesk.ticket import USER, Entry, What
from storage.helpdesk import keep_done
from storage.tickets import find_ticket
from storage.turns import send
from tests.helpdesk.opened import MONDAY

LATER = MONDAY + timedelta(minutes=5)


def user_says(
    connection: Connection,
    text: str,
    what: What = What.SAID,
    ref: str | None = None,
    at: datetime = LATER,
) -> None:
    ticket = find_ticket(connection, 1)
    keep_done(connection, said(ticket, Entry(at, USER, what, text, ref), ticket.address))


def user_sends(
    connection: Connection,
    file: File,
    caption: str = "",
    at: datetime = LATER,
    ref: str | None = None,
) -> None:
    """Have a document brought to colleagues, as the bot does it."""
    user_says(connection, f"{file.name}\n{caption}".strip(), What.FILE, ref, at)
    brought = Message(of_ticket(1), (Text(caption or file.name), file))
    send(connection, to_another(brought), at)


def bot_tells(connection: Connection, markdown: str) -> None:
    """Have the bot tell what it knows of the ticket."""
    send(connection, to_another(Message(of_ticket(1), (Text(markdown),))), MONDAY)
