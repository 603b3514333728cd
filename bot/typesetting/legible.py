"""What can be set: signs the font does not have are replaced, since a tagged PDF may hold none."""

import unicodedata
from functools import cache
from importlib.resources import files

IN_ITS_PLACE = "?"
"""What stands for a sign that the font does not have."""
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Signs that draw nothing, but may turn the text around or end a line."""


def legible(data: object) -> object:
    """Give the same data with every text in it as the font can show it."""
    match data:
        case str():
            return "".join(map(_legible, unicodedata.normalize("NFC", data)))
        case dict():
            return {key: legible(value) for key, value in data.items()}
        case list() | tuple():
            return [legible(value) for value in data]
        case _:
            return data


def _legible(sign: str) -> str:
    if unicodedata.category(sign) in _UNSEEN:
        return ""
    return sign if ord(sign) in _drawn() else IN_ITS_PLACE


@cache
def _drawn() -> frozenset[int]:
    """Give the signs that the font has."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to load, and asked once

    file = files("font_source_sans_pro") / "files" / "SourceSansPro-Regular.otf"
    with TTFont(str(file), lazy=True) as font:
        return frozenset(font.getBestCmap())
