"""`laddermaat serve`: the bot on a page, and on every channel that is set up."""

import asyncio
import sys

from rich.console import Console

from bot.aside import leave_if_abandoned
from bot.commands.documents import give_up
from bot.commands.log import Format, log_to_stderr
from bot.commands.starting import CANNOT_START, code_of
from bot.serve import serve as serve_until_stopped
from bot.settings import Settings, load_settings


def serve() -> None:
    """Serve the web chat, and Telegram and Slack if they are set up, until Ctrl-C."""
    console = Console()

    def ready(address: str) -> None:
        console.print(f"Laddermaat is on [link={address}]{address}[/link] (Ctrl-C stops it)")

    try:
        settings = load_settings()
        log_to_stderr(settings.log_level, settings.secrets, _form(settings))
        asyncio.run(serve_until_stopped(settings, ready))
    except CANNOT_START as error:
        raise give_up(str(error), code_of(error)) from None
    leave_if_abandoned()


def _form(settings: Settings) -> Format:
    if settings.log_format == "auto":
        return "console" if sys.stderr.isatty() else "json"
    return settings.log_format
