"""What the commands around listings share: what is listed, the files, and how to give up."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, TypeAlias

import typer
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne
from rich.console import Console

from bot.clock import ZONE
from bot.commands.documents import give_up
from bot.documents.parsing import Unreadable
from bot.market.contents import MarketContents, load_market
from bot.market.market import demonstration
from bot.market.spreadsheet import Unusable
from bot.settings import SettingsError, load_settings
from core.market.geography_files import GeographyError
from core.market.listing import Listing
from storage.database import NoDatabase, StoreError, read_store
from storage.listings import listings, revision
from storage.marketplace import NotOpen

DatabaseUrl: TypeAlias = Annotated[
    str, typer.Option(envvar="LADDERMAAT_DATABASE_URL", help="Where the state is kept.")
]

NOTHING_LISTED = (
    "No organisations are listed yet: users find the demonstration. "
    "`laddermaat partners import FILE` puts yours in its place."
)
DEMONSTRATION_ENDS = "From now on users find these organisations, and no longer the demonstration."

_FAILURES = (SettingsError, GeographyError, StoreError, Unreadable, Unusable, NotOpen)
"""Each says what is wrong, and the remedy."""
_ALIKE = 60
"""How much of two ids must be alike, of a hundred, to take one for a slip of the other."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What is listed, and how often that has changed: 0 while there is the demonstration."""

    revision: int
    listings: tuple[Listing, ...]


def listed(database_url: str) -> Listed:
    """Read what is listed: nothing, where there is no database yet."""
    try:
        with read_store(database_url) as connection, connection.begin():
            return Listed(revision(connection), listings(connection))
    except NoDatabase:
        return Listed(0, ())


def listed_or_demonstration(database_url: str) -> tuple[Listing, ...]:
    """Read what users find."""
    found = listed(database_url)
    return found.listings if found.revision else demonstration(market_contents())


def market_contents() -> MarketContents:
    """Read the marketplace's own files."""
    return load_market(load_settings().geography_dir)


def today() -> date:
    """Give the day it is in the Netherlands."""
    return datetime.now(ZONE).date()


def moment(at: datetime) -> str:
    """Write a moment, in UTC."""
    return f"{at:%Y-%m-%d %H:%M}"


@contextmanager
def giving_up() -> Iterator[None]:
    """Say what makes it impossible to go on, and end with exit code 2."""
    try:
        yield
    except _FAILURES as error:
        raise give_up(str(error)) from None


def find(id_: str, known: Iterable[Listing]) -> Listing | None:
    """Find a listing by its id."""
    return next((listing for listing in known if listing.id == id_), None)


def unknown(id_: str, known: Iterable[Listing]) -> str:
    """Say that there is no such id, and which one may be meant."""
    ids = [listing.id for listing in known]
    close = extractOne(id_, ids, scorer=ratio, score_cutoff=_ALIKE)
    remedy = f"Perhaps you mean {close[0]}" if close else "`laddermaat partners list` shows all"
    return f"there is no organisation {id_}. {remedy}."


def to_stderr() -> Console:
    """Give where problems and progress are shown, apart from the outcome."""
    return Console(stderr=True, soft_wrap=True, highlight=False)
