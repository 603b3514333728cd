"""The tables come to be by steps, and a database that is not of this version is refused."""

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from storage import schema, tables
from storage.connected import alone, reading
from storage.mailroom import work
from storage.migrations import VERSION_TABLE, migrate, revisions
from storage.migrations.by_alembic import configured
from storage.schema import NoDatabase, check, prepare
from storage.store import StoreError
from storage.urls import lasting
from tests.engine.fakes import NOON, age, says
from tests.storage.conftest import Make
from tests.storage.databases import came_in, connected_to, kept_at, prepared
from tests.storage.shapes import shape

WORDS = (
    "The models and the migrations differ. Whoever changes a model adds a migration: see "
    "CONTRIBUTING.md, Tables."
)


def test_the_migrations_give_the_tables_of_today(kind: str, make: Make) -> None:
    with alone(lasting(make(kind))) as connection:
        SQLModel.metadata.create_all(connection)
        wanted = shape(connection)
    with reading(lasting(prepared(make(kind)))) as connection:
        others = {"version_table": VERSION_TABLE, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=others)
        assert compare_metadata(context, SQLModel.metadata) == [], WORDS
        assert shape(connection) == wanted, WORDS


def test_the_revisions_are_a_line_in_the_order_of_their_names() -> None:
    steps = ScriptDirectory.from_config(configured(None)).walk_revisions()
    assert revisions() == tuple(reversed([step.revision for step in steps]))
    assert revisions() == tuple(f"{number:04}" for number in range(1, len(revisions()) + 1))


def test_whoever_comes_first_makes_the_tables_and_the_others_wait(kind: str, make: Make) -> None:
    url = make(kind)

    def start(_: int) -> None:
        with connected_to(url) as connection:
            prepare(connection, "it")
            check(connection, "it")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(start, range(6)))


def test_a_busy_machine_may_take_its_time_over_the_first_start(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurry = {"idle_in_transaction_session_timeout": "5s", "statement_timeout": "30s"}

    def at_leisure(connection: Connection, revision: str) -> None:
        found = {name: connection.scalar(text(f"SHOW {name}")) for name in (*hurry, "lock_timeout")}
        assert found == dict(zip(found, ("1min", "0", "1min"), strict=True))
        migrate(connection, revision)

    monkeypatch.setattr(schema, "migrate", at_leisure)
    with connected_to(make("postgresql")) as connection:
        with connection.begin():
            for name, seconds in hurry.items():
                connection.execute(text(f"SET {name} = '{seconds}'"))
        prepare(connection, "it")
        check(connection, "it")
        with connection.begin():
            assert {name: connection.scalar(text(f"SHOW {name}")) for name in hurry} == hurry


def test_whoever_starts_while_the_tables_are_changed_is_told(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "PATIENCE", "20ms")
    url = prepared(make("postgresql"))
    words = r"are being changed.* try again when that is done"
    with (
        alone(lasting(url)),
        connected_to(url) as connection,
        pytest.raises(StoreError, match=words),
    ):
        prepare(connection, "it")
    with connected_to(url) as connection:
        prepare(connection, "it")


def test_where_there_is_nothing_one_can_only_start(kind: str, make: Make) -> None:
    with connected_to(make(kind)) as connection:
        with pytest.raises(NoDatabase, match="nothing in it yet: start Laddermaat first"):
            check(connection, "it")
        assert schema.is_empty(connection)


def newer(connection: Connection) -> None:
    connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))


def foreign(connection: Connection) -> None:
    connection.execute(text(f"DROP TABLE {VERSION_TABLE}"))
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA user_version = 0"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (newer, f"newer Laddermaat .schema 9999, this one knows {revisions()[-1]}.: update"),
        (foreign, "tables that are not Laddermaat's: give another database"),
    ],
)
def test_what_this_version_cannot_use_is_refused_and_left_alone(
    kind: str, make: Make, change: Callable[[Connection], None], words: str
) -> None:
    url = prepared(make(kind))
    with connected_to(url) as connection:
        with connection.begin():
            change(connection)
            before = shape(connection)
        for look in (prepare, check):
            with pytest.raises(StoreError, match=words):
                look(connection, "it")
        with pytest.raises(StoreError, match=words), connection.begin():
            schema.upgrade(connection, "it")
        with connection.begin():
            assert shape(connection) == before


def test_an_older_one_is_refused_until_it_is_upgraded(kind: str, make: Make) -> None:
    url = kept_at(make(kind), "0001")
    with connected_to(url) as connection, connection.begin():
        came_in(connection, says("1"))
    with connected_to(url) as connection:
        words = f"older Laddermaat .schema 0001, this one {revisions()[-1]}.: stop it everywhere.*"
        for look in (prepare, check):
            with pytest.raises(StoreError, match=f"{words}db backup FILE.*db upgrade"):
                look(connection, "it")
        with connection.begin():
            assert schema.upgrade(connection, "it") == revisions()[1:]
        prepare(connection, "it")
        with connection.begin():
            assert work(connection, "fake:ann").incoming
            assert schema.upgrade(connection, "it") == ()


@pytest.mark.parametrize("number", range(1, 6))
def test_a_file_whose_tables_had_a_number_becomes_one_of_today(number: int, make: Make) -> None:
    url = kept_at(make("sqlite"), "0001")
    with connected_to(url) as connection:
        with connection.begin():
            came_in(connection, says("1"))
            _as_numbered(connection, number)
        with pytest.raises(StoreError, match=rf"older Laddermaat .schema {number}, this one"):
            prepare(connection, "it")
        with connection.begin():
            assert schema.upgrade(connection, "it") == revisions()
            assert work(connection, "fake:ann").incoming
            upgraded = shape(connection)
    with reading(lasting(prepared(make("sqlite")))) as connection:
        assert upgraded == shape(connection)


def _as_numbered(connection: Connection, number: int) -> None:
    if number < 4:
        age(connection)
        for table in ("listing", "application_event"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {VERSION_TABLE}")
    connection.exec_driver_sql(f"PRAGMA user_version = {number}")


def test_a_laddermaat_of_those_days_sees_that_the_file_is_newer(make: Make) -> None:
    file = lasting(prepared(make("sqlite"))).database
    connection = sqlite3.connect(str(file))
    assert connection.execute("PRAGMA user_version").fetchone()[0] > 5
    connection.close()


def test_a_step_that_fails_leaves_all_as_it_was(kind: str, make: Make) -> None:
    def fail(connection: Connection) -> None:
        with connection.begin():
            migrate(connection, "0001")
            raise ZeroDivisionError

    with connected_to(make(kind)) as connection:
        with pytest.raises(ZeroDivisionError):
            fail(connection)
        with connection.begin():
            assert schema.is_empty(connection)


def test_the_trail_of_applications_is_only_added_to(kind: str, make: Make) -> None:
    event: dict[str, object] = dict.fromkeys(("before", "after", "rung", "until", "audience"), None)
    event |= {"reference": "A", "at": NOON, "by": "ann", "what": "sent", "remark": ""}
    changes: Sequence[str] = (
        "UPDATE application_event SET remark = 'x'",
        "DELETE FROM application_event",
    )
    with connected_to(prepared(make(kind))) as connection:
        with connection.begin():
            connection.execute(insert(tables.application_event), event)
        for change in changes:
            with pytest.raises(DBAPIError, match="only adding is allowed"), connection.begin():
                connection.execute(text(change))


def test_whoever_may_not_make_tables_is_told(make: Make) -> None:
    url = make("postgresql")
    with connected_to(url) as connection, connection.begin():
        connection.execute(text("DROP ROLE IF EXISTS guest"))
        connection.execute(text("CREATE ROLE guest LOGIN"))
    guest = lasting(url).set(username="guest").render_as_string(hide_password=False)
    with connected_to(guest) as connection:
        with pytest.raises(StoreError, match=r"cannot make tables in it .*permission denied"):
            prepare(connection, "it")
        assert not inspect(connection).get_table_names()
