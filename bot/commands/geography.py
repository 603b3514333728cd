"""`laddermaat geography`: exact coordinates from GeoNames, and how exact they are."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from bot.commands.documents import give_up
from bot.commands.waiting import waiting
from bot.geography.coordinates import put_in_place
from bot.geography.download import download, unpack
from bot.geography.geonames import GeoNamesError, read_places, read_postcodes
from bot.geography.refresh import Refreshed
from bot.geography.refresh import refresh as refreshed
from bot.market.contents import COORDINATES, load_geography
from bot.settings import Settings, SettingsError, load_settings
from core.market.geography import Geography
from core.market.geography_files import GeographyError

MEMBER = "NL.txt"
"""The file in both dumps; beside it there is a readme."""

Folder: TypeAlias = Annotated[
    Path | None,
    typer.Option("--dir", help="Where coordinates are kept: LADDERMAAT_GEOGRAPHY_DIR."),
]
Url: TypeAlias = Annotated[
    str | None,
    typer.Option("--url", help="Where GeoNames offers its dumps: LADDERMAAT_GEONAMES_URL."),
]

app = typer.Typer(help="Where places and postcodes are.", no_args_is_help=True)


@app.command()
def refresh(url: Url = None, folder: Folder = None) -> None:
    """Download the coordinates of GeoNames; on any trouble what there is stays as it is."""
    settings = _settings()
    folder = folder or settings.geography_dir
    try:
        result = asyncio.run(_refreshed((url or settings.geonames_url).rstrip("/")))
    except GeoNamesError as error:
        raise give_up(f"{error}. Nothing was changed.") from None
    _write(folder, result)
    show(folder)
    _say_what_was_left_out(result)


@app.command()
def show(folder: Folder = None) -> None:
    """Show how exact the coordinates are, and where they come from."""
    folder = folder or _settings().geography_dir
    try:
        geography = load_geography(folder)
    except GeographyError as error:
        raise give_up(str(error)) from None
    _show(geography, folder)


def _settings() -> Settings:
    try:
        return load_settings()
    except SettingsError as error:
        raise give_up(str(error)) from None


async def _refreshed(url: str) -> Refreshed:
    """Download one after the other, then read; nothing is written."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    console = Console(stderr=True)
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        places = await _dump(f"{url}/dump/NL.zip", progress, "places")
        postcodes = await _dump(f"{url}/zip/NL.zip", progress, "postcodes")
    with waiting("comparing with the places that come along"):
        return await asyncio.to_thread(_read, url, places, postcodes)


async def _dump(url: str, progress: Progress, what: str) -> str:
    task = progress.add_task(what, total=None)

    def told(done: int, of: int | None) -> None:
        progress.update(task, completed=done, total=of)

    return await unpack(url, await download(url, told), MEMBER)


def _read(url: str, places: str, postcodes: str) -> Refreshed:
    return refreshed(
        read_places(f"{url}/dump/NL.zip", places), read_postcodes(f"{url}/zip/NL.zip", postcodes)
    )


def _write(folder: Path, result: Refreshed) -> None:
    try:
        put_in_place(folder, result.coordinates)
    except OSError as error:
        raise give_up(
            f"{folder / COORDINATES}: it cannot be written ({error.strerror}). Nothing was changed."
            " Name a folder that can be written to: LADDERMAAT_GEOGRAPHY_DIR (or --dir)"
        ) from None


def _show(geography: Geography, folder: Path) -> None:
    own = sum(place.located == "place" for place in geography.places)
    exact = sum(postcode.exact for postcode in geography.postcodes.values())
    table = Table("what", "how many")
    table.add_row("places with a point of their own", str(own))
    table.add_row("places with only their municipality's centre", str(len(geography.places) - own))
    table.add_row("postcodes with a point of their own", str(exact))
    table.add_row("postcodes with only their place's point", str(len(geography.postcodes) - exact))
    table.add_row("from the file", Text(_file(folder / COORDINATES)))
    Console().print(table)


def _file(file: Path) -> str:
    if not file.exists():
        return f"{file} is not there: run `laddermaat geography refresh`"
    changed = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return f"{file}, of {changed:%Y-%m-%d %H:%M} (UTC)"


def _say_what_was_left_out(result: Refreshed) -> None:
    if result.doubted:
        console = Console(highlight=False, soft_wrap=True)
        digits = ", ".join(result.doubted)
        console.print(f"Too far from their place to be right, and left as they were: {digits}")
