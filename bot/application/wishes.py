"""What somebody wants who speaks of an application: to begin, to hear of one, or to withdraw it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.texts import Texts
from core.application.reference import Mention, mention
from core.assessment.phrases import PhraseBook, fold
from core.assessment.scenario import Activity, Idle
from core.knowledge.questions import asks

_SPOKEN_OF = re.compile(r"\b(?:aanvra(?:ag|gen)|application|referentie|reference)")
_OTHER_NUMBER = re.compile(r"\b(?:kvk|kamer van koophandel|chamber of commerce)\b")


class Command(StrEnum):
    """What one can say about applications."""

    APPLY = "apply"
    STATUS = "application-status"
    WITHDRAW = "application-withdraw"
    NO_REMINDERS = "application-no-reminders"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted, and the reference number as it was typed, if there is one."""

    command: Command
    number: str = ""
    is_all: bool = False
    """Whether the message is the command, and says nothing else."""


class Wishes:
    """Recognises them in every language."""

    def __init__(self, texts: Texts) -> None:
        words = {it: texts.words(f"command-{it}") for it in Command}
        self._exactly = PhraseBook({str(it): these for it, these in words.items()})
        self._withdrawing = PhraseBook({"withdraw": words[Command.WITHDRAW]})
        anywhere = (Command.STATUS, Command.WITHDRAW)
        self._anywhere = PhraseBook(
            {str(it): texts.words(f"command-{it}-anywhere") for it in anywhere}
        )

    def read(self, text: str, activity: Activity) -> Wish | None:
        """Give what a message wants; None if it is about something else."""
        found = mention(text)
        withdraws = self._withdrawing.named_in(found.rest) if found else ()
        if found and (_is_meant(found, activity) or (found.is_whole and withdraws)):
            return Wish(Command.WITHDRAW if withdraws else Command.STATUS, found.digits)
        # To forgive a slip takes a while: not in every message that anybody sends.
        spoken_of = _SPOKEN_OF.search(fold(text))
        anywhere = self._anywhere.named_in(text) if spoken_of else ()
        match self._exactly.named_exactly(text), anywhere:
            case Command.APPLY, _:
                return None if asks(text) else Wish(Command.APPLY)
            case str() as exactly, _:
                return Wish(Command(exactly), is_all=True)
            case None, (only,):
                return Wish(Command(only))
            case _:
                return None


def _is_meant(found: Mention, activity: Activity) -> bool:
    """Tell whether a number is a reference number: it is said so, or there is nothing else."""
    words = fold(found.rest)
    if _SPOKEN_OF.search(words):
        return not _OTHER_NUMBER.search(words)
    return not words and found.is_whole and isinstance(activity, Idle)
