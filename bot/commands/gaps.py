"""`laddermaat knowledge gaps`: what was asked and not answered, and which answers did not help."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.documents import give_up
from storage import DEFAULT_URL
from storage.database import StoreError, read_store
from storage.feedback import Opinion, Unanswered, opinions, unanswered


def gaps(
    database_url: Annotated[
        str, typer.Option(envvar="LADDERMAAT_DATABASE_URL", help="Where the state is kept.")
    ] = DEFAULT_URL,
    limit: Annotated[int, typer.Option(min=1, help="How many questions to show.")] = 100,
) -> None:
    """List what was asked and not answered, and which answers did not help."""
    try:
        with read_store(database_url) as connection, connection.begin():
            asked, thought = unanswered(connection, limit), opinions(connection)
    except StoreError as error:
        raise give_up(str(error)) from None
    console = Console()
    console.print(_asked(asked) if asked else "No questions without an answer.")
    console.print(_thought(thought) if thought else "No opinions on answers.")


def _asked(questions: tuple[Unanswered, ...]) -> Table:
    table = Table("times", "question", "reason", "nearest topics", "last (UTC)")
    for it in questions:
        when = f"{it.last:%Y-%m-%d %H:%M}"
        table.add_row(str(it.times), it.question, it.reason, ", ".join(it.topics), when)
    return table


def _thought(thought: tuple[Opinion, ...]) -> Table:
    table = Table("topic", "useful", "not useful")
    for opinion in thought:
        table.add_row(opinion.topic, str(opinion.useful), str(opinion.useless))
    return table
