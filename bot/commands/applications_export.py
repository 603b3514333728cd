"""`laddermaat applications export`: the applications become a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.application.rows import Dossier, as_csv, as_json
from bot.commands.applications_shared import dossiers, giving_up
from bot.commands.documents import give_up, write_bytes
from bot.commands.partners_shared import DatabaseUrl, to_stderr
from storage import DEFAULT_URL

_WRITERS: dict[str, Callable[[Sequence[Dossier]], bytes]] = {".csv": as_csv, ".json": as_json}


def export(
    file: Annotated[
        str, typer.Argument(help="FILE.csv or FILE.json; without it, CSV on standard output.")
    ] = "-",
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Write all applications as CSV, or as JSON with their trails."""
    suffix = ".csv" if file == "-" else Path(file).suffix.lower()
    if suffix not in _WRITERS:
        raise give_up(f"{file}: it must end in .csv or .json, which tells what to write")
    with giving_up():
        known = dossiers(database_url)
    content = _WRITERS[suffix](known)
    if write_bytes(file, content):
        to_stderr().print(f"{len(known)} applications written to {file}", markup=False)
