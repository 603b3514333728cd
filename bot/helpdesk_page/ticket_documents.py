"""The documents of users, as they lie in the conversation of a ticket."""

from collections.abc import Iterator

from sqlalchemy import Connection

from bot.helpdesk.addresses import of_ticket
from core.conversation import File
from core.helpdesk.ticket import USER, Entry, What
from storage.history import entries_after
from storage.tickets import ticket_trail

_BATCH = 20
"""Entries that are read at once: each may hold a document of some megabytes."""


def document_of(connection: Connection, number: int, index: int) -> File | None:
    """Give the document that a user sent, by its line in the trail of a ticket.

    Among documents of one name it is the one that came as much later.
    """
    trail = ticket_trail(connection, number)
    if index >= len(trail) or not _is_sent(trail[index]):
        return None
    name = _name(trail[index])
    earlier = sum(_is_sent(it) and _name(it) == name for it in trail[:index])
    found = (file for file in _documents(connection, number) if file.name == name)
    return next((file for place, file in enumerate(found) if place == earlier), None)


def _is_sent(entry: Entry) -> bool:
    return entry.what is What.FILE and entry.by == USER


def _name(entry: Entry) -> str:
    return entry.text.partition("\n")[0]


def _documents(connection: Connection, number: int) -> Iterator[File]:
    after = 0
    while entries := entries_after(connection, str(of_ticket(number)), after, _BATCH):
        for entry in entries:
            yield from (block for block in entry.blocks if isinstance(block, File))
        after = entries[-1].seq
