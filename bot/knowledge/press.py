"""What a button under an answer stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.tokens import read_token, token
from core.conversation import Choice


class Verb(StrEnum):
    """What a button does; `about` is the id of a topic, or the mark of a question."""

    TELL = "t"
    """Tell about a topic."""
    USEFUL = "u"
    """The answer about a topic helped."""
    USELESS = "x"
    """It did not."""
    NONE = "n"
    """None of the suggested topics is meant."""
    ASK_PEOPLE = "a"
    """Offer to pass a question on."""
    PASS_ON = "y"
    KEEP = "k"
    """Do not pass it on."""


_PREFIX = "kb"


@dataclass(frozen=True, slots=True)
class Press:
    """A button: a verb, and what it is about."""

    verb: Verb
    about: str

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
