"""A search in the course of a conversation: what was asked, and how far it was shown."""

from dataclasses import dataclass

from core.language import Language
from core.market.wish import Wish

PAGE = 5
"""Listings shown at a time."""


@dataclass(frozen=True, slots=True)
class Search:
    """The last search, to show more of it, or to ask it differently."""

    wish: Wish
    shown: int = 0
    """How many of what was found were shown."""
    card: str | None = None
    """The id of the listing that was shown in full, last."""
    drawn: int = 0
    """How many of what was found were on the map."""

    @property
    def seen(self) -> int:
        """How many of what was found the user knows by number."""
        return max(self.shown, self.drawn)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search of which the user wants to hear when something new matches."""

    id: int
    conversation: str
    """The key under which the conversation is stored."""
    language: Language
    wish: Wish
    told: int
    """The revision of the listings up to which the user was told."""
