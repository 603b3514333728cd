"""Editions of the PSO: one TOML file each, in force from its start until the next one starts."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal, InvalidOperation
from importlib.resources.abc import Traversable

from pydantic import TypeAdapter, ValidationError

from core.ladder.contradictions import contradictions
from core.ladder.model import Edition, Indirect, Pso30Plus, Requirement, Rung
from core.ladder.norms import Norms
from core.ladder.positions import Contract, StartPosition
from core.ladder.problem import (
    Problem,
    Problems,
    did_you_mean,
    not_toml,
    not_utf8,
    shape_problems,
    spot,
)
from core.ladder.source import Source, Sources
from core.ladder.words import Words

__all__ = [
    "Contract",
    "Edition",
    "EditionError",
    "Editions",
    "NoEdition",
    "Requirement",
    "Rung",
    "StartPosition",
    "Words",
    "load_editions",
    "parse_edition",
]

_EDITIONS = TypeAdapter(Edition)
_TABLES = (Edition, Sources, Source, Rung, Norms, StartPosition, Contract, Indirect, Pso30Plus)
_KEYS = [field.name for table in _TABLES for field in fields(table)]


class EditionError(Problems):
    """Files that are not editions, with every problem found: file, key and remedy."""


class NoEdition(LookupError):
    """There is no such edition, or none on that date; says which there are."""


def parse_edition(name: str, text: str) -> Edition:
    """Read one edition; `name` is the file's name, for the messages.

    EditionError lists every key that is missing, unknown or of the wrong kind; and once these
    are right, everything that contradicts something else.
    """
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, InvalidOperation, RecursionError) as error:
        raise EditionError([not_toml(error, name)]) from None
    try:
        edition = _EDITIONS.validate_python(data)
    except ValidationError as error:
        raise EditionError(shape_problems(error, _KEYS, lambda at: spot(data, at), name)) from None
    if found := contradictions(edition):
        raise EditionError(Problem(p.code, p.where, p.what, p.remedy, name) for p in found)
    return edition


class Editions:
    """All editions there are, in order of their start."""

    def __init__(self, editions: Iterable[Edition]) -> None:
        self._editions = sorted(editions, key=lambda edition: edition.starts)
        ids = [edition.id for edition in self._editions]
        if not ids:
            remedy = "Add at least one file such as 2018-04-01.toml"
            raise EditionError([Problem("empty", "editions", "there are none", remedy)])
        if twice := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            what = f"{', '.join(twice)} is there more than once"
            raise EditionError([Problem("duplicate", "id", what, "Keep one file an edition")])

    def __iter__(self) -> Iterator[Edition]:
        return iter(self._editions)

    def __len__(self) -> int:
        return len(self._editions)

    def in_force(self, on: date) -> Edition:
        """Give the last edition that had started on this day; NoEdition before the first."""
        started = [edition for edition in self._editions if edition.starts <= on]
        if not started:
            first = self._editions[0].starts
            raise NoEdition(f"no edition is known for {on}: the first one starts on {first}")
        return started[-1]

    def get(self, id_: str) -> Edition:
        """Find an edition; NoEdition for an unknown id."""
        for edition in self._editions:
            if edition.id == id_:
                return edition
        remedy = did_you_mean(id_, [edition.id for edition in self._editions])
        raise NoEdition(f"there is no edition {id_!r}. {remedy}.")


def load_editions(folder: Traversable) -> Editions:
    """Read every TOML file in a folder; EditionError lists the problems of all of them."""
    editions, problems = [], []
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".toml"):
            continue
        try:
            editions.append(parse_edition(file.name, file.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            problems.append(not_utf8(file.name))
        except EditionError as error:
            problems += error.problems
    if problems:
        raise EditionError(problems)
    return Editions(editions)
