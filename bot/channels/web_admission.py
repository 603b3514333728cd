"""How much one visitor, one address and one process may do on the web chat at once."""

import resource
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.channels.web_address import came_from, is_elsewhere
from bot.pace import Paces
from core.address import Address

PAGES = 20
"""Pages that one visitor may have open at once."""
PAGES_OF_ADDRESS = 200
"""The same of one address: an office, or a school, comes from one."""
PAGES_IN_ALL = 5_000
"""The same of one process, or as many as it may open files, if that is less."""
_LARGE = 8_192
"""Characters that count as a message more: whoever sends much at once fills the disk sooner."""
_MOST_COST = 15
DOCUMENTS = 8
"""Documents that come in at once at one process: each is in memory while it does."""
DOCUMENTS_OF_ADDRESS = 4
_MEGABYTE = 1024**2
_SPARE_FILES = 200
"""For the database, platforms, and requests that are no page."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is there: the conversation, and the address that it is spoken from."""

    conversation: str
    origin: str

    @property
    def keys(self) -> tuple[str, ...]:
        """By what a visitor is counted."""
        # A proxy that we were not told of brings everybody: see `web_gate`.
        everybody = not is_elsewhere(self.origin)
        return (self.conversation,) if everybody else (self.conversation, self.origin)


def visitor_of(request: web.Request, conversation: Address) -> Visitor:
    """Tell who asks, of whom the conversation is known."""
    return Visitor(conversation.id, came_from(request))


class Seats:
    """Places that visitors take for a while: so many in all, of a visitor and of an address."""

    def __init__(self, in_all: int, of_visitor: int, of_address: int) -> None:
        self._most = in_all, of_visitor, of_address
        self._taken: Counter[str] = Counter()
        self._in_all = 0

    @contextmanager
    def taken(self, visitor: Visitor) -> Iterator[bool]:
        """Count a place as taken for so long; gives whether there was one."""
        if not self._has_room(visitor):
            yield False
            return
        self._taken.update(visitor.keys)
        self._in_all += 1
        try:
            yield True
        finally:
            self._in_all -= 1
            for key in visitor.keys:
                self._taken[key] -= 1
                if not self._taken[key]:
                    del self._taken[key]

    def _has_room(self, visitor: Visitor) -> bool:
        in_all, of_visitor, of_address = self._most
        return (
            self._in_all < in_all
            and self._taken[visitor.conversation] < of_visitor
            and self._taken[visitor.origin] < of_address
        )


class Admission:
    """Counts what visitors do; a visitor is counted as a conversation and as an address."""

    def __init__(self, most_pages: int | None = None) -> None:
        most = _most_pages() if most_pages is None else most_pages
        self._pages = Seats(most, PAGES, PAGES_OF_ADDRESS)
        self._documents = Seats(DOCUMENTS, 1, DOCUMENTS_OF_ADDRESS)
        self._sending = Paces(40, 0.5), Paces(200, 2.0)
        self._speaking = Paces(30, 5.0), Paces(300, 50.0)
        self._beginning = Paces(60, 0.2)
        self._fetching = Paces(30, 1.0), Paces(100, 5.0)
        self._looking = Paces(100, 4.0), Paces(300, 15.0)

    def page(self, visitor: Visitor) -> AbstractContextManager[bool]:
        """Count a page as open for so long; gives whether there was room for it."""
        return self._pages.taken(visitor)

    def document(self, visitor: Visitor) -> AbstractContextManager[bool]:
        """Count a document as on its way for so long; gives whether there was room for it."""
        return self._documents.taken(visitor)

    def sends(self, visitor: Visitor, size: int) -> bool:
        """Tell whether a document of so many bytes may be sent now, and count it if so."""
        return self._allows(self._sending, visitor, 1 + size // _MEGABYTE)

    def speaks(self, visitor: Visitor, size: int = 0) -> bool:
        """Tell whether one more thing of so many characters may be said now, and count it if so."""
        return self._allows(self._speaking, visitor, min(1 + size // _LARGE, _MOST_COST))

    def fetches(self, visitor: Visitor) -> bool:
        """Tell whether one more document may be fetched now, and count it if so."""
        return self._allows(self._fetching, visitor)

    def looks(self, visitor: Visitor) -> bool:
        """Tell whether one more picture may be looked at now, and count it if so."""
        return self._allows(self._looking, visitor)

    def begins(self, visitor: Visitor) -> bool:
        """Tell whether one more conversation may begin at an address now, and count it if so."""
        return not is_elsewhere(visitor.origin) or self._beginning.allows(visitor.origin)

    def _allows(self, paces: tuple[Paces, Paces], visitor: Visitor, cost: int = 1) -> bool:
        by_conversation, by_address = paces
        return by_conversation.allows(visitor.conversation, cost) and (
            not is_elsewhere(visitor.origin) or by_address.allows(visitor.origin, cost)
        )


def _most_pages() -> int:
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    unbounded = files == resource.RLIM_INFINITY
    return PAGES_IN_ALL if unbounded else max(1, min(PAGES_IN_ALL, files - _SPARE_FILES))
