"""`laddermaat partners list`, `show` and `remove`: what is listed."""

from typing import Annotated

import typer
from rich.console import Console

from bot.commands.documents import give_up
from bot.commands.partners_shared import (
    NOTHING_LISTED,
    DatabaseUrl,
    find,
    giving_up,
    listed,
    market_contents,
    today,
    unknown,
)
from bot.commands.partners_tables import details, listings_table
from core.market.listing import Kind
from storage import DEFAULT_URL
from storage.database import edit_store
from storage.listings import change_listings, listings


def list_(
    kind: Annotated[Kind | None, typer.Option(help="Only organisations of this kind.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 100,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Show the organisations that are listed, in the order of their ids."""
    with giving_up():
        found = listed(database_url)
        geography = market_contents().geography
    chosen = [it for it in found.listings if kind in {None, it.kind}]
    console = Console(highlight=False)
    if not found.revision:
        console.print(NOTHING_LISTED, soft_wrap=True)
    elif not chosen:
        console.print("No organisation is listed.")
    else:
        console.print(listings_table(chosen[:limit], geography, today()))
    if len(chosen) > limit:
        console.print(f"… and {len(chosen) - limit} more: --limit shows more")


def show(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of an organisation.")],
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Show all there is to an organisation."""
    with giving_up():
        known = listed(database_url).listings
        geography = market_contents().geography
    listing = find(id_, known)
    if listing is None:
        raise give_up(unknown(id_, known))
    Console(highlight=False).print(details(listing, geography, today()))


def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of organisations.")],
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Take organisations off the list: all of these, or none if one is not there."""
    with giving_up(), edit_store(database_url) as connection, connection.begin():
        known = listings(connection)
        there = {listing.id: listing.name for listing in known}
        if missing := [id_ for id_ in ids if id_ not in there]:
            names = "\n".join(unknown(id_, known) for id_ in missing)
            raise give_up(f"{names}\nNothing was removed.")
        change_listings(connection, [], ids)
    for id_ in dict.fromkeys(ids):
        Console(highlight=False).print(f"Removed: {there[id_]} ({id_})", markup=False)
