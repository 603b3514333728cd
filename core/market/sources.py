"""Reading the names and services that come along, which are TOML."""

import tomllib
from dataclasses import dataclass

from pydantic import TypeAdapter

from core.ladder.words import Words
from core.market.gazetteer import Names
from core.market.vocabulary import Service, Vocabulary


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    nl: str
    en: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _ServiceFile:
    services: tuple[_Row, ...]
    look_alikes: frozenset[str]


_SERVICES = TypeAdapter(_ServiceFile)
_NAMES = TypeAdapter(Names)


def read_names(text: str) -> Names:
    """Read `names.toml`; ValueError if it is not as it should be."""
    return _NAMES.validate_python(tomllib.loads(text))


def read_services(text: str) -> Vocabulary:
    """Read `services.toml`; ValueError if it is not as it should be."""
    file = _SERVICES.validate_python(tomllib.loads(text))
    services = (Service(row.id, Words(nl=row.nl, en=row.en), row.words) for row in file.services)
    return Vocabulary(services, file.look_alikes)
