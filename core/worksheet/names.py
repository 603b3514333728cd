"""Words shaped like the names of persons, in any script and any case."""

import re
from collections.abc import Sequence
from enum import IntEnum
from fractions import Fraction

from core.worksheet.cells import LONGEST


class Shape(IntEnum):
    """How much a text looks like somebody's name."""

    OTHER = 0
    WORDS = 1
    """A few words in lower case: perhaps a name, mostly something else."""
    CAPITALS = 2
    """A few words with capitals: a name, a department, an employer."""
    NAME = 3
    """Initials, a title or a comma before the first name: hardly anything else."""


_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}(?:['’]?{_LETTER})+(?:[-‐]{_LETTER}(?:['’]?{_LETTER})+)?"
_INITIALS = rf"(?:{_LETTER}{{1,2}}\.[\s-]?)+"
_PARTICLES = frozenset(
    "van von de den der het ter ten te el al la le da dos bin ben 't in op".split()
)
_INSERTION = rf"(?:{'|'.join(sorted(_PARTICLES))})"
_SURNAME = rf"(?:{_INSERTION}\s)*{_WORD}"
_SURE = re.compile(
    rf"{_INITIALS}\s?{_SURNAME}(?:\s{_SURNAME})?"
    rf"|{_SURNAME}\s{_INITIALS}"
    rf"|{_SURNAME}(?:\s{_WORD})?,\s?(?:{_INITIALS}|{_LETTER}\b)\s?(?:{_INSERTION}\s?)*",
    re.IGNORECASE,
)
_FEW_WORDS = re.compile(
    rf"{_WORD}(?:\s{_LETTER}\.)?(?:\s{_SURNAME}){{1,2}}"
    rf"|{_WORD}(?:\s{_WORD})?,\s?{_WORD}(?:\s{_INSERTION})*",
    re.IGNORECASE,
)
_TITLED = re.compile(rf"{_SURNAME}(?:\s{_SURNAME}){{0,2}}", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:(?:de heer|dhr|hr|mevrouw|mevr|mw|mej|mr|mrs|ms|miss|dr|drs|ir|ing|prof)\b\.?\s+)+",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*[(\[].*$")
_COMPANY = re.compile(
    r"\b(?:b\.?v|n\.?v|c\.?v|v\.?o\.?f|ltd|gmbh|stichting|vereniging)\b", re.IGNORECASE
)
_HALF, _TWO_THIRDS, _ALL_BUT_FEW = Fraction(1, 2), Fraction(2, 3), Fraction(4, 5)
_TWO, _SEVERAL = Fraction(2), 3


def without_remark(text: str) -> str:
    """Leave out what stands between brackets behind it."""
    return _REMARK.sub("", " ".join(text.split()))


def shape_of(text: str) -> Shape:
    """Tell how much it looks like a name; a remark between brackets does not count."""
    bare = without_remark(text)
    if len(bare) > LONGEST or _COMPANY.search(bare):
        return Shape.OTHER
    called = _TITLE.sub("", bare)
    if _SURE.fullmatch(called) or (called != bare and _TITLED.fullmatch(called)):
        return Shape.NAME
    return _by_capitals(called) if _FEW_WORDS.fullmatch(called) else Shape.OTHER


def _by_capitals(text: str) -> Shape:
    words = [word for word in re.findall(_WORD, text) if word.casefold() not in _PARTICLES]
    if len(words) < 2:
        return Shape.OTHER
    if all(word[0].isupper() for word in words):
        return Shape.CAPITALS
    # "Technische dienst" is no name: who writes those in lower case writes all of them so.
    return Shape.WORDS if text.islower() else Shape.OTHER


def are_names(words: Sequence[str], count: int, *, known: bool) -> bool:
    """Tell whether the different texts in so many cells are mostly names.

    `known` says that the column is called after something else, such as a department.
    """
    shapes = [shape_of(word) for word in words]
    enough = max(_TWO, _HALF * len(words))

    def mostly(least: Shape) -> bool:
        return sum(shape >= least for shape in shapes) >= enough

    if mostly(Shape.NAME):
        return True
    # Names hardly come twice, and share few words; departments and kinds of work do.
    once = len(words) >= _ALL_BUT_FEW * count
    if mostly(Shape.CAPITALS):
        return once or (not known and _differ(words, _HALF))
    several = len(words) >= _SEVERAL and not known
    return mostly(Shape.WORDS) and several and once and _differ(words, _TWO_THIRDS)


def _differ(texts: Sequence[str], part: Fraction) -> bool:
    """Tell whether at least so large a part of the words within texts is different."""
    words = [word for text in texts for word in text.casefold().split()]
    return len(set(words) - _PARTICLES) >= part * sum(word not in _PARTICLES for word in words)
