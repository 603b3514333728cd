"""`laddermaat partners export`: what is listed becomes a file."""

from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.documents import give_up, write_bytes
from bot.commands.partners_shared import (
    NOTHING_LISTED,
    DatabaseUrl,
    giving_up,
    listed,
    market_contents,
    to_stderr,
)
from bot.market.market import demonstration
from bot.market.spreadsheet import csv_bytes, write_csv, write_xlsx
from core.market.geography import Geography
from core.market.listing import Listing
from storage import DEFAULT_URL

Writer = Callable[[Path, Iterable[Listing], Geography], None]
_WRITERS: dict[str, Writer] = {".csv": write_csv, ".xlsx": write_xlsx}


def export(
    file: Annotated[
        str, typer.Argument(help="FILE.csv or FILE.xlsx; without it, CSV on standard output.")
    ] = "-",
    demo: Annotated[
        bool, typer.Option("--demo", help="The demonstration instead, as an example.")
    ] = False,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Write the organisations that are listed as CSV or XLSX, which import reads back."""
    suffix = ".csv" if file == "-" else Path(file).suffix.lower()
    if suffix not in _WRITERS:
        raise give_up(f"{file}: it must end in .csv or .xlsx, which tells what to write")
    try:
        with giving_up():
            count = _export(file, suffix, None if demo else database_url)
    except OSError as error:
        raise give_up(f"{file}: it cannot be written ({error.strerror or error})") from None
    if file != "-":
        to_stderr().print(f"{count} organisations written to {file}", markup=False)


def _export(file: str, suffix: str, database_url: str | None) -> int:
    """Write, and give how many organisations; without a database, the demonstration."""
    contents = market_contents()
    if database_url is None:
        organisations = demonstration(contents)
    else:
        found = listed(database_url)
        organisations = found.listings
        if not found.revision:
            to_stderr().print(f"{NOTHING_LISTED} With --demo you get the demonstration.")
    if suffix == ".csv" and database_url is None:
        write_bytes(file, (files("core.market") / "data" / "demo.csv").read_bytes())
    elif file == "-":
        write_bytes(file, csv_bytes(organisations, contents.geography))
    else:
        _WRITERS[suffix](Path(file), organisations, contents.geography)
    return len(organisations)
