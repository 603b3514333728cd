"""What the commands around applications share: the register, the numbers, and how to give up."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, TypeAlias

import typer

from bot.application.rows import Dossier
from bot.commands.documents import give_up
from bot.settings import SettingsError, load_settings
from core.application.reference import NotAReference
from core.application.stages import StepRefused
from core.helpdesk.names import RESERVED
from core.language import Language
from storage.applications import NoSuchApplication, applications, trail
from storage.database import NoDatabase, StoreError, read_store

Reference: TypeAlias = Annotated[
    str, typer.Argument(help="The reference number, with or without spaces.")
]
By: TypeAlias = Annotated[
    str | None, typer.Option(help="Who does it, for the trail; your login name by default.")
]


def dossiers(database_url: str) -> tuple[Dossier, ...]:
    """Read all applications with their trails: none, where there is no database yet."""
    try:
        with read_store(database_url) as connection, connection.begin():
            return tuple(
                Dossier(filed, trail(connection, filed.reference))
                for filed in applications(connection)
            )
    except NoDatabase:
        return ()


def colleague_name(by: str | None) -> str:
    """Give who does something; by default who is logged in."""
    try:
        name = getpass.getuser() if by is None else " ".join(by.split())
    except (OSError, KeyError):
        name = ""
    if not name:
        raise give_up("it is not known who does this, which the trail must tell: give --by NAME")
    if name.casefold() in RESERVED:
        raise give_up(f"{name} means something else in the trail: give your name with --by NAME")
    return name


def spoken_at_the_desk() -> Language:
    """Give the language of the colleagues who hear of what is done here."""
    try:
        return load_settings().helpdesk_language
    except SettingsError as error:
        raise give_up(str(error)) from None


@contextmanager
def giving_up() -> Iterator[None]:
    """Say what makes it impossible to go on, and end with exit code 2."""
    try:
        yield
    except NoSuchApplication as error:
        raise give_up(f"{error}: `laddermaat applications list` shows all") from None
    except (StoreError, NotAReference, StepRefused) as error:
        raise give_up(str(error)) from None
