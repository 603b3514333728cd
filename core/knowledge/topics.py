"""Topics: what somebody may ask about in passing, and the answer."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date

from pydantic import TypeAdapter

from core.assessment.phrases import PhraseBook
from core.ladder.words import Words


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that can be explained."""

    id: str
    title: Words
    answer: Words
    words: tuple[str, ...]
    """What people call it, in either language."""
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class _File:
    topics: tuple[Topic, ...]


_FILES = TypeAdapter(_File)

_QUESTION_WORDS = (
    *("wat", "wie", "hoe", "hoeveel", "waarom", "wanneer", "waar", "welk", "welke", "kan", "mag"),
    *("moet", "telt", "tellen", "is", "zijn", "geldt", "heb", "uitleg", "what", "who", "how"),
    *("why", "when", "where", "which", "can", "may", "must", "does", "do", "are", "explain"),
)
_ASKING = re.compile(rf"(?:en |and |maar |but )?(?:{'|'.join(_QUESTION_WORDS)})\b", re.IGNORECASE)


class Topics:
    """Finds the topic that a question is about."""

    def __init__(self, topics: tuple[Topic, ...]) -> None:
        self._by_id = {topic.id: topic for topic in topics}
        self._book = PhraseBook({topic.id: topic.words for topic in topics})

    def asked(self, text: str) -> Topic | None:
        """Give the topic of a question: the first one it names; None for anything else."""
        if not asks(text):
            return None
        return next((self._by_id[id_] for id_ in self._book.named_in(text)), None)


def asks_outright(text: str) -> bool:
    """Tell whether it is a question for certain: "kan" and "is" also begin ordinary answers."""
    return asks(text) and text.rstrip().endswith("?")


def asks(text: str) -> bool:
    """Tell whether a message is a question, rather than an answer with a doubtful "?" behind it."""
    words = text.strip()
    if _ASKING.match(words):
        return True
    return words.endswith("?") and len(words) > 1 and not any(map(str.isdigit, words))


def parse_topics(text: str) -> Topics:
    """Read topics from TOML; ValidationError for anything missing or unknown."""
    return Topics(_FILES.validate_python(tomllib.loads(text)).topics)
