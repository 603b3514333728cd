"""Databases for a bot to which things happen, and what is in them in the end."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from sqlalchemy import NullPool, create_engine, func, make_url, select

from storage.tables import conversation, dead_letter, inbox, outbox, waiting
from tests.faults.judgement import Left
from tests.postgresql import Server

PREFIX = "wired:"


@dataclass(frozen=True, slots=True)
class Database:
    """A database on SQLite, or on a PostgreSQL server."""

    url: str
    server: Server | None = None
    disk: Path | None = None
    """The small disk that it is on, if it is on one."""

    @property
    def file(self) -> Path:
        """The file of one on SQLite."""
        return Path(make_url(self.url).database or "")

    def unfinished(self) -> bool:
        """Tell whether an update or a message waits."""
        engine = create_engine(_driven(self.url), poolclass=NullPool)
        with engine.connect() as connection:
            left = connection.execute(select(inbox.c.id).where(waiting).limit(1)).first()
            return bool(left or connection.execute(select(outbox.c.seq).limit(1)).first())

    def left(self) -> Left:
        """Read what is in it."""
        engine = create_engine(_driven(self.url), poolclass=NullPool)
        with engine.connect() as connection:
            rows = connection.execute(select(conversation.c.id, conversation.c.state))
            states = {row.id: row.state for row in rows if row.id.startswith(PREFIX)}
            dead = connection.scalar(select(func.count()).select_from(dead_letter))
            return Left(states, dead or 0)


def _driven(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """Have a disk on which little fits; needs to be root."""
    disk = folder / "disk"
    disk.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", disk], check=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


@contextmanager
def on_sqlite(folder: Path, *, small: bool) -> Iterator[Database]:
    """Have a file, on a small disk if need be."""
    if not small:
        yield Database(f"sqlite:///{folder}/laddermaat.sqlite")
        return
    with small_disk(folder, 32) as disk:
        yield Database(f"sqlite:///{disk}/laddermaat.sqlite", disk=disk)


@contextmanager
def on_postgresql(server: Server, *, small: bool) -> Iterator[Database]:
    """Have a database on a server, in a tablespace on a small disk if need be."""
    if not small:
        yield Database(server.create(), server)
        return
    with small_disk(server.folder / "small", 64) as disk:
        shutil.chown(disk, "postgres")
        url = server.create()
        name = make_url(url).database
        _execute(server, f"CREATE TABLESPACE small LOCATION '{disk}'")
        _execute(server, f"ALTER DATABASE {name} SET TABLESPACE small")
        try:
            yield Database(url, server, disk)
        finally:
            _execute(server, f"DROP DATABASE {name} WITH (FORCE)")
            _execute(server, "DROP TABLESPACE small")


@cache
def may_mount() -> bool:
    """Tell whether this process may have a small disk: in many a container not even root may."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    try:
        with TemporaryDirectory() as folder, small_disk(Path(folder), 1):
            return True
    except subprocess.CalledProcessError:
        return False


def _execute(server: Server, statement: str) -> None:
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(statement.encode())
