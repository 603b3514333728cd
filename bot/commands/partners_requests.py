"""`laddermaat partners requests`: who would like to be in contact with whom."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.clock import utc_now
from bot.commands.partners_shared import (
    DatabaseUrl,
    find,
    giving_up,
    listed_or_demonstration,
    moment,
)
from bot.commands.partners_tables import plain
from core.market.listing import Listing
from storage import DEFAULT_URL, marketplace
from storage.database import edit_store, read_store
from storage.marketplace import NotOpen, Request


def requests(
    done: Annotated[int | None, typer.Option(help="Mark this one as seen to.")] = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Show who would like to be in contact with which organisation."""
    console = Console(highlight=False)
    with giving_up():
        if done is not None:
            _finish(database_url, done)
            console.print(f"Request {done} is seen to.")
            return
        with read_store(database_url) as connection, connection.begin():
            wishes = marketplace.requests(connection)
        known = listed_or_demonstration(database_url) if wishes else ()
    console.print(_wishes(wishes, known) if wishes else "Nobody waits for contact.")


def _finish(database_url: str, number: int) -> None:
    with edit_store(database_url) as connection, connection.begin():
        try:
            marketplace.finish_request(connection, number, utc_now())
        except NotOpen as error:
            raise NotOpen(f"{error}: `laddermaat partners requests` shows all") from None


def _wishes(wishes: tuple[Request, ...], known: tuple[Listing, ...]) -> Table:
    table = Table("number", "when (UTC)", "organisation", "message", show_lines=True)
    for it in wishes:
        listing = find(it.listing, known)
        name = f"{listing.name}\n{listing.email or '(no e-mail)'}" if listing else "not listed now"
        table.add_row(*map(plain, (str(it.id), moment(it.at), f"{name}\n{it.listing}", it.message)))
    return table
