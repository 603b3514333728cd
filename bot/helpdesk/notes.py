"""What colleagues say among themselves: it begins with a word such as "note:".

However it is written: behind a name or a sign, in bold, or in another case. What only looks like a
note is no answer either: it goes nowhere until it is clear.
"""

import re
import unicodedata
from dataclasses import dataclass

from bot.texts import Texts

_BEFORE = re.compile(r"(?:[\s*_~`>•·\-–—]|:[\w+-]+:|@[\w.-]+)+")
"""What people put before a word: signs, emoji by name, and whom they mean."""
_AFTER = r"[\s*_~`]*"


@dataclass(frozen=True, slots=True)
class Inside:
    """It stays among colleagues."""

    text: str
    """Without the word before it."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """It may be meant for colleagues."""


def noted(texts: Texts, text: str) -> Inside | Unclear | None:
    """Tell what stays among colleagues; None for what may go out."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    begun = _BEFORE.match(seen)
    rest = seen[begun.end() :] if begun else seen
    inside, named = (
        "|".join(map(re.escape, texts.words(key)))
        for key in ("ticket-note-words", "ticket-note-names")
    )
    word = rf"(?:(?:{inside})e?\s+)?(?:{inside}|{named})s?"
    if found := re.fullmatch(
        rf"{word}(?:\s+(?:voor|for)\s+[\w ,]+)?{_AFTER}[:：]{_AFTER}(.*)", rest, _FLAGS
    ):
        return Inside(str(found[1]).strip())
    return Unclear() if re.match(rf"(?:(?:{inside})e?\s+)?(?:{named})s?\b", rest, _FLAGS) else None


_FLAGS = re.DOTALL | re.IGNORECASE
