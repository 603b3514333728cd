"""`laddermaat db`: the tables brought up to date, and copies of all that is kept."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.documents import give_up
from bot.commands.partners_shared import DatabaseUrl
from bot.commands.partners_tables import plain
from bot.commands.waiting import waiting
from storage import DEFAULT_URL
from storage.backup import back_up, move, restore
from storage.connected import alone, must_be_there, reading, shown
from storage.schema import steps_ahead, upgrade
from storage.store import StoreError
from storage.tally import Tally
from storage.urls import lasting

app = typer.Typer(help="The database: upgrade, move, backup and restore.", no_args_is_help=True)
_HASH = 16
"""Characters of a hash that are shown; all of them are compared."""


@app.command("upgrade")
def upgrade_(
    dry_run: Annotated[bool, typer.Option(help="Only say what it would do.")] = False,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Bring older tables up to date, all or nothing; stop Laddermaat everywhere first."""
    with _giving_up():
        url = lasting(database_url)
        must_be_there(url)
        with reading(url) if dry_run else alone(url) as connection:
            act = steps_ahead if dry_run else upgrade
            steps = act(connection, shown(url))
    if not steps:
        _say(f"{shown(url)} is up to date already.")
    elif dry_run:
        _say(f"{shown(url)} lacks {', '.join(steps)}; nothing was done.")
    else:
        _say(f"{shown(url)} is up to date now, with {', '.join(steps)}.")


@app.command("move")
def move_(
    to_url: Annotated[str, typer.Argument(help="An empty database, such as postgresql://…")],
    replace_nul: Annotated[
        bool, typer.Option(help="Put \N{REPLACEMENT CHARACTER} where PostgreSQL cannot keep NUL.")
    ] = False,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Copy all to an empty database, all or nothing, and compare; stop Laddermaat first."""
    with _giving_up():
        source, target = lasting(database_url), lasting(to_url)
        with waiting("copying, and reading it back"):
            told = move(source, target, replace_nul)
    _show(told, "there and here")
    _say(
        f"All of {shown(source)} is in {shown(target)} now: give that in LADDERMAAT_DATABASE_URL. "
        "What was there stays there."
    )


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="A file that is not there yet.")],
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Write all that is kept into a file, also while Laddermaat runs, and read it back."""
    with _giving_up():
        url = lasting(database_url)
        with waiting("copying, and reading it back"):
            told = back_up(url, file)
    _show(told, "kept and read back")
    _say(f"{file} is a backup of {shown(url)}; only you can read it.")


@app.command("restore")
def restore_(
    file: Annotated[Path, typer.Argument(help="A backup, of this version or an older one.")],
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Put a backup into an empty database, all or nothing, and read it back."""
    with _giving_up():
        url = lasting(database_url)
        with waiting("copying, and reading it back"):
            told = restore(file, url)
    _show(told, "in the backup and read back")
    _say(f"{shown(url)} holds what {file} does.")


def _show(told: Sequence[Tally], both: str) -> None:
    table = Table("table", "rows", f"hash, {both}")
    table.columns[1].justify = "right"
    for it in told:
        table.add_row(it.table, str(it.rows), it.hash[:_HASH])
    Console(highlight=False).print(table)


@contextmanager
def _giving_up() -> Iterator[None]:
    """Say what makes it impossible to go on, and end with exit code 2."""
    try:
        yield
    except StoreError as error:
        raise give_up(str(error)) from None


def _say(words: str) -> None:
    Console(highlight=False, soft_wrap=True).print(plain(words))
