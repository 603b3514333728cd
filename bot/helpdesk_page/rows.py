"""A row of a list, which leads to a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Something in a list."""

    path: str
    name: str
    about: str
    waits: str
    """How long, or since when."""
