"""`laddermaat partners search`: who is found by a message, and how it was understood."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Annotated, TypedDict

import typer
from pydantic import TypeAdapter, ValidationError
from rich.console import Console
from rich.table import Table

from bot.commands.documents import WRONG_INPUT, give_up, read_numbered
from bot.commands.partners_shared import (
    DatabaseUrl,
    giving_up,
    listed,
    market_contents,
    today,
)
from bot.market.as_json import Partner, Understood, partner, understood
from bot.market.market import Market, market_now
from bot.market.wording import Wording
from bot.texts import load_texts
from core.market.index import Matches
from core.market.wish import Nearby, OneOf, Unknown, Wish
from core.markup import plain
from storage import DEFAULT_URL

_QUERIES: TypeAdapter[dict[str, object]] = TypeAdapter(dict[str, object])
SHOWN = 20
"""Rows of the table, where all are found but not all fit."""


class Answer(TypedDict):
    """What a message came to."""

    query: str
    is_search: bool
    understood: Understood
    total: int
    partners: list[Partner]


def search(
    message: Annotated[str | None, typer.Argument(help="What somebody would type.")] = None,
    as_data: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    batch: Annotated[
        str | None,
        typer.Option(help='JSON lines with "query" in, or - for input; JSON lines out.'),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=0, help="How many to give at most; all, if left out.")
    ] = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Find partners by a message, as the bot would."""
    if (message is None) == (batch is None):
        raise give_up("Give a message, or a file of them with --batch: one of the two.")
    with giving_up():
        market = open_market(database_url)
        if batch is not None:
            _answer_all(batch, market, limit)
        elif message is not None and as_data:
            typer.echo(json.dumps(_answer(message, market, limit), ensure_ascii=False))
        elif message is not None:
            _show(message, market, SHOWN if limit is None else limit)


def open_market(database_url: str) -> Market:
    """Open the listings of a database, or the demonstration where nothing was ever listed."""
    found = listed(database_url)
    return market_now(market_contents(), found.revision, found.listings, today())


def _answer(message: str, market: Market, limit: int | None) -> Answer:
    reading = market.understanding.read(message)
    wish = reading.wish if reading.is_search else Wish()
    matches = _matches(wish, market) if reading.is_search else None
    geography = market.contents.geography
    found = () if matches is None else islice(matches, limit)
    return {
        "query": message,
        "is_search": reading.is_search,
        "understood": understood(wish, geography),
        "total": 0 if matches is None else len(matches),
        "partners": [partner(it, geography, fictional=market.fictional) for it in found],
    }


def _matches(wish: Wish, market: Market) -> Matches | None:
    """Search, unless it would be asked first where."""
    if isinstance(wish.where, OneOf | Unknown | Nearby):
        return None
    return market.index.search(wish)


def _answer_all(file: str, market: Market, limit: int | None) -> None:
    """Answer every line by itself; a line that cannot be read costs only itself."""
    all_good = True
    for answer in _answers(file, market, limit):
        all_good = all_good and "error" not in answer
        typer.echo(json.dumps(answer, ensure_ascii=False))
    if not all_good:
        raise typer.Exit(WRONG_INPUT)


def _answers(
    file: str, market: Market, limit: int | None
) -> Iterator[Answer | dict[str, int | str]]:
    for number, line in read_numbered(file):
        try:
            query = _QUERIES.validate_json(line).get("query")
        except ValidationError as error:
            yield {"line": number, "error": f"not a JSON object: {error.errors()[0]['msg']}"}
            continue
        if isinstance(query, str):
            yield _answer(query, market, limit)
        else:
            yield {"line": number, "error": 'no text under the key "query": add it'}


def _show(message: str, market: Market, limit: int) -> None:
    console, answer = Console(highlight=False), _answer(message, market, limit)
    reading = market.understanding.read(message)
    if not answer["is_search"]:
        console.print("This does not ask for partners.")
        return
    wording = Wording(load_texts().voice("en"), market)
    console.print(plain(wording.wish(reading.wish)), style="bold", markup=False)
    if clarify := answer["understood"]["clarify"]:
        console.print(f"The bot would ask first: {clarify}")
        return
    console.print(_table(answer))
    if market.fictional:
        console.print("These are the fictional listings of the demonstration.", style="dim")


def _table(answer: Answer) -> Table:
    table = Table("km", "name", "rung", "valid until", "place", "services", "id")
    for it in answer["partners"]:
        km = "" if it["distance_km"] is None else f"{it['distance_km']:.1f}"
        rung = "" if it["rung"] is None else str(it["rung"])
        valid = f"{it['valid_until'] or ''}{' (expired)' if it['expired'] else ''}"
        table.add_row(km, it["name"], rung, valid, it["place"], ", ".join(it["services"]), it["id"])
    table.caption = f"{len(answer['partners'])} of {answer['total']}"
    return table
