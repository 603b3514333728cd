"""The buttons about what is kept of somebody."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does."""

    EXPORT = "export"
    ASK = "ask"
    ERASE = "erase"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button."""

    prefix: ClassVar[str] = "privacy"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        return Verb
