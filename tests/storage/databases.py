"""Databases as tests find them: at a first start, or as an earlier version left them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, insert

from core.codec import dump_update
from core.conversation import Update
from storage.connected import alone, on_server
from storage.migrations import migrate
from storage.schema import create
from storage.sqlite import begin_to_write, connected
from storage.tables import inbox
from storage.urls import file_of, lasting


@contextmanager
def connected_to(url: str) -> Iterator[Connection]:
    """Have a connection as a process that serves or a command has it."""
    file = file_of(lasting(url))
    found = connected(file, begin_to_write) if file else on_server(lasting(url))
    with found as connection:
        yield connection


def prepared(url: str) -> str:
    """Make the tables in an empty database, as a first start does."""
    with alone(lasting(url)) as connection:
        create(connection, url)
    return url


def kept_at(url: str, revision: str) -> str:
    """Make the tables of an earlier version in an empty database."""
    with alone(lasting(url)) as connection:
        migrate(connection, revision)
    return url


def came_in(connection: Connection, update: Update) -> None:
    """Keep an update as an earlier version did."""
    kept = {"conversation": str(update.sender), "update_id": update.id, "at": update.at}
    connection.execute(insert(inbox), kept | {"payload": dump_update(update), "done": False})
