"""The buttons about what is kept of somebody."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does."""

    EXPORT = "export"
    """Give all that is kept, as a file."""
    ASK = "ask"
    """Ask whether all of it is to be erased."""
    ERASE = "erase"
    """Yes, erase it."""
    KEEP = "keep"
    """No, keep it."""


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button about what is kept of somebody."""

    prefix = "privacy"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
