"""`laddermaat chat`: the bot in this terminal."""

import asyncio
import os
from functools import partial

from rich.console import Console

from bot.app import Contents, Reach, handlers, load_contents
from bot.aside import aside, leave_if_abandoned
from bot.channels.console import ConsoleChannel
from bot.channels.console_documents import ConsoleDocuments
from bot.channels.quiet_desk import QuietDesk
from bot.clock import utc_now
from bot.commands.documents import give_up
from bot.commands.log import log_to_stderr
from bot.commands.starting import BAD_SETTING, CANNOT_START
from bot.fetching import fetching
from bot.helpdesk.configured import agreed
from bot.market.directory import Directory
from bot.operation.page import Operation
from bot.progressing import progressing
from bot.serve import engine_on
from bot.settings import Settings, SettingsError, load_settings
from bot.shelf import StoredShelf
from bot.stored import kept_in
from core.conversation import Handler
from core.language import Language
from storage.database import Store, open_store

_SHARED = (
    "LADDERMAAT_DATABASE_URL: a conversation in a terminal is kept in an SQLite file of its own, "
    "and not among those of others: leave it out, or give sqlite:///var/chat.sqlite"
)


def chat() -> None:
    """Chat in this terminal, until Ctrl-D."""
    try:
        settings = load_settings()
        log_to_stderr("ERROR")
        asyncio.run(_chat(settings))
    except CANNOT_START as error:
        raise give_up(str(error), BAD_SETTING) from None
    leave_if_abandoned()


async def _chat(settings: Settings) -> None:
    channel = ConsoleChannel(Console(), utc_now, _language())
    contents = await aside(partial(load_contents, settings))
    channels = (channel, QuietDesk())
    async with open_store(settings.database_url) as store:
        if not store.peers.alone:
            raise SettingsError(_SHARED)
        async with progressing([channel], contents.texts) as progress:
            documents = ConsoleDocuments(contents.texts.voice(_language()), StoredShelf(store))
            reach = Reach(fetching([documents]), progress)
            answer = _answer(contents, store, settings, reach)
            async with engine_on(store, contents, answer, channels, Operation()) as engine:
                await channel.talk(engine.accept, documents)


def _answer(contents: Contents, store: Store, settings: Settings, reach: Reach) -> Handler:
    markets = Directory(contents.market, store)
    kept = kept_in(store, markets)
    return handlers(contents, kept, settings.keeping, reach, agreed(settings))


def _language() -> Language:
    """Speak English only to somebody whose terminal says so, in the order POSIX gives."""
    spoken = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next(filter(None, spoken), "")
    return "en" if first.startswith("en") else "nl"
