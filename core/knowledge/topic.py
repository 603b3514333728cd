"""What the bot knows: topics with their answers, and decoys, which are none of its business.

Both come with phrasings: how people put it. From these the bot learns to recognise them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from core.ladder.source import Day
from core.ladder.words import Text, Words, part
from core.language import Language

Id: TypeAlias = Annotated[str, Field(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
FEWEST_DUTCH, FEWEST_ENGLISH = 10, 5
"""Phrasings that a topic or a class of decoys needs."""
Action: TypeAlias = Literal["assessment", "partners", "person"]
"""What an answer can lead to."""


@part
class Phrasings:
    """How people put it, as they type."""

    nl: Annotated[tuple[Text, ...], Field(min_length=1)]
    en: Annotated[tuple[Text, ...], Field(min_length=1)]


@part
class Topic:
    """One thing that people ask about, and the answer."""

    id: Id
    title: Words
    answer: Words
    """In the Markdown subset of `core.markup`."""
    phrasings: Phrasings
    source: Text
    checked: Day
    """When somebody last compared the answer with the source."""
    valid_until: Day | None = None
    """The last day on which the answer is known to hold, if there is one."""
    related: tuple[Id, ...] = ()
    """What one is likely to ask next."""
    action: Action | None = None
    """What helps further than words."""

    def expired(self, on: date) -> bool:
        """Tell whether the answer may no longer hold."""
        return self.valid_until is not None and self.valid_until < on


@part
class Category:
    """The topics of one file."""

    category: Id
    title: Words
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]


@part
class Decoys:
    """A class of messages that are none of the bot's business."""

    id: Id
    decision: Literal["smalltalk", "handoff"]
    """Whether a short human line is the reply, or a person is."""
    interrupts: bool = False
    """Whether it is answered even where something else is being asked."""
    phrasings: Phrasings


@part
class DecoyFile:
    """The decoys of one file."""

    decoys: Annotated[tuple[Decoys, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Example:
    """One phrasing, and the id of the topic or decoys it belongs to."""

    text: str
    label: str
    language: Language


@dataclass(frozen=True)
class Knowledge:
    """All topics and decoys. Ids are unique over both."""

    categories: tuple[Category, ...]
    decoys: tuple[Decoys, ...]
    files: Mapping[str, str]
    """The file of each id, such as `topics/kosten.toml`."""

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """The topics by id, in the order of the files."""
        return {topic.id: topic for file in self.categories for topic in file.topics}

    @cached_property
    def decoys_by_id(self) -> dict[str, Decoys]:
        """The classes of decoys by id."""
        return {decoys.id: decoys for decoys in self.decoys}

    @cached_property
    def _questions(self) -> frozenset[str]:
        topics = (example for topic in self.topics.values() for example in _examples(topic))
        return frozenset(_bare(example.text) for example in topics)

    def has_word_for_word(self, message: str) -> bool:
        """Tell whether a message is a phrasing of a topic, whatever its capitals and last mark."""
        return _bare(message) in self._questions

    def examples(self) -> Iterator[Example]:
        """Give every phrasing; a title is one too."""
        for topic in self.topics.values():
            yield from _examples(topic)
            yield Example(topic.title.nl, topic.id, "nl")
            if topic.title.en != topic.title.nl:
                yield Example(topic.title.en, topic.id, "en")
        for decoys in self.decoys:
            yield from _examples(decoys)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" ?!.")


def _examples(of: Topic | Decoys) -> Iterator[Example]:
    for text in of.phrasings.nl:
        yield Example(text, of.id, "nl")
    for text in of.phrasings.en:
        yield Example(text, of.id, "en")
