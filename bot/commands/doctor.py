"""`laddermaat doctor`: what is wrong, and what to do about it."""

import asyncio
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from bot.channels.desk_house import DeskHouse
from bot.channels.house import House
from bot.channels_configured import configured, mail
from bot.clock import utc_now
from bot.commands.documents import give_up
from bot.commands.log import log_to_stderr
from bot.commands.starting import BAD_SETTING
from bot.doctor import Examined, examine
from bot.settings import Settings, SettingsError, load_settings
from bot.texts import load_texts

SICK = 1
"""The exit code when something is to be done."""


def doctor() -> None:
    """Check tokens, webhook, permissions, mail, clock and database, and say what to do."""
    try:
        settings = load_settings()
    except SettingsError as error:
        raise give_up(str(error), BAD_SETTING) from None
    log_to_stderr("CRITICAL", settings.secrets)
    if not asyncio.run(_examine(settings)):
        raise typer.Exit(SICK)


async def _examine(settings: Settings) -> bool:
    """Look at everything, tell of it, and say whether all is well."""
    console, well = Console(highlight=False, soft_wrap=True), True
    texts = load_texts()
    desk = DeskHouse("nl", _closed, _closed, _closed, _closed, _closed)
    house = House(_closed, _closed, utc_now, _closed, _closed, _closed, _unasked, {}, texts, desk)
    async with configured(settings, house) as channels:
        async for examined in examine(settings, (*channels, *mail(settings))):
            _tell(console, examined)
            well = well and all(finding.remedy is None for finding in examined.findings)
    console.print("All is well." if well else "See above what to do.")
    return well


async def _closed(*_: object) -> NoReturn:
    """Take nothing in: a doctor only looks."""
    _unasked()


def _unasked(*_: object) -> NoReturn:
    raise RuntimeError("a channel that is only examined asked for something inside")


def _tell(console: Console, examined: Examined) -> None:
    for finding in examined.findings:
        mark = "[green]ok[/]  " if finding.remedy is None else "[red]do[/]  "
        console.print(f"{mark}[bold]{examined.subject}[/]: {escape(finding.what)}")
        if finding.remedy:
            console.print(f"    {escape(finding.remedy)}")
