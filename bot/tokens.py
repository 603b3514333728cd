"""Tokens: what a button carries, `prefix:verb:about`, so that a press is understood later on."""

from enum import StrEnum
from typing import TypeVar

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
