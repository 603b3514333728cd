"""What a button of colleagues about an application stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does."""

    MOVE = "to"
    """Bring the application to a stage, which `about` names; a decision comes by a form."""


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button of colleagues about the application in whose conversation it stands."""

    prefix = "ad"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
