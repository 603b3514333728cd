"""What a button under an answer stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


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
    PASS_ON_ALL = "z"
    """Pass it on, with the assessment."""
    KEEP = "k"
    """Do not pass it on."""


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button under an answer."""

    prefix = "kb"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
