"""The market of a moment: the listings, ready to be searched by message."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from bot.market.contents import MarketContents
from core.market.index import Index
from core.market.listing import Listing
from core.market.place_names import PlaceNames
from core.market.registration import Form
from core.market.search import SavedSearch
from core.market.table import TableReader
from core.market.understanding import Understanding
from core.market.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Market:
    """All that a search needs, as it is at one moment."""

    contents: MarketContents
    vocabulary: Vocabulary
    index: Index
    understanding: Understanding
    form: Form
    """How an organisation fills in its own listing."""
    fictional: bool
    """Whether these are the listings of the demonstration."""


def market_now(
    contents: MarketContents, revision: int, listed: Iterable[Listing], today: date
) -> Market:
    """Make what users find searchable: the demonstration, while nothing was ever listed."""
    if revision == 0:
        return market_of(contents, demonstration(contents), today, fictional=True)
    return market_of(contents, listed, today, fictional=False)


def market_of(
    contents: MarketContents, listed: Iterable[Listing], today: date, *, fictional: bool
) -> Market:
    """Make listings searchable."""
    listed = tuple(listed)
    own = {service for listing in listed for service in listing.services}
    vocabulary = contents.vocabulary.with_own(own - contents.vocabulary.services.keys())
    index = Index(listed, contents.geography, today)
    understanding = Understanding(contents.gazetteer, vocabulary, index.names.knows)
    return Market(contents, vocabulary, index, understanding, form_of(contents), fictional)


def form_of(contents: MarketContents) -> Form:
    """Give how an organisation fills in its own listing, whatever is listed."""
    return Form(table_reader(contents), contents.geography, contents.vocabulary)


def table_reader(contents: MarketContents) -> TableReader:
    """Give what reads a table of listings."""
    places = PlaceNames(contents.geography, contents.gazetteer.aliases)
    return TableReader(contents.geography, places, contents.vocabulary)


def demonstration(contents: MarketContents) -> tuple[Listing, ...]:
    """Give the fictional listings that come along; ValueError if they are not in order."""
    text = (files("core.market") / "data" / "demo.csv").read_text("utf-8")
    header, *rows = csv.reader(text.splitlines())
    reader = table_reader(contents)
    table = reader.read(header, enumerate(rows, start=2), "demo", DEMO_CONFIRMED)
    if table.problems:
        raise ValueError("\n".join(map(str, table.problems)))
    return table.listings


DEMO_CONFIRMED = date(2026, 11, 25)
"""The day on which the demonstration was made up."""


@dataclass(frozen=True, slots=True)
class News:
    """What has been listed since the users of some saved searches were told last."""

    fresh: tuple[Listing, ...]
    searches: tuple[SavedSearch, ...]
