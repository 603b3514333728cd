"""Statements that go straight to SQLite do what they would do by way of SQLAlchemy."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.schema import CreateTable

from storage.database import edit_store, open_store
from storage.prepared import Change, Query
from storage.tables import alias, message

AT = datetime(2026, 11, 23, 13, 5, 7, 250_000, timezone(timedelta(hours=1)))
SAID = {"conversation": "web:a", "author": "bot", "body": "Goed.", "at": AT}

_SAY = Query(insert(message).returning(message.c.seq, message.c.at))
_WHOLE = Query(select(message.c.seq, message.c.at, message.c.whole, message.c.place))
_OF = Query(
    select(message.c.body).where(message.c.conversation == bindparam("of")).order_by(message.c.seq)
)
_NOTE = Change(update(message).where(message.c.conversation == bindparam("of")).values(whole=True))
_LINK = Change(insert(alias))
_UNLINK = Change(delete(alias).where(alias.c.address == bindparam("of")))


@pytest.fixture
def connection(database: str) -> Iterator[Connection]:
    with edit_store(database) as connection:
        yield connection


def test_a_moment_comes_back_with_a_zone_and_a_truth_as_it_was(connection: Connection) -> None:
    with connection.begin():
        ((seq, at),) = _SAY.all(connection, SAID)
        _NOTE.made(connection, {"of": "web:a"})
        assert _WHOLE.all(connection, {}) == [(seq, AT, True, None)]
        assert at == AT


def test_a_moment_without_a_zone_is_refused(connection: Connection) -> None:
    refused = pytest.raises((ValueError, StatementError), match="has no time zone")
    with refused, connection.begin():
        _SAY.all(connection, {**SAID, "at": datetime(2026, 11, 23)})  # noqa: DTZ001


def test_the_same_statement_takes_more_values_or_fewer(connection: Connection) -> None:
    with connection.begin():
        for more in ({}, {"place": "7"}, {}):
            _SAY.all(connection, {**SAID, **more})
        assert [place for *_, place in _WHOLE.all(connection, {})] == [None, "7", None]


def test_a_change_tells_to_how_many_rows_it_was_made(connection: Connection) -> None:
    with connection.begin():
        assert _NOTE.made(connection, {"of": "web:a"}) == 0
        for body in ("een", "twee"):
            _SAY.all(connection, {**SAID, "body": body})
        assert _NOTE.made(connection, {"of": "web:a"}) == 2
        assert _OF.all(connection, {"of": "web:a"}) == [("een",), ("twee",)]
        assert _OF.first(connection, {"of": "web:a"}) == ("een",)
        assert _OF.first(connection, {"of": "web:b"}) is None


def test_what_the_database_refuses_is_told_as_ever(connection: Connection) -> None:
    link = {"address": "web:a", "conversation": "web:b"}
    with connection.begin():
        _LINK.made(connection, link)
    with pytest.raises(IntegrityError), connection.begin():
        _LINK.made(connection, link)
    with connection.begin():
        assert _UNLINK.made(connection, {"of": "web:a"}) == 1


def test_after_a_change_of_the_schema_a_statement_finds_the_same(connection: Connection) -> None:
    with connection.begin():
        _SAY.all(connection, SAID)
        found = _WHOLE.all(connection, {})
    with connection.begin():
        connection.exec_driver_sql("ALTER TABLE message ADD COLUMN afterwards INTEGER")
    with connection.begin():
        assert _WHOLE.all(connection, {}) == found
        _SAY.all(connection, SAID)
        assert len(_WHOLE.all(connection, {})) == 2


def test_a_default_that_python_would_make_is_refused(connection: Connection) -> None:
    counted = Table("counted", MetaData(), Column("a", Integer), Column("b", Integer, default=7))
    with connection.begin():
        connection.execute(CreateTable(counted))
        change = Change(insert(counted))
        if connection.dialect.name == "sqlite":
            with pytest.raises(TypeError, match="a default that Python makes"):
                change.made(connection, {"a": 1})
        change.made(connection, {"a": 1, "b": 2})
        assert connection.execute(select(counted)).all() == [(1, 2)]


def test_outside_a_transaction_one_begins_as_ever(connection: Connection) -> None:
    _SAY.all(connection, SAID)
    assert connection.in_transaction()
    connection.rollback()
    with connection.begin():
        assert _OF.all(connection, {"of": "web:a"}) == []


async def test_what_fails_later_leaves_nothing_behind(database: str) -> None:
    def fail(connection: Connection) -> None:
        _SAY.all(connection, SAID)
        raise RuntimeError("afterwards")

    def keep(connection: Connection) -> None:
        _SAY.all(connection, {**SAID, "body": "Beter."})

    async with open_store(database) as store:
        with pytest.raises(RuntimeError, match="afterwards"):
            await store.run(fail)
        await store.run(keep)
        assert await store.run(_OF.all, {"of": "web:a"}) == [("Beter.",)]
