"""`laddermaat privacy`: what is kept in a conversation, for who asks in another way than there.

A group, for one: nobody in it can have erased what is of all.
"""

import json
import math
from typing import Annotated, TypeAlias

import typer
from sqlalchemy import Connection

from bot.answering import to_another
from bot.clock import utc_now
from bot.commands.documents import give_up, say, write_bytes
from bot.commands.partners_shared import DatabaseUrl, to_stderr
from bot.privacy.exporting import VERSION, Export
from bot.settings import SettingsError, load_settings
from bot.texts import Voice, load_texts
from core.address import Address
from core.blocks import Text
from core.conversation import Message
from storage import DEFAULT_URL
from storage.conversations import is_known
from storage.database import StoreError, edit_store, read_store
from storage.erasing import erase as erase_all
from storage.exporting import LONG, accounts_of, kept_of, pages, record
from storage.holdings import holding, seen_of
from storage.turns import send

Whose: TypeAlias = Annotated[
    str, typer.Argument(metavar="ADDRESS", help="Of a conversation, such as telegram:-1001234.")
]
AT_ONCE = 500

app = typer.Typer(help="What is kept of somebody, or in a group.", no_args_is_help=True)


@app.command()
def export(
    address: Whose,
    file: Annotated[str, typer.Argument(help="FILE.json; without it, standard output.")] = "-",
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Write all that is kept in a conversation, and of all accounts that take part in it."""
    try:
        with read_store(database_url) as connection, connection.begin():
            _check(connection, address)
            content = _exported(connection, address)
    except StoreError as error:
        raise give_up(str(error)) from None
    if write_bytes(file, content):
        to_stderr().print(f"all that is kept of {address} was written to {file}", markup=False)


@app.command()
def erase(
    address: Whose,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this, only tell.")] = False,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Erase all that is kept in a conversation, and of all accounts that take part in it."""
    try:
        voice = load_texts().voice(load_settings().helpdesk_language)
        with edit_store(database_url) as connection, connection.begin():
            _check(connection, address)
            told = _told(connection, address)
            if yes:
                _erase(connection, address, voice)
    except (StoreError, SettingsError) as error:
        raise give_up(str(error)) from None
    say(f"Erased: {told}." if yes else f"This would be erased: {told}. Do it with --yes.")


def _check(connection: Connection, address: str) -> None:
    if not is_known(connection, address):
        raise give_up(
            f"there is no conversation {address!r}: an address is a channel and an id, as "
            "`laddermaat dead-letters` and the log show them"
        )


def _exported(connection: Connection, of: str) -> bytes:
    about = {"laddermaat_export": VERSION, "made": utc_now().isoformat()}
    whole = Export(about, part=math.inf)
    held = holding(connection, of)
    whole.add("accounts", accounts_of(held))
    for section, rows in kept_of(connection, held).items():
        whole.add(section, map(record, rows))
    for section in LONG:
        page = pages(section, held, AT_ONCE)
        rows, after = page(connection, 0)
        while rows:
            whole.add(section, map(record, rows))
            rows, after = page(connection, after)
    whole.end_part()
    (content,) = whole.parts
    return content


def _told(connection: Connection, of: str) -> str:
    held = holding(connection, of)
    return (
        f"{held.messages} messages of {json.dumps(held.accounts)}, {len(held.tickets)} questions, "
        f"{len(held.under_way) + len(held.decided)} applications, of which {len(held.under_way)} "
        "are withdrawn"
    )


def _erase(connection: Connection, of: str, voice: Voice) -> None:
    """Erase it, and ask colleagues to take away what stands with them."""
    at = utc_now()
    threads = seen_of(connection, of)
    erase_all(connection, of, at)
    said = Text(voice("erased-at-desk"))
    for thread in threads:
        send(connection, to_another(Message(Address.parse(thread), (said,))), at)
