"""Tokens: what a button carries, `prefix:verb:about`, so that a press is understood later on."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Generic, Self, TypeVar

from core.blocks import Choice

Verb = TypeVar("Verb", bound=StrEnum)

_MOST_DIGITS = 9
"""Of a number: more, and no database has a place for it."""


def number_in(about: str) -> int | None:
    """Read the number that a button is about; None if nothing bears such a number."""
    return int(about) if about.isdecimal() and len(about) <= _MOST_DIGITS else None


@dataclass(frozen=True, slots=True)
class Button(ABC, Generic[Verb]):
    """A button: a verb, and what it is about."""

    prefix: ClassVar[str]
    """With which the tokens of its kind begin."""

    verb: Verb
    about: str = ""

    @classmethod
    @abstractmethod
    def verbs(cls) -> type[Verb]:
        """Give what buttons of this kind do."""

    @property
    def token(self) -> str:
        """The token the button carries."""
        return f"{self.prefix}:{self.verb}:{self.about}"

    def choice(self, label: str) -> Choice:
        """Give the button."""
        return Choice(label, self.token)

    @classmethod
    def parse(cls, written: str) -> Self | None:
        """Read a token back; None if it belongs to somebody else or makes no sense."""
        parts, verbs = written.split(":", maxsplit=2), cls.verbs()
        if len(parts) != 3 or parts[0] != cls.prefix or parts[1] not in set(verbs):
            return None
        return cls(verbs(parts[1]), parts[2])
