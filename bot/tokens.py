"""Tokens: what a button carries, `prefix:verb:about`, so that a press is understood later on."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Generic, Self, TypeVar

from core.conversation import Choice

Verb = TypeVar("Verb", bound=StrEnum)


def token(prefix: str, verb: StrEnum, about: str) -> str:
    """Write a token."""
    return f"{prefix}:{verb}:{about}"


def read_token(prefix: str, verbs: type[Verb], written: str) -> tuple[Verb, str] | None:
    """Read a token back; None if it belongs to somebody else or makes no sense."""
    parts = written.split(":", maxsplit=2)
    if len(parts) != 3 or parts[0] != prefix or parts[1] not in set(verbs):
        return None
    return verbs(parts[1]), parts[2]


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
        return token(self.prefix, self.verb, self.about)

    def choice(self, label: str) -> Choice:
        """Give the button."""
        return Choice(label, self.token)

    @classmethod
    def parse(cls, written: str) -> Self | None:
        """Read a token back; None if it belongs to somebody else or makes no sense."""
        read = read_token(cls.prefix, cls.verbs(), written)
        return cls(*read) if read else None
