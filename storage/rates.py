"""How fast a platform takes messages of all processes together: one row for each channel.

GCRA, as in `bot.limits`, by the clock of the database: machines need not agree on the time.
Plain functions of a connection, for `store.run`; on PostgreSQL only, since on SQLite there is
one process.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, Float, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert

from storage.tables import rate


@dataclass(frozen=True, slots=True)
class Booked:
    """A place in the row of messages to a channel."""

    wait: float
    """Seconds until it comes."""
    pauses: int
    """How often the channel had been paused; a later pause makes the place void."""


def book(connection: Connection, channel: str, space: float, ahead: float) -> Booked:
    """Book the next place, with so many seconds between two and a burst so far ahead."""
    row = connection.execute(_BOOK, {"channel": channel, "space": space}).one()
    return Booked(max(0.0, row.due - space - ahead - row.now), row.pauses)


def holds(connection: Connection, channel: str, booked: Booked) -> bool:
    """Tell whether a place that was booked may still be used."""
    return connection.scalar(_PAUSES, {"key": channel}) == booked.pauses


def pause(connection: Connection, channel: str, seconds: float) -> None:
    """Let nothing through for so long; places that were booked are void."""
    connection.execute(_PAUSE, {"channel": channel, "space": seconds})


_NOW = func.extract("epoch", func.clock_timestamp()).cast(Float)
_SPACE = bindparam("space", type_=Float)
_BEGIN = insert(rate).values(channel=bindparam("channel"), due=_NOW + _SPACE, pauses=0)
_BOOK = _BEGIN.on_conflict_do_update(
    index_elements=["channel"], set_={"due": func.greatest(rate.c.due, _NOW) + _SPACE}
).returning(rate.c.due, rate.c.pauses, _NOW.label("now"))
_PAUSE = _BEGIN.on_conflict_do_update(
    index_elements=["channel"],
    set_={"due": func.greatest(rate.c.due, _NOW + _SPACE), "pauses": rate.c.pauses + 1},
)
_PAUSES = select(rate.c.pauses).where(rate.c.channel == bindparam("key"))
