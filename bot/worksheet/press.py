"""What a button about the worksheet stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does; `about` is the mark of what was read, where that is decided on."""

    TEMPLATE = "t"
    """Give the worksheet to fill in."""
    REPLACE = "r"
    """Put what was read in place of the answers there are."""
    BESIDE = "b"
    """Put what was read in a new scenario."""
    DROP = "d"
    """Leave everything as it was."""


DECIDING = (Verb.REPLACE, Verb.BESIDE, Verb.DROP)


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button about the worksheet."""

    prefix = "ws"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
