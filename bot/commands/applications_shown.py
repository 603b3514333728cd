"""`laddermaat applications list` and `show`: how applications are."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.application.rows import row_of
from bot.commands.applications_shared import Reference, dossiers, giving_up
from bot.commands.partners_shared import DatabaseUrl, moment
from bot.commands.partners_tables import plain
from core.application.filed import Entry, Filed
from core.application.reference import grouped, read_reference
from core.application.stages import Stage
from storage import DEFAULT_URL
from storage.applications import find_application, trail
from storage.database import read_store


def list_(
    stage: Annotated[Stage | None, typer.Option(help="Only those at this stage.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 100,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Show the applications, the one that came first first."""
    with giving_up():
        known = [it.filed for it in dossiers(database_url)]
    chosen = [filed for filed in known if stage in {None, filed.stage}]
    console = Console(highlight=False)
    if not chosen:
        console.print(f"No application is {stage} now." if stage else "There are no applications.")
        return
    console.print(_overview(chosen[:limit]))
    if len(chosen) > limit:
        console.print(f"… and {len(chosen) - limit} more: --limit shows more")


def show(reference: Reference, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Show all there is to an application, and its trail."""
    with giving_up():
        number = read_reference(reference)
        with read_store(database_url) as connection, connection.begin():
            filed, entries = find_application(connection, number), trail(connection, number)
    console = Console(highlight=False)
    console.print(_details(filed))
    console.print(_trail(entries))


def _overview(shown: Sequence[Filed]) -> Table:
    table = Table("reference", "stage", "since (UTC)", "organisation", "kind", "KvK", "reach")
    for filed in shown:
        applied = filed.application
        reference, since = grouped(filed.reference), moment(filed.since)
        about = (applied.organisation, applied.kind, applied.kvk, applied.reach)
        table.add_row(*map(plain, (reference, filed.stage, since, *about)))
    return table


def _details(filed: Filed) -> Table:
    table = Table.grid(padding=(0, 2))
    fields = {**row_of(filed), "reference": grouped(filed.reference)}
    for name, value in fields.items():
        table.add_row(Text(name.replace("_", " "), style="bold"), plain(value or "-"))
    return table


def _trail(entries: Sequence[Entry]) -> Table:
    table = Table("when (UTC)", "who", "what", "from → to", "remark", "for", show_lines=True)
    for entry in entries:
        step = f"{entry.before or ''} → {entry.after}" if entry.after else ""
        if entry.award:
            step = f"{step}\nrung {entry.award.rung}, until {entry.award.until}"
        said = (step, entry.remark, entry.audience or "")
        table.add_row(*map(plain, (moment(entry.at), entry.by, entry.what, *said)))
    return table
