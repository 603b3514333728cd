"""The documents of users, and drafts, as they lie in the conversation of a ticket."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.drafting import file_name
from core.blocks import File
from core.helpdesk.ticket import USER, Entry, What
from storage.history import beginnings, entry_at
from storage.tickets import ticket_trail

_BEFORE_NAME = 30_000
"""Characters in which the words and the name of a document are written, before what is in it."""


def document_of(connection: Connection, number: int, index: int) -> File | None:
    """Give what a user sent, or a draft that was made, by its line in the trail of a ticket.

    Among documents of one name it is the one that came as much later, whether or not the earlier
    ones were taken back; one that was taken back is not given.
    """
    trail = ticket_trail(connection, number)
    if index >= len(trail) or not _has_one(trail[index]) or _is_gone(trail, trail[index]):
        return None
    name = _name(trail[index])
    earlier = sum(_has_one(it) and _name(it) == name for it in trail[:index])
    there = _places(connection, number, name)
    return _at(connection, there[earlier], name) if earlier < len(there) else None


def documents_named(connection: Connection, number: int, name: str) -> Iterator[File]:
    """Give the documents of a name in the conversation of a ticket, in order."""
    found = (_at(connection, seq, name) for seq in _places(connection, number, name))
    return (file for file in found if file)


def _places(connection: Connection, number: int, name: str) -> Sequence[int]:
    """Find where documents of a name are, without a look at what is in them."""
    written = json.dumps(name, ensure_ascii=False)
    begun = beginnings(connection, str(of_ticket(number)), _BEFORE_NAME)
    return [seq for seq, body in begun if f'{{"name":{written},"media_type":' in body]


def _at(connection: Connection, seq: int, name: str) -> File | None:
    found = entry_at(connection, seq)
    files = (block for block in found.blocks if isinstance(block, File)) if found else iter(())
    return next((file for file in files if file.name == name), None)


def _is_gone(trail: Sequence[Entry], entry: Entry) -> bool:
    """Tell whether its sender took it back."""
    back = ((it.by, it.ref) for it in trail if it.what is What.WITHDRAWN)
    return entry.ref is not None and (entry.by, entry.ref) in back


def _has_one(entry: Entry) -> bool:
    """Tell whether a document goes with a line; what colleagues send lies at the user's."""
    return entry.what is What.DRAFTED or (entry.what is What.FILE and entry.by == USER)


def _name(entry: Entry) -> str:
    if entry.what is What.DRAFTED:
        return file_name(entry.text)
    return entry.text.partition("\n")[0]
