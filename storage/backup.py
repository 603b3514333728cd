"""Copies of all that is kept: a backup in a file, the way back, and a move to another database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection

from storage.connected import alone, begin_to_rebuild, must_be_there, reading, shown
from storage.copying import give_back, take_over
from storage.migrations import migrate, revisions
from storage.new_file import copy_pages, make_one_file, new_file, read_file
from storage.sqlite import connected, owned
from storage.store import StoreError
from storage.tally import Tally, tallies
from storage.urls import file_of


def back_up(url: URL, file: Path) -> tuple[Tally, ...]:
    """Write all that is kept now into a new file, also while others write; tell what is in it.

    The file is an SQLite database, whatever it comes from; only its owner can read it. StoreError,
    and there is no such file, if it cannot be written or does not give back what went in.
    """
    with reading(url) as source, new_file(file) as part:
        if file_of(url):
            copy_pages(source, part)
            kept = tallies(source)
        else:
            with connected(part, begin_to_rebuild) as target, target.begin():
                kept = take_over(source, target, shown(url), str(file))
        make_one_file(part)
        with read_file(part) as written:
            give_back(kept, tallies(written), str(file))
    return kept


def restore(file: Path, url: URL) -> tuple[Tally, ...]:
    """Put a backup into an empty database, and bring it up to date; tell what was in it.

    StoreError, and the database is as empty as it was, if something is in the way.
    """
    with read_file(file) as source, _empty(url) as target:
        kept = take_over(source, target, str(file), shown(url))
        migrate(target, revisions()[-1])
    return kept


def move(source_url: URL, target_url: URL, replace_nul: bool = False) -> tuple[Tally, ...]:
    """Put all of a database that nobody uses into an empty one, up to date; tell what it was.

    StoreError as `restore` raises it. What was there stays as it is.
    """
    must_be_there(source_url)
    with alone(source_url), reading(source_url) as source, _empty(target_url) as target:
        names = shown(source_url), shown(target_url)
        kept = take_over(source, target, *names, replace_nul)
        migrate(target, revisions()[-1])
    return kept


@contextmanager
def _empty(url: URL) -> Iterator[Connection]:
    """Have a transaction in a database that is to be filled, or stays as empty as it was."""
    file = file_of(url)
    if file is None:
        with alone(url) as connection:
            yield connection
        return
    for there in (file, file.with_name(f"{file.name}-wal")):
        if there.exists():
            raise StoreError(f"{there} is there already: move it out of the way, or choose another")
    with (
        owned(file),
        new_file(file) as part,
        connected(part, begin_to_rebuild) as connection,
        connection.begin(),
    ):
        yield connection
