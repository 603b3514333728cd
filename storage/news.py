"""News: who wants to hear it, and what was told.

Plain functions of a connection, for `store.run`.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, insert, select

from core.effects import OnNews, Subscribe, Unsubscribe
from core.language import Language
from storage.tables import announcement, subscriber


def subscribe(connection: Connection, effect: OnNews, address: str, at: datetime) -> None:
    """Note that an address wants to hear the news, or no longer does."""
    connection.execute(_FORGET, {"key": address})
    match effect:
        case Subscribe(language):
            values = {"conversation": address, "language": language, "at": at}
            connection.execute(_KEEP, values)
        case Unsubscribe():
            pass


def is_subscribed(connection: Connection, address: str) -> bool:
    """Tell whether an address wants to hear the news."""
    return bool(connection.scalar(_IS_KEPT, {"key": address}))


def subscribers(connection: Connection) -> Mapping[str, Language]:
    """Give who wants to hear the news, and in which language, the earliest first."""
    return {row.conversation: row.language for row in connection.execute(_ALL)}


@dataclass(frozen=True, slots=True)
class Announced:
    """News that was told, in whose name and to how many; English may be empty."""

    dutch: str
    english: str
    by: str
    at: datetime
    told: int


def note(connection: Connection, announced: Announced) -> None:
    """Note what was told."""
    connection.execute(_NOTE, asdict(announced))


_FORGET = delete(subscriber).where(subscriber.c.conversation == bindparam("key"))
_KEEP = insert(subscriber)
_IS_KEPT = select(exists().where(subscriber.c.conversation == bindparam("key")))
_ALL = select(subscriber.c.conversation, subscriber.c.language).order_by(subscriber.c.at)
_NOTE = insert(announcement)
