"""Texts in the two languages that Laddermaat speaks."""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias, TypeVar, dataclass_transform

from pydantic import ConfigDict, Field, StrictStr, with_config

Class = TypeVar("Class")

_CLOSED = ConfigDict(extra="forbid")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def part(class_: type[Class]) -> type[Class]:
    """Make a class a part of an edition: it cannot be changed, and knows no keys but its own."""
    frozen = dataclass(frozen=True, slots=True, kw_only=True)(class_)
    return with_config(_CLOSED)(frozen)


Text: TypeAlias = Annotated[StrictStr, Field(min_length=1)]


@part
class Words:
    """The same words in Dutch and in English."""

    nl: Text
    en: Text

    def of(self, language: Literal["nl", "en"]) -> str:
        """Give the words in one language."""
        return self.nl if language == "nl" else self.en


@part
class Spoken:
    """How people name something when they write to us, in lower case."""

    nl: tuple[Text, ...]
    en: tuple[Text, ...]

    def of(self, language: Literal["nl", "en"]) -> tuple[str, ...]:
        """Give the words of one language."""
        return self.nl if language == "nl" else self.en
