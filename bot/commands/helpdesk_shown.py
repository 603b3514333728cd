"""`laddermaat helpdesk list`, `show` and `figures`: how tickets and the helpdesk are."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.clock import ZONE, utc_now
from bot.commands.documents import say
from bot.commands.helpdesk_shared import Number, giving_up
from bot.commands.partners_shared import DatabaseUrl, moment
from bot.commands.partners_tables import plain
from bot.helpdesk.home import home
from bot.settings import load_settings
from bot.texts import load_texts
from core import markup
from core.blocks import Text as Words
from core.helpdesk.figures import Period
from core.helpdesk.figures import figures as made_of
from core.helpdesk.ticket import Entry, Ticket
from storage import DEFAULT_URL
from storage.database import NoDatabase, read_store
from storage.figures import count
from storage.tickets import closed_tickets, find_ticket, open_tickets, ticket_trail


def list_(
    closed: Annotated[
        bool, typer.Option("--closed", help="Those that were closed last, the newest first.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 50,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Show the tickets that are open, the oldest first."""
    found = _tickets(database_url, limit + 1, closed=closed)
    if not found:
        say("No ticket was ever closed." if closed else "No ticket is open.")
        return
    Console(highlight=False).print(_overview(found[:limit]))
    if len(found) > limit:
        say("… and more: --limit shows them")


def show(number: Number, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Show a ticket, and all that was said and done with it."""
    with giving_up(), read_store(database_url) as connection, connection.begin():
        ticket, trail = find_ticket(connection, number), ticket_trail(connection, number)
    console = Console(highlight=False)
    console.print(_details(ticket))
    console.print(_transcript(trail))


def figures(database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Show how the helpdesk is doing: what is open, today, and the last seven days."""
    now = utc_now()
    week = Period.week(now.astimezone(ZONE).date())
    with giving_up():
        hours = load_settings().opening_hours
        with read_store(database_url) as connection, connection.begin():
            counted = count(connection, week, now)
    blocks = home(load_texts().voice("en"), made_of(counted, week, now, hours))
    told = [markup.plain(block.markdown) for block in blocks if isinstance(block, Words)]
    Console(highlight=False, soft_wrap=True).print(plain("\n\n".join(told)))


def _tickets(database_url: str, most: int, *, closed: bool) -> tuple[Ticket, ...]:
    with giving_up():
        try:
            with read_store(database_url) as connection, connection.begin():
                return closed_tickets(connection, most) if closed else open_tickets(connection)
        except NoDatabase:
            return ()


def _overview(tickets: Sequence[Ticket]) -> Table:
    table = Table("N", "asked (UTC)", "waits since", "standing", "with", "language", "question")
    for it in tickets:
        waits = moment(it.unanswered) if it.unanswered else "-"
        about = (it.standing, it.assignee or "-", it.language, " ".join(it.question.split()))
        table.add_row(*map(plain, (str(it.number), moment(it.opened), waits, *about)))
    return table


def _details(ticket: Ticket) -> Table:
    table = Table.grid(padding=(0, 2))
    times = {
        "asked": ticket.opened,
        "waits since": ticket.unanswered,
        "first answered": ticket.answered,
        "closed": ticket.closed,
    }
    silent = "with colleagues; the bot keeps quiet" if ticket.held else "with the bot"
    fields = {
        "ticket": str(ticket.number),
        "standing": ticket.standing,
        "with": ticket.assignee or "-",
        "conversation": silent,
        "channel": ticket.address.partition(":")[0],
        "language": ticket.language,
        "topics": ", ".join(ticket.topics) or "-",
        **{name: f"{moment(at)} (UTC)" if at else "-" for name, at in times.items()},
        "question": ticket.question,
    }
    for name, value in fields.items():
        table.add_row(Text(name, style="bold"), plain(value))
    return table


def _transcript(trail: Sequence[Entry]) -> Table:
    table = Table("when (UTC)", "who", "what", "words", show_lines=True)
    for entry in trail:
        table.add_row(*map(plain, (moment(entry.at), entry.by, entry.what, entry.text)))
    return table
