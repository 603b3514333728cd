"""What a button about applications stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.tokens import read_token, token
from core.conversation import Choice


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


_PREFIX = "ap"


@dataclass(frozen=True, slots=True)
class Press:
    """A button: a verb, and what it is about."""

    verb: Verb
    about: str = ""

    @property
    def token(self) -> str:
        """The token the button carries."""
        return token(_PREFIX, self.verb, self.about)

    def choice(self, label: str) -> Choice:
        """Give the button."""
        return Choice(label, self.token)

    @classmethod
    def parse(cls, written: str) -> "Press | None":
        """Read a token back; None if it belongs to somebody else or makes no sense."""
        read = read_token(_PREFIX, Verb, written)
        return cls(*read) if read else None
