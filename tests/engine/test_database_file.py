"""A database file has one owner, and one that cannot be used is refused with the remedy."""

import asyncio
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import mailroom
from storage.database import StoreError, open_store
from tests.engine.fakes import says, url


async def test_a_second_process_on_the_file_is_refused(tmp_path: Path) -> None:
    async with open_store(url(tmp_path)) as store:
        error = await start_another(tmp_path)
        assert await store.run(mailroom.accept, says("1"))
    assert f"another Laddermaat is using {tmp_path}/laddermaat.sqlite" in error
    assert "postgresql://" in error


async def start_another(tmp_path: Path) -> str:
    words = ("-m", "tests.engine.scripted_bot", url(tmp_path), "0", "tests.engine.chain:chain")
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


async def test_a_url_that_cannot_be_used_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for url_, words in (
        ("var/x.sqlite", "not a database URL"),
        ("postgresql://secret:word@host/x", "cannot use yet"),
        (f"sqlite:///{tmp_path}/file/x.sqlite", "make that folder writable"),
    ):
        with pytest.raises(StoreError, match=words) as caught:
            async with open_store(url_):
                pass
        assert "LADDERMAAT_DATABASE_URL" in str(caught.value)
        assert "secret" not in str(caught.value)
