"""Finding a place by what somebody wrote in a cell or a form."""

import re
from collections.abc import Mapping

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from core.market.geography import Geography, Place
from core.market.tokens import words_of


class PlaceNames:
    """Finds a place by what stands in a cell."""

    def __init__(self, geography: Geography, aliases: Mapping[str, str]) -> None:
        self._geography = geography
        self._aliases = {words_of(alias): name for alias, name in aliases.items()}
        names = (*aliases, *(place.name for place in geography.places))
        self._every = {name.casefold(): name for name in names}

    def named(self, text: str) -> tuple[Place, ...]:
        """Give the places of a name, official or not; "Velp (Rheden)" says which one."""
        exact = self._geography.by_name.get(text.casefold())
        if exact:
            return exact
        if inside := self._inside(text):
            return inside
        if other := self._aliases.get(words_of(text)):
            return self._geography.by_name[other.casefold()]
        return self._geography.namesakes(text)

    def _inside(self, text: str) -> tuple[Place, ...]:
        """Give the places of a name in the municipality or province that stands behind it."""
        which = _WHICH.fullmatch(text)
        if which is None:
            return ()
        named, area = self._geography.namesakes(which["name"]), which["area"].casefold()
        areas = ((it, (it.municipality.casefold(), it.province.casefold())) for it in named)
        return tuple(it for it, around in areas if area in around)

    def nearest(self, text: str) -> str | None:
        """Give the name that looks most like a text."""
        said = text.casefold()
        close = extractOne(said, self._every.keys(), scorer=ratio, score_cutoff=_ALIKE)
        return self._every[close[0]] if close else None


_WHICH = re.compile(r"(?P<name>.+?) \((?P<area>.+)\)")
_ALIKE = 70
"""How much of two names must be alike, of a hundred, to take one for a slip of the other."""


def qualified(place: Place) -> str:
    """Write a place in such a way that it is told from its namesakes."""
    return f"{place.name} ({place.municipality})"
