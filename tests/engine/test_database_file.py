"""A database file has one owner, and one that cannot be used is refused with the remedy."""

import asyncio
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from storage import mailroom, sqlite
from storage.database import NoDatabase, StoreError, edit_store, open_store, read_store
from tests.engine.fakes import says, url


async def test_a_second_process_on_the_file_is_refused(tmp_path: Path) -> None:
    async with open_store(url(tmp_path)) as store:
        error = await start_another(tmp_path)
        assert await store.run(mailroom.accept, says("1"))
    assert f"another Laddermaat is using {tmp_path}/laddermaat.sqlite" in error
    assert "postgresql://" in error


async def start_another(tmp_path: Path) -> str:
    handler = "tests.faults.chain:chain"
    words = ("-m", "tests.faults.bot", url(tmp_path), "0", handler, "0", str(tmp_path / "ahead"))
    second = await asyncio.create_subprocess_exec(
        sys.executable, *words, stderr=asyncio.subprocess.PIPE
    )
    _, error = await second.communicate()
    assert second.returncode == 1
    return error.decode()


def newer(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.executescript("CREATE TABLE inbox (id); PRAGMA user_version = 99")
    connection.close()


def foreign(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.executescript("CREATE TABLE recipes (id)")
    connection.close()


def not_a_database(file: Path) -> None:
    file.write_text("Dit is een brief, geen database. " * 50)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (newer, "newer Laddermaat"),
        (foreign, "not Laddermaat's"),
        (not_a_database, "as a database"),
        (Path.mkdir, "as a database"),
    ],
)
async def test_a_file_of_another_kind_is_refused(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    make(tmp_path / "laddermaat.sqlite")
    with pytest.raises(StoreError, match=words):
        async with open_store(url(tmp_path)):
            pass
    with pytest.raises(StoreError, match=words), edit_store(url(tmp_path)):
        pass


async def test_a_command_changes_what_another_process_owns(tmp_path: Path) -> None:
    async with open_store(url(tmp_path)) as store:
        await store.run(mailroom.accept, says("1"))
        with edit_store(url(tmp_path)) as connection, connection.begin():
            mailroom.accept(connection, says("2"))
        assert not await store.run(mailroom.accept, says("2"))
        assert await store.run(mailroom.accept, says("3"))


def test_a_change_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail() -> None:
        with edit_store(url(tmp_path)) as connection, connection.begin():
            mailroom.accept(connection, says("1"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with edit_store(url(tmp_path)) as connection, connection.begin():
        assert mailroom.accept(connection, says("1"))


def test_a_command_makes_the_database_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase, match="start Laddermaat first"), read_store(url(tmp_path)):
        pass
    with edit_store(url(tmp_path / "new")):
        pass
    with read_store(url(tmp_path / "new")) as connection, connection.begin():
        assert not mailroom.work(connection, "fake:ann").incoming


def test_a_database_that_something_holds_on_to_is_not_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE", 0.01)
    with (
        edit_store(url(tmp_path)) as one,
        one.begin(),
        pytest.raises(StoreError, match=r"cannot be changed now .*locked.*try again"),
        edit_store(url(tmp_path)),
    ):
        pass


@pytest.mark.parametrize("look", [read_store, edit_store])
def test_a_store_in_memory_is_nobody_elses(
    look: Callable[[str], AbstractContextManager[Connection]],
) -> None:
    with pytest.raises(StoreError, match="in memory can be kept: give a file"), look("sqlite://"):
        pass


async def test_a_url_that_cannot_be_used_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for url_, words in (
        ("var/x.sqlite", "not a database URL"),
        ("mysql://secret:word@host/x", "does not know"),
        ("postgresql://secret:word@127.0.0.1:1/x", "cannot use postgresql://127.0.0.1:1/x"),
        (f"sqlite:///{tmp_path}/file/x.sqlite", "make that folder writable"),
    ):
        with pytest.raises(StoreError, match=words) as caught:
            async with open_store(url_):
                pass
        assert "LADDERMAAT_DATABASE_URL" in str(caught.value)
        assert "secret" not in str(caught.value)


async def test_only_its_owner_reads_what_people_said(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        async with open_store(url(tmp_path)) as store:
            await store.run(mailroom.accept, says("1"))
            others = {it.name: it.stat().st_mode & 0o077 for it in os.scandir(tmp_path)}
    finally:
        os.umask(before)
    del others["laddermaat.sqlite.lock"]  # nothing is ever written to it
    assert others == {f"laddermaat.sqlite{part}": 0 for part in ("", "-shm", "-wal")}
