"""`laddermaat serve` and `laddermaat chat`: the bot on a page, and in this terminal."""

import asyncio
import os

from rich.console import Console

from bot.channels.console import ConsoleChannel
from bot.clock import utc_now
from bot.commands.documents import give_up
from bot.commands.log import log_to_stderr
from bot.knowledge.library import CacheError
from bot.serve import PortTaken, engine_on
from bot.serve import serve as serve_until_stopped
from bot.settings import Settings, SettingsError, load_settings
from core.conversation import Language
from core.knowledge.reading import KnowledgeError
from core.ladder.edition import EditionError
from storage.database import StoreError, open_store

WRONG = (SettingsError, StoreError, EditionError, KnowledgeError, CacheError)
"""What keeps Laddermaat from starting, each with the remedy."""
BAD_SETTING = 2
"""The exit code when Laddermaat cannot start as it is set."""


def serve() -> None:
    """Serve the web chat, until Ctrl-C."""
    console = Console()

    def ready(address: str) -> None:
        console.print(f"Laddermaat is on [link={address}]{address}[/link] (Ctrl-C stops it)")

    try:
        settings = load_settings()
        log_to_stderr(settings.log_level)
        asyncio.run(serve_until_stopped(settings, ready))
    except (*WRONG, PortTaken) as error:
        raise give_up(str(error), BAD_SETTING) from None


def chat() -> None:
    """Chat in this terminal, until Ctrl-D."""
    try:
        settings = load_settings()
        log_to_stderr("ERROR")
        asyncio.run(_chat(settings))
    except WRONG as error:
        raise give_up(str(error), BAD_SETTING) from None


async def _chat(settings: Settings) -> None:
    channel = ConsoleChannel(Console(), utc_now, _language())
    async with (
        open_store(settings.database_url) as store,
        engine_on(store, settings, channel) as engine,
    ):
        await channel.talk(engine.accept)


def _language() -> Language:
    """Speak English only to somebody whose terminal says so, in the order POSIX gives."""
    spoken = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next(filter(None, spoken), "")
    return "en" if first.startswith("en") else "nl"
