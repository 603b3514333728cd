"""Reading the knowledge: a folder with `topics/*.toml` and `decoys/*.toml`."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import fields
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from core.knowledge.topic import Category, DecoyFile, Decoys, Knowledge, Phrasings, Topic
from core.ladder.problem import (
    WHOLE,
    Place,
    Problem,
    Problems,
    did_you_mean,
    not_toml,
    not_utf8,
    shape_problems,
    spot,
)
from core.ladder.words import Words

T = TypeVar("T")

_CATEGORIES = TypeAdapter(Category)
_DECOYS = TypeAdapter(DecoyFile)
_TABLES = (Category, Topic, DecoyFile, Decoys, Phrasings, Words)
_KEYS = [field.name for table in _TABLES for field in fields(table)]


class KnowledgeError(Problems):
    """Files that cannot be used, with every problem found: file, key and remedy."""


def read_knowledge(folder: Traversable) -> Knowledge:
    """Read a folder; KnowledgeError lists the problems of all files."""
    reader = _Reader()
    categories = dict(reader.read(folder, "topics", _CATEGORIES))
    decoys = dict(reader.read(folder, "decoys", _DECOYS))
    ids = [(topic.id, file) for file, category in categories.items() for topic in category.topics]
    ids += [(decoys_.id, file) for file, found in decoys.items() for decoys_ in found.decoys]
    if problems := [*reader.problems, *_twice(ids)]:
        raise KnowledgeError(problems)
    all_decoys = tuple(each for found in decoys.values() for each in found.decoys)
    knowledge = Knowledge(tuple(categories.values()), all_decoys, dict(ids))
    if problems := [*_unknown(knowledge)]:
        raise KnowledgeError(problems)
    return knowledge


class _Reader:
    """Reads files, and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def read(self, folder: Traversable, name: str, kind: TypeAdapter[T]) -> Iterator[tuple[str, T]]:
        """Give the name and the content of each file that can be read."""
        files = [file for file in _listed(folder / name) if file.name.endswith(".toml")]
        if not files:
            what, remedy = "there are no TOML files", f"Put at least one in {folder / name}"
            self.problems.append(Problem("empty", WHOLE, what, remedy, f"{name}/"))
        for file in files:
            path = f"{name}/{file.name}"
            try:
                yield path, _parse(path, file.read_bytes(), kind)
            except KnowledgeError as error:
                self.problems += error.problems


def _listed(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    return sorted(folder.iterdir(), key=lambda entry: entry.name)


def _parse(name: str, content: bytes, kind: TypeAdapter[T]) -> T:
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise KnowledgeError([not_utf8(name)]) from None
    except (ValueError, RecursionError) as error:
        raise KnowledgeError([not_toml(error, name)]) from None
    try:
        return kind.validate_python(data)
    except ValidationError as error:

        def where(place: Place) -> str:
            return spot(data, place)

        raise KnowledgeError(shape_problems(error, _KEYS, where, name)) from None


def _twice(ids: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Find ids that stand for more than one thing."""
    found: dict[str, str] = {}
    for id_, file in ids:
        if id_ in found:
            what = f"this id is in {found[id_]} as well"
            remedy = "Keep one of them, or give the other a new id"
            yield Problem("duplicate", f"id {id_}", what, remedy, file)
        found[id_] = file


def _unknown(knowledge: Knowledge) -> Iterator[Problem]:
    """Find references to topics that are not there."""
    for topic in knowledge.topics.values():
        for related in topic.related:
            if related not in knowledge.topics or related == topic.id:
                what = f"{related!r} is not the id of another topic"
                remedy = did_you_mean(related, knowledge.topics)
                where, file = f"topics[{topic.id}].related", knowledge.files[topic.id]
                yield Problem("unknown-topic", where, what, remedy, file)
