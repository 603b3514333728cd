"""`laddermaat colleagues`: who may sign in at the helpdesk page."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, TypeAlias

import typer
from rich.console import Console
from rich.table import Table

from bot.clock import utc_now
from bot.commands.documents import give_up
from bot.commands.partners_shared import DatabaseUrl, moment
from bot.commands.partners_tables import plain
from bot.helpdesk_page.passwords import UnfitPassword, check_password, hashed
from core.helpdesk.names import LONGEST, RESERVED, is_name
from storage import DEFAULT_URL
from storage.colleagues import add_colleague, colleagues, remove_colleague, set_password
from storage.database import NoDatabase, StoreError, edit_store, read_store

"""Characters."""

app = typer.Typer(help="Who may sign in at the helpdesk page.", no_args_is_help=True)

Name: TypeAlias = Annotated[
    str, typer.Argument(help="The name, as users and the trail are to see it.")
]
PasswordStdin: TypeAlias = Annotated[
    bool,
    typer.Option("--password-stdin", help="Read the password from a line of standard input."),
]


@app.command()
def add(
    name: Name, password_stdin: PasswordStdin = False, database_url: DatabaseUrl = DEFAULT_URL
) -> None:
    """Let a colleague sign in, with a password that is asked for."""
    named = _named(name)
    with _giving_up():
        hash_ = _new_hash(named, password_stdin)
        with edit_store(database_url) as connection, connection.begin():
            added = add_colleague(connection, named, hash_, utc_now())
    if not added:
        remedy = f'`laddermaat colleagues password "{named}"` gives another password'
        raise give_up(f"{named} can sign in already: {remedy}")
    _done(f"{named} can sign in at /helpdesk.")


@app.command("list")
def list_(database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Show the colleagues, and who of them was removed."""
    with _giving_up():
        try:
            with read_store(database_url) as connection, connection.begin():
                known = colleagues(connection)
        except NoDatabase:
            known = ()
    if not known:
        _done("There are no colleagues yet: `laddermaat colleagues add NAME` adds one.")
        return
    table = Table("name", "since (UTC)", "removed (UTC)")
    for it in known:
        removed = moment(it.removed) if it.removed else ""
        table.add_row(*map(plain, (it.name, moment(it.at), removed)))
    Console(highlight=False).print(table)


@app.command()
def remove(name: Name, database_url: DatabaseUrl = DEFAULT_URL) -> None:
    """Let a colleague sign in no more; who is signed in is signed out at once."""
    with _giving_up(), edit_store(database_url) as connection, connection.begin():
        removed = remove_colleague(connection, name, utc_now())
    if not removed:
        raise _nobody(name)
    _done(f"{_one_line(name)} cannot sign in any more, and is signed out.")


@app.command()
def password(
    name: Name, password_stdin: PasswordStdin = False, database_url: DatabaseUrl = DEFAULT_URL
) -> None:
    """Give a colleague another password; who is signed in is signed out at once."""
    with _giving_up():
        hash_ = _new_hash(_one_line(name), password_stdin)
        with edit_store(database_url) as connection, connection.begin():
            changed = set_password(connection, name, hash_)
    if not changed:
        raise _nobody(name)
    _done(f"{_one_line(name)} has another password, and is signed out.")


def _new_hash(name: str, from_stdin: bool) -> str:
    """Ask for a password and give its hash; UnfitPassword if it cannot be taken."""
    if from_stdin:
        chosen = sys.stdin.readline().rstrip("\r\n")
    else:
        again = "The same password again"
        asked = f"Password for {name}"
        chosen = typer.prompt(asked, hide_input=True, confirmation_prompt=again, type=str)
    check_password(chosen)
    return hashed(chosen)


def _named(name: str) -> str:
    """Give a name that can be shown to users; give up on any other."""
    written = _one_line(name)
    if written.casefold() in RESERVED:
        raise give_up(f"{written} means something else to users or in the trail: take another name")
    if not is_name(written):
        raise give_up(
            f"{name!r} is no name that users can be shown: give a first name, of letters and at "
            f"most {LONGEST} of them"
        )
    return written


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _nobody(name: str) -> typer.Exit:
    shown = "`laddermaat colleagues list` shows all"
    return give_up(f"no colleague named {_one_line(name)} can sign in: {shown}")


@contextmanager
def _giving_up() -> Iterator[None]:
    """Say what makes it impossible to go on, and end with exit code 2."""
    try:
        yield
    except (StoreError, UnfitPassword) as error:
        raise give_up(str(error)) from None


def _done(said: str) -> None:
    Console(highlight=False, soft_wrap=True).print(plain(said))
