"""`laddermaat partners import`: a file becomes what is listed."""

from collections.abc import Callable
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from bot.commands.documents import WRONG_INPUT, read_bytes
from bot.commands.partners_shared import (
    DEMONSTRATION_ENDS,
    DatabaseUrl,
    giving_up,
    listed,
    market_contents,
    to_stderr,
    today,
)
from bot.commands.partners_tables import plain, show_changes
from bot.documents.parsing import Unreadable
from bot.market.contents import MarketContents
from bot.market.spreadsheet import LARGEST_FILE, Unusable, read_sheet
from core.market.changes import Changes, changes
from core.market.place_names import PlaceNames
from core.market.table import Table, TableReader
from storage import DEFAULT_URL
from storage.database import edit_store
from storage.listings import change_listings, listings, revision

SOME_BAD = 1
"""The exit code when some rows were bad; the others are imported all the same."""
_LONG = 2_000
"""Rows from which on progress is shown."""


def import_(
    file: Annotated[str, typer.Argument(help="CSV or XLSX, or - for standard input.")],
    apply: Annotated[
        bool, typer.Option("--apply", help="Do it. Without this, it is only shown.")
    ] = False,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Make a file the list of organisations: shows what changes, and does it with --apply."""
    with giving_up():
        contents = market_contents()
        table = _read(file, contents)
        _tell_problems(file, table)
        if not table.usable:
            raise typer.Exit(WRONG_INPUT)
        use: Callable[[str, Table], tuple[int, Changes]] = _applied if apply else _compared
        was, found = use(database_url, table)
    console = Console(highlight=False)
    show_changes(found, contents.geography, today(), console)
    console.print(_conclusion(found, applied=apply, ends=was == 0), soft_wrap=True)
    if table.problems:
        raise typer.Exit(SOME_BAD)


def _read(file: str, contents: MarketContents) -> Table:
    places = PlaceNames(contents.geography, contents.gazetteer.aliases)
    reader = TableReader(contents.geography, places, contents.vocabulary)
    try:
        sheet = read_sheet(read_bytes(file, LARGEST_FILE + 1))
        with Progress(
            console=to_stderr(), transient=True, disable=sheet.expected < _LONG
        ) as progress:
            rows = progress.track(sheet.rows, total=sheet.expected, description="reading")
            table = reader.read(sheet.header, rows, "import", today())
    except Unusable as error:
        raise Unreadable(f"{file}: {error}.") from None
    if not (table.listings or table.problems):
        raise Unreadable(
            f"{file}: line 2: no organisation stands under the names of the columns. Add them, "
            "or take organisations off the list with `laddermaat partners remove ID`."
        )
    return table


def _tell_problems(file: str, table: Table) -> None:
    console = to_stderr()
    for problem in table.problems:
        console.print(plain(f"{file}: {problem}"))
    if table.problems and table.usable:
        bad = len({problem.line for problem in table.problems})
        console.print(f"{bad} of {bad + len(table.listings)} rows cannot be used.")


def _compared(database_url: str, table: Table) -> tuple[int, Changes]:
    """Give the revision there is, and what would change."""
    known = listed(database_url)
    by_id = {listing.id: listing for listing in known.listings}
    return known.revision, changes(by_id, table.listings, table.unread)


def _applied(database_url: str, table: Table) -> tuple[int, Changes]:
    """Give the revision there was, and what has changed."""
    with edit_store(database_url) as connection, connection.begin():
        was = revision(connection)
        by_id = {listing.id: listing for listing in listings(connection)}
        found = changes(by_id, table.listings, table.unread)
        gone = [listing.id for listing in found.removed]
        if found.news or found.quiet or gone:
            change_listings(connection, found.news, gone, found.quiet)
    return was, found


def _conclusion(found: Changes, *, applied: bool, ends: bool) -> str:
    """Say what came of it; `ends` is whether there was only the demonstration."""
    if not found.any:
        return "Nothing changes."
    if applied:
        return DEMONSTRATION_ENDS if ends else "The list is changed."
    warning = "It would end the demonstration. " if ends else ""
    return f"{warning}Nothing was changed: add --apply to do it."
