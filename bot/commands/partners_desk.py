"""`laddermaat partners proposals`, `approve` and `refuse`: who wants to be listed."""

from typing import Annotated, TypeAlias

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection

from bot.clock import utc_now
from bot.commands.documents import give_up
from bot.commands.partners_shared import (
    DEMONSTRATION_ENDS,
    DatabaseUrl,
    giving_up,
    market_contents,
    moment,
    today,
)
from bot.commands.partners_tables import details, plain
from bot.texts import load_texts
from core.blocks import Text
from core.codec import dump_blocks
from core.market.listing import Listing
from storage import DEFAULT_URL, marketplace
from storage.database import edit_store, read_store
from storage.listings import revision
from storage.marketplace import NotOpen, Proposal
from storage.turns import Answer, send

Number: TypeAlias = Annotated[int, typer.Argument(help="As `partners proposals` numbers them.")]

_NEXT = 'Next: `proposals N` shows one, `approve N` lists it, `refuse N --reason "…"` does not.'


def proposals(
    number: Annotated[int | None, typer.Argument(help="Show all there is to this one.")] = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Show the organisations that sent in a listing, which waits for approval."""
    console = Console(highlight=False)
    with giving_up():
        with read_store(database_url) as connection, connection.begin():
            waiting = marketplace.proposals(connection)
        if number is not None:
            listing = _numbered(waiting, number).listing
            console.print(details(listing, market_contents().geography, today()))
        elif waiting:
            console.print(_waiting(waiting))
            console.print(_NEXT, soft_wrap=True)
        else:
            console.print("Nobody waits for approval.")


def approve(number: Number, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """List an organisation that sent itself in, and tell it so in its conversation."""
    with giving_up(), edit_store(database_url) as connection, connection.begin():
        was = revision(connection)
        listing = _decided(connection, number, None)
    console = Console(highlight=False, soft_wrap=True)
    console.print(plain(f"{listing.name} is listed, and is told so."))
    if was == 0:
        console.print(DEMONSTRATION_ENDS)


def refuse(
    number: Number,
    reason: Annotated[str, typer.Option(help="Told to the organisation in these words.")],
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Do not list an organisation that sent itself in, and tell it why in its conversation."""
    reason = " ".join(reason.split())
    if not reason:
        raise give_up("the reason is empty: say in a few words what is amiss, as the user reads it")
    with giving_up(), edit_store(database_url) as connection, connection.begin():
        listing = _decided(connection, number, reason)
    console = Console(highlight=False, soft_wrap=True)
    console.print(plain(f"{listing.name} is not listed, and is told why."))


def _numbered(waiting: tuple[Proposal, ...], number: int) -> Proposal:
    found = next((it for it in waiting if it.id == number), None)
    if found is None:
        raise NotOpen(
            f"there is no listing {number} that waits for approval: "
            "`laddermaat partners proposals` shows all that do"
        )
    return found


def _decided(connection: Connection, number: int, refusal: str | None) -> Listing:
    """Decide, and tell the organisation: both or neither."""
    at = utc_now()
    _numbered(marketplace.proposals(connection), number)
    proposal = marketplace.decide(connection, number, at, approved=refusal is None)
    voice, name = load_texts().voice(proposal.language), proposal.listing.name
    if refusal is None:
        said = voice("listing-approved", name=name)
    else:
        said = voice("listing-refused", name=name, reason=refusal)
    body = dump_blocks((Text(said),))
    send(connection, Answer(proposal.conversation, body, proposal.language), at)
    return proposal.listing


def _waiting(waiting: tuple[Proposal, ...]) -> Table:
    table = Table("number", "organisation", "kind", "e-mail", "since (UTC)")
    for it in waiting:
        listing = it.listing
        cells = (str(it.id), listing.name, listing.kind, listing.email or "-", moment(it.at))
        table.add_row(*map(plain, cells))
    return table
