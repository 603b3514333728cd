"""Words that mean something at any point of an assessment: "terug", "wijzig", "stop" …"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.texts import Texts
from core.assessment.phrases import PhraseBook, fold
from core.knowledge.questions import asks


class Command(StrEnum):
    """What one can ask for besides answering."""

    START = "start"
    GO_ON = "go-on"
    BACK = "back"
    CHANGE = "change"
    REMOVE = "remove"
    STOP = "stop"
    RESTART = "restart"
    EXPLAIN = "explain"
    SKIP = "skip"
    UNKNOWN = "unknown"
    LIST = "list"
    COMPARE = "compare"
    COPY = "copy"
    RENAME = "rename"
    DELETE = "delete"
    SUMMARY = "summary"
    SCORE = "score"


TAKES_MORE = frozenset({Command.CHANGE, Command.REMOVE})
"""Commands that may name what they are about: "wijzig peiljaar", "verwijder groep 2"."""


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command, and the words behind it."""

    command: Command
    about: str = ""


class Commands:
    """Recognises commands in every language."""

    def __init__(self, texts: Texts) -> None:
        words = {str(command): texts.words(f"command-{command}") for command in Command}
        self._book = PhraseBook(words)
        self._start = PhraseBook({str(Command.START): texts.words("start-anywhere")})
        openers = {
            c: "|".join(sorted(map(fold, words[c]), key=len, reverse=True)) for c in TAKES_MORE
        }
        self._openers = {c: re.compile(rf"(?:{these})\b (.+)") for c, these in openers.items()}

    def wants_to_start(self, text: str) -> bool:
        """Tell whether the assessment is wished for somewhere in a message."""
        return bool(self._start.named_in(text)) and not asks(text)

    def named(self, text: str) -> Commanded | None:
        """Give the command that the text is, if it is one and nothing else."""
        if exact := self._book.named_exactly(text):
            return Commanded(Command(exact))
        folded = fold(text)
        for command, opener in self._openers.items():
            if match := opener.fullmatch(folded):
                return Commanded(command, match[1])
        return None
