"""What a button under an answer stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

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
        return f"{_PREFIX}:{self.verb}:{self.about}"

    def choice(self, label: str) -> Choice:
        """Give the button."""
        return Choice(label, self.token)

    @classmethod
    def parse(cls, token: str) -> "Press | None":
        """Read a token back; None if it belongs to somebody else or makes no sense."""
        parts = token.split(":", maxsplit=2)
        if len(parts) != 3 or parts[0] != _PREFIX or parts[1] not in set(Verb):
            return None
        return cls(Verb(parts[1]), parts[2])
