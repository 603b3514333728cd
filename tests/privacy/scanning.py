"""Reads all that a database keeps, byte by byte, whatever it is called."""

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.store import Store


async def found_in(store: Store, url: str, words: Iterable[str]) -> set[str]:
    """Give the words that are kept anywhere: in the file and its log, or in any row."""
    kept = await store.run(_rows) if url.startswith("postgresql") else _bytes(url)
    return {word for word in words if word.encode() in kept}


def _bytes(url: str) -> bytes:
    file = Path(url.removeprefix("sqlite:///"))
    beside = (file, *(file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm", "-journal")))
    return b"\n".join(path.read_bytes() for path in beside if path.exists())


def _rows(connection: Connection) -> bytes:
    tables = inspect(connection).get_table_names()
    every = (text(f'SELECT t::text FROM "{name}" t') for name in tables)
    rows = [row for statement in every for row in connection.scalars(statement)]
    return "\n".join(rows).encode()
