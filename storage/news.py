"""News: who wants to hear it, and what was told.

Plain functions of a connection, for `store.run`.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import get_args

from sqlalchemy import (
    Connection,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    null,
    select,
    update,
)

from core.effects import OnNews, Subscribe, Unsubscribe
from core.language import Language
from storage.tables import announcement, message, outbox, subscriber


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


def audience(connection: Connection) -> Mapping[Language, int]:
    """Count who wants to hear the news, by language."""
    return {row.language: row.number for row in connection.execute(_AUDIENCE)}


@dataclass(frozen=True, slots=True)
class Announced:
    """News, in whose name it is told, and to how many it was; English may be empty."""

    dutch: str
    english: str
    by: str
    at: datetime
    told: int = 0


def tell(connection: Connection, news: Announced, bodies: Mapping[Language, str]) -> int:
    """Say it to everybody who wants to hear it, the earliest first, and note it; gives how many.

    `bodies` holds, for every language, what `dump_blocks` writes. However many they are, it takes
    as many statements: who talks meanwhile waits for all of it, on SQLite.
    """
    number = connection.execute(_NOTE, asdict(news)).scalar_one()
    key = f"news:{number}"
    said: dict[str, object] = {"moment": news.at, "news": key}
    connection.execute(_SAY, said | dict(bodies))
    connection.execute(_SEND, {"news": key})
    told = connection.execute(_COUNT, {"news": key}).scalar_one()
    connection.execute(_NOTE_TOLD, {"key": number, "number": told})
    return told


_FORGET = delete(subscriber).where(subscriber.c.conversation == bindparam("key"))
_KEEP = insert(subscriber)
_IS_KEPT = select(exists().where(subscriber.c.conversation == bindparam("key")))
_AUDIENCE = select(subscriber.c.language, func.count().label("number")).group_by(
    subscriber.c.language
)
_NOTE = insert(announcement).returning(announcement.c.id)
_NOTE_TOLD = (
    update(announcement)
    .where(announcement.c.id == bindparam("key"))
    .values(told=bindparam("number"))
)
_IN_THEIR_LANGUAGE = case(
    {it: bindparam(it, type_=message.c.body.type) for it in get_args(Language)},
    value=subscriber.c.language,
)
_SAY = insert(message).from_select(
    ["conversation", "author", "language", "body", "at", "key"],
    select(
        subscriber.c.conversation,
        literal("bot"),
        subscriber.c.language,
        _IN_THEIR_LANGUAGE,
        bindparam("moment", type_=message.c.at.type),
        bindparam("news", type_=message.c.key.type),
    ).order_by(subscriber.c.at, subscriber.c.conversation),
)
_IS_IT = message.c.key == bindparam("news")
_SEND = insert(outbox).from_select(
    ["seq", "conversation", "attempts", "not_before", "part"],
    select(message.c.seq, message.c.conversation, literal(0), null(), literal(0)).where(_IS_IT),
)
_COUNT = select(func.count()).where(_IS_IT)
