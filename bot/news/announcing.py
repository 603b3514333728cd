"""Announcing: what colleagues have to tell goes to everybody who subscribed.

Plain functions of a connection: all of it is on its way, or nothing. How fast it goes out is for
the limits of the channels.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.handlers.news import stop
from bot.texts import LANGUAGES, Markdown, Texts
from core.blocks import Block, Text
from core.codec import dump_blocks
from core.language import Language
from core.markup import fold
from storage.news import Announced, tell

LONGEST = 2_000
"""Characters of an announcement in one language."""


class NotAnnounced(ValueError):
    """An announcement that cannot go out; says why, and the remedy."""


@dataclass(frozen=True, slots=True)
class News:
    """What is to be told, as Markdown; without English, Dutch is for everybody."""

    dutch: str
    english: str = ""

    def __post_init__(self) -> None:
        """Refuse what nobody would read."""
        if not fold(self.dutch).strip():
            raise NotAnnounced("there is nothing to tell: give the announcement in Dutch")
        longest = max(len(self.dutch), len(self.english))
        if longest > LONGEST:
            raise NotAnnounced(f"it has {longest} characters: keep it to {LONGEST} at most")

    def blocks(self, texts: Texts, language: Language) -> tuple[Block, ...]:
        """Give what a subscriber gets to see, with why and how to stop."""
        voice = texts.voice(language)
        said = self.english if language == "en" and self.english else self.dutch
        why = Markdown(f"*{voice('news-why')}*")
        return Text(f"{said.strip()}\n\n{why}"), stop(voice)


def announce(connection: Connection, texts: Texts, news: News, by: str, at: datetime) -> int:
    """Tell everybody who subscribed; gives how many they are."""
    bodies = {language: dump_blocks(news.blocks(texts, language)) for language in LANGUAGES}
    return tell(connection, Announced(news.dutch, news.english, by, at), bodies)
