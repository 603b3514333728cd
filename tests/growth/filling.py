"""A store with as many conversations as one likes: real ones, multiplied.

A few conversations are held with the whole bot; the database then copies their rows, each time
under another account, spread over a year. So the states and the history are real ones.
"""

# mypy: disable-error-code="explicit-any"
# (a Table has them, as SQLAlchemy makes it)

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import cycle

from sqlalchemy import Connection, Table, TextClause, text

from core.retention import DAY, Retention
from storage import tables
from storage.database import edit_store
from tests.growth.grown import CHANNEL, Grown, grown
from tests.load.pages import Presses, Says, pages

PAGES = pages()[::3]
"""The conversations that are copied; some end soon, others go on for a while."""
STEPS = (1, 2, 3, 4)
"""Messages of the user in each."""
SINCE = Retention().conversations + DAY
"""Of what was said in so long a day's worth is due to be forgotten, as it is every night."""
RECENT = Retention().updates + DAY
"""The same of the updates."""
AT_ONCE = 20_000
"""Conversations in a transaction."""
SPREAD, SIZE = 2_654_435_761, 2**32
"""Odd, and a power of two: so each number becomes another one, in no order."""

MOMENT = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f000', :since, (n * :apart) || ' seconds')",
    "postgresql": "CAST(:since AS timestamptz) + n * CAST(:apart AS float) * interval '1 second'",
}
"""When a conversation was held, as each database keeps it."""


def account(number: int) -> str:
    """Give the id of an account."""
    return str(number * SPREAD % SIZE)


async def fill(url: str, conversations: int) -> None:
    """Make a store with so many conversations, and the few that they are copies of."""
    async with grown(url) as bot:
        for number, (page, steps) in enumerate(zip(PAGES, cycle(STEPS), strict=False)):
            await _hold(bot, f"page{number}", page.steps[:steps])
    with edit_store(url) as connection:
        _at_full_speed(connection)
        _multiply(connection, conversations, datetime.now(UTC))
        _tidy(connection)


async def _hold(bot: Grown, who: str, steps: Sequence[Says | Presses]) -> None:
    for step in steps:
        await bot.says(who, step.label if isinstance(step, Presses) else step.text)


def _multiply(connection: Connection, conversations: int, now: datetime) -> None:
    since = now - SINCE
    apart = SINCE.total_seconds() / conversations
    as_text = connection.dialect.name == "sqlite"
    moments: dict[str, datetime | str | float] = {
        "since": f"{since:%Y-%m-%d %H:%M:%S}" if as_text else since,
        "apart": apart,
    }
    recent = int(conversations * (1 - RECENT / SINCE))
    for first in range(0, conversations, AT_ONCE):
        last = min(first + AT_ONCE, conversations) - 1
        with connection.begin():
            for table, whose, begin in (
                (tables.conversation, "id", first),
                (tables.message, "conversation", first),
                (tables.inbox, "conversation", max(first, recent)),
            ):
                span = {"first": begin, "last": last}
                if begin <= last:
                    connection.execute(_copy(connection, table, whose), moments | span)


def _copy(connection: Connection, table: Table, whose: str) -> TextClause:
    """Write the statement that copies rows of a table; what counts by itself is counted anew."""
    columns = {it.name: it.name for it in table.columns if it.name not in {whose, "id", "seq"}}
    if "at" in columns:
        columns["at"] = MOMENT[connection.dialect.name]
    values = ", ".join(columns.values())
    return text(
        f"""
        WITH RECURSIVE series(n) AS (
            SELECT CAST(:first AS BIGINT) UNION ALL SELECT n + 1 FROM series WHERE n < :last
        )
        INSERT INTO {table.name} ({whose}, {", ".join(columns)})
        SELECT '{CHANNEL}:' || (n * {SPREAD} % {SIZE}), {values}
        FROM series
        CROSS JOIN {table.name} WHERE {table.name}.{whose} = '{CHANNEL}:page' || (n % {len(PAGES)})
        """
    )


def _at_full_speed(connection: Connection) -> None:
    """A store that is being made may be lost, and has all the time there is."""
    if connection.dialect.name == "sqlite":
        for pragma in ("synchronous = OFF", "cache_size = -1000000", "foreign_keys = OFF"):
            connection.connection.cursor().execute(f"PRAGMA {pragma}")
    else:  # what tidies PostgreSQL up beside it may hold a table for a while
        with connection.begin():
            connection.exec_driver_sql("SET lock_timeout = 0")


def _tidy(connection: Connection) -> None:
    """Have the database know what is in it, as it does of its own accord after a while."""
    if connection.dialect.name == "postgresql":
        with connection.begin():
            connection.exec_driver_sql("ANALYZE")
