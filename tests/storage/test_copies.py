"""A backup, what is restored from it and what was moved hold all there was, or are not there."""

import sqlite3
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import delete, func, insert, select

from storage import tables
from storage.backup import back_up, move, restore
from storage.connected import reading
from storage.database import open_store
from storage.mailroom import accept, work
from storage.presence import BE_THERE
from storage.schema import check
from storage.sqlite import owned
from storage.store import StoreError
from storage.tally import tallies
from storage.urls import lasting
from tests.engine.fakes import NOON, says
from tests.storage.conftest import Make
from tests.storage.databases import came_in, connected_to, kept_at, prepared
from tests.storage.rows import Rows, fill, rows
from tests.storage.shapes import shape

BOTH = ("sqlite", "postgresql")
PAIRS = list(product(BOTH, BOTH))


def filled(url: str, *updates: str) -> str:
    """Make a database to which some updates came."""
    with connected_to(prepared(url)) as connection, connection.begin():
        for update in updates:
            accept(connection, says(update))
    return url


def seen(url: str) -> list[tuple[object, ...]]:
    """Give all rows of all tables as the bot reads them, in an order that is always the same."""
    with reading(lasting(url)) as connection:
        return sorted(
            (
                (table.name, *row)
                for table in tables.message.metadata.sorted_tables
                for row in connection.execute(select(table))
            ),
            key=repr,
        )


@given(drawn=rows())
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_rows_all_are_the_same_after_a_way_around(
    drawn: Rows, make: Make, tmp_path: Path
) -> None:
    first, second, third = make("sqlite"), make("postgresql"), make("sqlite")
    with connected_to(prepared(first)) as connection, connection.begin():
        fill(connection, drawn)
    file = tmp_path / f"{lasting(second).database}.backup"

    told = move(lasting(first), lasting(second))
    assert back_up(lasting(second), file) == told
    assert restore(file, lasting(third)) == told

    assert {it.table: it.rows for it in told} == {name: len(them) for name, them in drawn.items()}
    assert seen(first) == seen(second) == seen(third)


@pytest.mark.parametrize(("origin", "destination"), PAIRS)
def test_a_move_keeps_what_the_database_enforces(origin: str, destination: str, make: Make) -> None:
    first, second, fresh = filled(make(origin), "1", "2"), make(destination), make(destination)
    move(lasting(first), lasting(second))

    with connected_to(second) as connection:
        check(connection, "it")
    with reading(lasting(second)) as moved, reading(lasting(prepared(fresh))) as new:
        assert shape(moved) == shape(new)


@pytest.mark.parametrize(("origin", "destination"), PAIRS)
def test_numbers_go_on_above_every_one_that_was_given(
    origin: str, destination: str, make: Make, tmp_path: Path
) -> None:
    first, second, third = filled(make(origin), *"12345"), make(destination), make(destination)
    with connected_to(first) as connection, connection.begin():
        connection.execute(delete(tables.inbox).where(tables.inbox.c.id > 2))
    back_up(lasting(first), tmp_path / "backup")
    restore(tmp_path / "backup", lasting(third))
    move(lasting(first), lasting(second))

    for url in (second, third):
        with connected_to(url) as connection, connection.begin():
            accept(connection, says("6"))
            assert connection.scalar(select(func.max(tables.inbox.c.id))) == 6
            connection.execute(insert(tables.gap), _gap("a table to which nothing came"))
            assert connection.scalar(select(tables.gap.c.id)) == 1


def _gap(question: str) -> dict[str, object]:
    return {"question": question, "language": "nl", "reason": "", "topics": "", "at": NOON}


def test_a_backup_is_of_one_moment_and_others_go_on(kind: str, make: Make, tmp_path: Path) -> None:
    url = filled(make(kind), "1")
    with connected_to(url) as serving, serving.begin():
        accept(serving, says("not committed"))
        back_up(lasting(url), tmp_path / "backup")
    with connected_to(url) as serving, serving.begin():
        assert not accept(serving, says("not committed"))
        accept(serving, says("3"))
        with reading(lasting(f"sqlite:///{tmp_path}/backup")) as kept:
            assert [*kept.scalars(select(tables.inbox.c.update_id))] == ["1"]


def test_a_backup_is_one_file_that_only_its_owner_reads(
    kind: str, make: Make, tmp_path: Path
) -> None:
    url = filled(make(kind), "1")
    folder = tmp_path / "kept"
    told = back_up(lasting(url), folder / "backup")

    assert [it.name for it in folder.iterdir()] == ["backup"]
    assert (folder / "backup").stat().st_mode & 0o777 == 0o600
    with reading(lasting(url)) as connection:
        assert tallies(connection) == told


def test_a_backup_holds_nothing_of_what_was_erased(make: Make, tmp_path: Path) -> None:
    url = make("sqlite")
    with connected_to(prepared(url)) as connection:
        with connection.begin():  # some builds of SQLite wipe what is erased by themselves
            connection.exec_driver_sql("PRAGMA secure_delete = OFF")
        with connection.begin():
            connection.execute(insert(tables.gap), _gap("mijn grote geheim " * 500))
        with connection.begin():
            connection.execute(delete(tables.gap))
    back_up(lasting(url), tmp_path / "backup")
    assert b"geheim" not in (tmp_path / "backup").read_bytes()


def test_a_backup_is_never_written_over(make: Make, tmp_path: Path) -> None:
    url = filled(make("sqlite"), "1")
    (tmp_path / "backup").write_text("of yesterday")
    with pytest.raises(StoreError, match="backup is there already, and is not written over"):
        back_up(lasting(url), tmp_path / "backup")
    assert (tmp_path / "backup").read_text() == "of yesterday"


def test_an_older_backup_is_brought_up_to_date(kind: str, make: Make, tmp_path: Path) -> None:
    old, new = kept_at(make(kind), "0001"), make(kind)
    with connected_to(old) as connection, connection.begin():
        came_in(connection, says("1"))
    back_up(lasting(old), tmp_path / "backup")
    restore(tmp_path / "backup", lasting(new))
    with connected_to(new) as connection:
        check(connection, "it")
        with connection.begin():
            assert work(connection, "fake:ann").incoming


def text_file(file: Path) -> None:
    file.write_text("Dit is een brief, geen backup. " * 500)


def cut_off(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def of_somebody_else(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.executescript("CREATE TABLE recipes (id)")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (text_file, "cannot be read as a backup"),
        (cut_off, "is damaged|cannot be read as a backup"),
        (of_somebody_else, "not Laddermaat's"),
        (Path.unlink, "there is no file"),
    ],
)
def test_what_is_no_whole_backup_is_not_restored(
    kind: str, make: Make, tmp_path: Path, spoil: Callable[[Path], None], words: str
) -> None:
    file, target = tmp_path / "backup", make(kind)
    back_up(lasting(filled(make("sqlite"), "1")), file)
    spoil(file)
    with pytest.raises(StoreError, match=words):
        restore(file, lasting(target))
    _is_empty(target)


def _is_empty(url: str) -> None:
    file = lasting(url).database
    if url.startswith("sqlite"):
        assert not Path(str(file)).exists()
        assert not list(Path(str(file)).parent.glob(".*"))
        return
    with reading(lasting(url)) as connection:
        assert shape(connection) == frozenset()


def test_what_is_there_is_never_replaced(kind: str, make: Make, tmp_path: Path) -> None:
    first, second = filled(make("sqlite"), "1"), filled(make(kind), "2")
    back_up(lasting(first), tmp_path / "backup")
    before = seen(second)
    with pytest.raises(StoreError, match=r"there already|holds tables already"):
        restore(tmp_path / "backup", lasting(second))
    with pytest.raises(StoreError, match=r"there already|holds tables already"):
        move(lasting(first), lasting(second))
    assert seen(second) == before


def test_the_journal_of_a_file_that_is_gone_would_spoil_what_is_restored(
    make: Make, tmp_path: Path
) -> None:
    back_up(lasting(filled(make("sqlite"), "1")), tmp_path / "backup")
    target = make("sqlite")
    Path(f"{lasting(target).database}-wal").touch()
    with pytest.raises(StoreError, match=r"sqlite-wal is there already: move it out of the way"):
        restore(tmp_path / "backup", lasting(target))


def test_a_text_that_postgresql_cannot_keep_is_named(make: Make) -> None:
    first, second = make("sqlite"), make("postgresql")
    with connected_to(prepared(first)) as connection, connection.begin():
        connection.execute(insert(tables.gap), [_gap("fine"), _gap("not\0fine")])

    with pytest.raises(StoreError, match=r"in gap .id 2, column question. has a NUL .*--replace-"):
        move(lasting(first), lasting(second))
    _is_empty(second)

    move(lasting(first), lasting(second), replace_nul=True)
    with reading(lasting(second)) as connection:
        found = connection.scalars(select(tables.gap.c.question).order_by(tables.gap.c.id))
        assert [*found] == ["fine", "not\N{REPLACEMENT CHARACTER}fine"]


def test_a_number_that_postgresql_cannot_keep_is_named(make: Make) -> None:
    first, second = make("sqlite"), make("postgresql")
    with connected_to(prepared(first)) as connection, connection.begin():
        connection.execute(insert(tables.market), {"id": 1, "revision": 2**40})
    with pytest.raises(StoreError, match=r"market cannot be taken over .*out of range"):
        move(lasting(first), lasting(second))
    _is_empty(second)


def test_a_file_in_use_is_not_moved(make: Make) -> None:
    file = filled(make("sqlite"), "1")
    owning = owned(Path(str(lasting(file).database)))
    with owning, pytest.raises(StoreError, match="another Ladder"):
        move(lasting(file), lasting(make("postgresql")))


async def test_a_database_in_use_is_not_moved(make: Make) -> None:
    url = filled(make("postgresql"), "1")
    async with open_store(url):
        with pytest.raises(StoreError, match=r"a Laddermaat is using .*: stop it everywhere"):
            move(lasting(url), lasting(make("sqlite")))
    move(lasting(url), lasting(make("sqlite")))


def test_a_database_where_somebody_is_is_not_filled(make: Make, tmp_path: Path) -> None:
    back_up(lasting(filled(make("sqlite"), "1")), tmp_path / "backup")
    empty = make("postgresql")
    with connected_to(empty) as starting:
        starting.exec_driver_sql(BE_THERE)
        with pytest.raises(StoreError, match=r"a Laddermaat is using .*: stop it everywhere"):
            restore(tmp_path / "backup", lasting(empty))


def test_no_password_is_shown(make: Make, tmp_path: Path) -> None:
    server = lasting(filled(make("postgresql"), "1")).set(password="geheim")
    with pytest.raises(StoreError) as refused:
        move(lasting(filled(make("sqlite"), "1")), server)
    away = server.set(port=1)
    with pytest.raises(StoreError, match=r"cannot use postgresql://.* See that") as lost:
        back_up(away, tmp_path / "backup")
    assert "geheim" not in f"{refused.value} {lost.value}"
    assert not (tmp_path / "backup").exists()
