"""What a button about applications stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does; `about` is what it is about."""

    START = "start"
    """Begin or go on; `about` is the number of the assessment under which it stands, if any."""
    NEW = "new"
    """Begin, also where there is an application already; `about` is the reference number of an
    earlier one that it follows on, if any."""
    ANSWER = "q"
    """Answer a question of the form: `key=answer`."""
    CHANGE = "g"
    """Answer a question of the form again; without a key, choose one."""
    SEND = "s"
    """Agree to send what is shown, by the mark of it."""
    CANCEL = "x"
    STATUS = "t"
    """Tell how an application is, by its reference number, as in all that follow."""
    WITHDRAW = "w"
    CONFIRM = "y"
    """Withdraw it after all."""
    KEEP = "n"
    NO_REMINDERS = "r"


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button about applications."""

    prefix = "ap"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
