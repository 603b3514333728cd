"""Channels and handlers that do as they are told, and updates to try them with."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web
from sqlalchemy import Connection, Select

from bot.channels.channel import Brought, Delivery, Limits
from bot.channels.connection import Finding, Unavailable
from bot.channels.meanwhile import Far
from core.address import Address
from core.blocks import Block, Text
from core.contents import Attached, Said
from core.conversation import Reply, Turn, Update
from storage.outgoing import DeadLetter, dead_letters
from storage.store import Store
from tests.timing import NEVER

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def url(folder: Path) -> str:
    return f"sqlite:///{folder}/laddermaat.sqlite"


def says(text: str, who: str = "ann", id_: str | None = None, at: datetime = NOON) -> Update:
    return Update(id_ or text, Address("fake", who), Said(text), at)


def words(blocks: Sequence[Block]) -> str:
    return " ".join(block.markdown for block in blocks if isinstance(block, Text))


async def echo(turn: Turn) -> Reply:
    assert isinstance(turn.content, Said)
    return Reply((Text(turn.content.text),), turn.state)


def apologise(turn: Turn, error: str) -> Reply:
    return Reply((Text(f"sorry {len(error)}"),), turn.state)


class FakeChannel:
    """Keeps what it is given; `answers` are raised, one for each attempt, before that."""

    name = "fake"

    def __init__(self, *answers: Exception, limits: Limits = Limits()) -> None:  # noqa: B008
        self.limits = limits
        self.answers = list(answers)
        self.hang: Callable[[Delivery], bool] = lambda _delivery: False
        self.hung: list[int] = []
        self.heard: list[tuple[str, str]] = []
        self.seqs: list[int] = []

    async def deliver(self, delivery: Delivery) -> Brought:
        if self.hang(delivery):
            self.hung.append(delivery.seq)
            await asyncio.Event().wait()
        if self.answers:
            raise self.answers.pop(0)
        self.heard.append((delivery.to.id, words(delivery.blocks)))
        self.seqs.append(delivery.seq)
        return Brought(more=False)

    async def has_heard(self, count: int) -> list[tuple[str, str]]:
        """Wait until so many messages came, at most a minute."""
        await eventually(lambda: len(self.heard) >= count)
        return self.heard


class Nothing:
    """Shows nothing of how far work is."""

    async def show(self, to: Address, place: str | None, far: Far, ref: str | None) -> None:
        """Show nothing."""

    async def take_back(self, to: Address, ref: str) -> None:
        """Nothing was shown."""


class FakeConnectedChannel(FakeChannel):
    """A channel with a platform to reach; how that goes is for whoever makes one to say."""

    routes: Sequence[web.RouteDef] = ()
    one_at_a_time = False
    desk = None
    meanwhile = Nothing()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    async def fetch(self, attached: Attached) -> bytes:
        raise Unavailable(attached.name)

    async def aclose(self) -> None:
        pass

    async def examine(self) -> Sequence[Finding]:
        return ()


async def eventually(condition: Callable[[], bool]) -> None:
    """Wait until something is so, at most a minute."""
    async with asyncio.timeout(NEVER):
        while not condition():  # noqa: ASYNC110 - what is waited for knows of no event
            await asyncio.sleep(0.002)


async def buried(store: Store, count: int) -> tuple[DeadLetter, ...]:
    """Wait until there are so many dead letters."""
    async with asyncio.timeout(NEVER):
        while len(found := await store.run(dead_letters)) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    return found


def age(connection: Connection) -> None:
    """Make a database as old as the first version, as far as its oldest tables go."""
    connection.exec_driver_sql("DROP INDEX message_key")
    for column in ("place", "key", "ref", "whole", "revises", "instead"):
        connection.exec_driver_sql(f"ALTER TABLE message DROP COLUMN {column}")
    connection.exec_driver_sql("ALTER TABLE outbox DROP COLUMN part")
    connection.exec_driver_sql("DROP TABLE laddermaat_schema")
    connection.exec_driver_sql("PRAGMA user_version = 1")


def plan(connection: Connection, query: Select[tuple[int]]) -> str:
    """Tell how the database goes about a query, if it can it by an index."""
    words = str(query.compile(connection, compile_kwargs={"literal_binds": True}))
    return plan_of(connection, words)


def plan_of(connection: Connection, statement: str, parameters: Sequence[object] = ()) -> str:
    """Tell the same of a statement as the driver gets it."""
    given = parameters or None
    if connection.dialect.name == "postgresql":
        # It looks through a small table rather than in an index.
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        return str(connection.exec_driver_sql(f"EXPLAIN {statement}", given).all())
    return str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given).all())
