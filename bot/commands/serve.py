"""`laddermaat serve`: the bot on a page, and on every channel that is set up."""

import asyncio

from rich.console import Console

from bot.commands.documents import give_up
from bot.commands.log import log_to_stderr
from bot.commands.starting import BAD_SETTING, CANNOT_START
from bot.serve import PortTaken
from bot.serve import serve as serve_until_stopped
from bot.settings import load_settings


def serve() -> None:
    """Serve the web chat, and Telegram and Slack if they are set up, until Ctrl-C."""
    console = Console()

    def ready(address: str) -> None:
        console.print(f"Laddermaat is on [link={address}]{address}[/link] (Ctrl-C stops it)")

    try:
        settings = load_settings()
        log_to_stderr(settings.log_level, settings.secrets)
        asyncio.run(serve_until_stopped(settings, ready))
    except (*CANNOT_START, PortTaken) as error:
        raise give_up(str(error), BAD_SETTING) from None
