"""`laddermaat dead-letters`: what could not be delivered, and why."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.documents import give_up
from storage import DEFAULT_URL
from storage.database import StoreError, read_store
from storage.outgoing import DeadLetter
from storage.outgoing import dead_letters as newest


def dead_letters(
    database_url: Annotated[
        str, typer.Option(envvar="LADDERMAAT_DATABASE_URL", help="Where the state is kept.")
    ] = DEFAULT_URL,
    limit: Annotated[int, typer.Option(min=1, help="How many to show, newest first.")] = 100,
) -> None:
    """List the messages that were given up, newest first; also while Laddermaat runs."""
    try:
        with read_store(database_url) as connection, connection.begin():
            letters = newest(connection, limit)
    except StoreError as error:
        raise give_up(str(error)) from None
    console = Console()
    console.print(_table(letters) if letters else "No dead letters.")


def _table(letters: tuple[DeadLetter, ...]) -> Table:
    """Leave out what was said: the list is for finding the cause, and others may look on."""
    table = Table("When (UTC)", "Conversation", "Message", "Reason")
    for letter in letters:
        when = f"{letter.at:%Y-%m-%d %H:%M:%S}"
        message = "-" if letter.seq is None else str(letter.seq)
        table.add_row(when, letter.conversation, message, letter.reason)
    return table
