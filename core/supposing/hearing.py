"""Hearing that something is supposed: "wat als …", without the question around it."""

import re
from dataclasses import dataclass

from core.assessment.phrases import fold
from core.language import Language
from core.supposing.openings import ABOUT_SCORE, AND_THEN, OPENER, SCORE_FIRST, SCORE_LAST

LONGEST = 300
"""Characters; who writes more tells a story, which people read better."""
_PARTS = re.compile(r"[;:?!]+(?:\s+|$)|,\s+|\.(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Heard:
    """What is supposed, in somebody's words."""

    parts: tuple[str, ...]
    """What stands between its commas; the first says what changes."""
    language: Language
    builds_on: bool
    """Whether it goes on from something before: "en als …"."""
    outright: bool
    """Whether it begins as a supposition, and not with a mere "als"."""

    @property
    def body(self) -> str:
        """All of it."""
        return " ".join(self.parts)


def hear(text: str) -> Heard | None:
    """Find what a message supposes; None where it supposes nothing."""
    words = " ".join(text.split())
    if len(words) > LONGEST:
        return None
    return _opened(words) or _asked_first(words)


def asks_what_may_be_supposed(text: str) -> bool:
    """Tell whether a message is a mere "wat als …?"."""
    return fold(text) in {"wat als", "wat als scenario", "what if"}


def _opened(words: str) -> Heard | None:
    match = OPENER.fullmatch(words)
    if match is None:
        return None
    before, opener = match["on"].casefold(), match["nl"].casefold()
    language: Language = "en" if match["en"] else "nl"
    builds_on = any(word in before.replace(",", " ").split() for word in ("en", "and"))
    outright = builds_on or " " in opener or opener.startswith(("stel", "watals", "suppos"))
    return _heard(match["rest"], language, builds_on=builds_on, outright=outright)


def _asked_first(words: str) -> Heard | None:
    match = SCORE_FIRST.fullmatch(words)
    if match is None or not ABOUT_SCORE.search(words[: match.start("word")]):
        return None
    language: Language = "en" if match["word"].casefold() in {"if", "when"} else "nl"
    return _heard(match["rest"], language, builds_on=False, outright=False)


def _heard(rest: str, language: Language, *, builds_on: bool, outright: bool) -> Heard | None:
    body = AND_THEN.sub("", SCORE_LAST.sub("", rest)).strip(" ?!.,")
    parts = tuple(part.strip() for part in _PARTS.split(body) if part.strip())
    return Heard(parts, language, builds_on, outright) if parts else None
