"""The documents of users, and drafts, as they lie in the conversation of a ticket."""

from collections.abc import Iterator

from sqlalchemy import Connection

from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.drafting import file_name
from core.blocks import File
from core.helpdesk.ticket import USER, Entry, What
from storage.history import entries_after
from storage.tickets import ticket_trail

_BATCH = 20
"""Entries that are read at once: each may hold a document of some megabytes."""


def document_of(connection: Connection, number: int, index: int) -> File | None:
    """Give what a user sent, or a draft that was made, by its line in the trail of a ticket.

    Among documents of one name it is the one that came as much later.
    """
    trail = ticket_trail(connection, number)
    if index >= len(trail) or not _has_one(trail[index]):
        return None
    name = _name(trail[index])
    earlier = sum(_has_one(it) and _name(it) == name for it in trail[:index])
    found = (file for file in documents(connection, number) if file.name == name)
    return next((file for place, file in enumerate(found) if place == earlier), None)


def _has_one(entry: Entry) -> bool:
    """Tell whether a document goes with a line; what colleagues send lies at the user's."""
    return entry.what is What.DRAFTED or (entry.what is What.FILE and entry.by == USER)


def _name(entry: Entry) -> str:
    if entry.what is What.DRAFTED:
        return file_name(entry.text)
    return entry.text.partition("\n")[0]


def documents(connection: Connection, number: int) -> Iterator[File]:
    """Give all documents in the conversation of a ticket, in order."""
    after = 0
    while entries := entries_after(connection, str(of_ticket(number)), after, _BATCH):
        for entry in entries:
            yield from (block for block in entry.blocks if isinstance(block, File))
        after = entries[-1].seq
