"""A file from which somebody was erased is written anew, if not at once then some night."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert

from core.effects import Prune
from core.retention import DAY, Retention
from storage import settling
from storage.database import open_store
from storage.erasing import erase
from storage.retaining import prune
from storage.settling import settled
from storage.tables import message
from tests.engine.fakes import NOON
from tests.storage.databases import connected_to, prepared

SAID = {"conversation": "fake:ann", "author": "user", "at": NOON}
BODY = '{"text": "zqsaid", "ref": null, "kind": "said"}'
NIGHT = Prune(NOON + DAY, Retention())


def _fill(connection: Connection) -> None:
    connection.execute(insert(message), [SAID | {"body": BODY} for _ in range(2_000)])


def _pages(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())


async def test_a_large_file_is_written_anew_the_next_night_also_after_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "LARGE", 1)
    url = f"sqlite:///{tmp_path}/kept.sqlite"
    async with open_store(url) as store:
        await store.run(_fill)
        await store.run(erase, "fake:ann", NOON)
        before = await store.run(_pages)
    async with open_store(url) as store:
        await store.run(prune, NIGHT)
        assert await store.run(_pages) < before


def test_what_fails_is_told_and_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "kept.sqlite"
    with connected_to(prepared(f"sqlite:///{file}")) as connection:
        with connection.begin():
            connection.exec_driver_sql("PRAGMA busy_timeout = 0")
            _fill(connection)
            erase(connection, "fake:ann", NOON)
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            settled(connection)
        told = caplog.text
        for _ in range(2):
            with connection.begin():
                noted = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
                prune(connection, NIGHT)
            settled(connection)

    assert "the database file was not written anew" in told
    assert noted == 0
