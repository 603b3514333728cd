"""`laddermaat news`: tells those who want to hear it what the helpdesk has to tell."""

from collections.abc import Mapping
from typing import Annotated

import typer
from rich.console import Console

from bot.channels.console_text import drawn
from bot.clock import utc_now
from bot.commands.applications_shared import By, colleague_name
from bot.commands.documents import give_up
from bot.commands.partners_shared import DatabaseUrl
from bot.news.announcing import News, NotAnnounced, announce
from bot.texts import LANGUAGES, load_texts
from core.blocks import Text
from core.language import Language
from storage import DEFAULT_URL
from storage.database import NoDatabase, StoreError, edit_store, read_store
from storage.news import audience

LANGUAGE_NAMES: Mapping[Language, str] = {"nl": "Dutch", "en": "English"}


def news(
    dutch: Annotated[str, typer.Argument(help="The announcement in Dutch, in Markdown.")],
    english: Annotated[str, typer.Option(help="The same in English.")] = "",
    send: Annotated[
        bool, typer.Option("--send", help="Tell it; without this, only show what would go out.")
    ] = False,
    by: By = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Show an announcement as subscribers will see it, and tell it to them with --send."""
    try:
        told = News(dutch, english)
        if send:
            _send(told, colleague_name(by), database_url)
        else:
            _preview(told, database_url)
    except (NotAnnounced, StoreError) as error:
        raise give_up(str(error)) from None


def _preview(news: News, database_url: str) -> None:
    console, texts = Console(highlight=False), load_texts()
    for language in LANGUAGES if news.english else LANGUAGES[:1]:
        console.print(f"In {LANGUAGE_NAMES[language]}:", "", sep="\n")
        for block in news.blocks(texts, language):
            if isinstance(block, Text):
                console.print(drawn(block.markdown), "")
    counts = _audience(database_url)
    spoken = ", ".join(f"{counts.get(it, 0)} in {LANGUAGE_NAMES[it]}" for it in LANGUAGES)
    console.print(f"{_people(sum(counts.values()))} would be told: {spoken}.")
    console.print("Nothing was told yet. The same command with --send tells it.")


def _send(news: News, by: str, database_url: str) -> None:
    with edit_store(database_url) as connection, connection.begin():
        count = announce(connection, load_texts(), news, by, utc_now())
    console = Console(highlight=False)
    console.print(f"{_people(count)} will be told, as fast as each platform allows.")


def _audience(database_url: str) -> Mapping[Language, int]:
    """Count who would be told: nobody, where there is no database yet."""
    try:
        with read_store(database_url) as connection, connection.begin():
            return audience(connection)
    except NoDatabase:
        return {}


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
