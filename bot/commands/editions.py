"""`laddermaat editions`: which editions there are, and whether a file is a good one."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.documents import give_up, read_text
from bot.documents.parsing import Unreadable
from bot.editions import built_in
from core.ladder.edition import EditionError, parse_edition

WRONG_EDITION = 1
"""The exit code when an edition has problems."""

app = typer.Typer(help="Editions of the PSO: their figures and sources.", no_args_is_help=True)


@app.command("list")
def list_() -> None:
    """Show the editions, from the oldest on."""
    try:
        editions = built_in()
    except EditionError as error:
        raise give_up(str(error), WRONG_EDITION) from None
    table = Table("edition", "title", "rungs", "norms from", "checked")
    for edition in editions:
        rungs = ", ".join(rung.name.en for rung in edition.rungs)
        source = edition.sources.norms
        table.add_row(edition.id, edition.title, rungs, source.name, str(source.checked))
    Console().print(table)


@app.command()
def check(
    file: Annotated[str | None, typer.Argument(help="TOML, or - for standard input.")] = None,
) -> None:
    """Name file, key and remedy for all that is missing, contradictory or unsorted."""
    try:
        if file is None:
            checked = ", ".join(edition.id for edition in built_in())
        else:
            checked = parse_edition(file, read_text(file)).id
    except Unreadable as error:
        raise give_up(str(error)) from None
    except EditionError as error:
        raise give_up(str(error), WRONG_EDITION) from None
    Console(highlight=False).print(f"In order: {checked}")
