"""What a button about what if stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does; `about` is what it is about."""

    EXPLAIN = "x"
    """Tell what one may suppose of a scenario, by its number."""
    SAVE = "s"
    """Keep what was supposed as a scenario, by its mark."""
    WAYS = "w"
    """Tell the ways to a rung: `3:trede-2`, of that scenario."""


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button about what if."""

    prefix = "wi"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
