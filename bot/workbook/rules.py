"""What may be filled in: lists to choose from, and bounds with what is said beyond them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from bot.texts import Voice

Rule: TypeAlias = Mapping[str, object]

EARLIEST = date(1950, 1, 1)


def chosen(voice: Voice, source: str | Sequence[str]) -> Rule:
    """Offer a list: words, or the cells of a name such as `=contracts`."""
    listed = source if isinstance(source, str) else list(source)
    return {"validate": "list", "source": listed, **_said(voice, "workbook-choose")}


def between(voice: Voice, least: float, most: float, *, whole: bool = False) -> Rule:
    """Take a number within bounds."""
    said = voice.label("workbook-between", least=_number(least), most=_number(most))
    kind = "integer" if whole else "decimal"
    return _bounded(kind, least, most) | _told(voice, said)


def share(voice: Voice) -> Rule:
    """Take a percentage from 0 to 100."""
    return _bounded("decimal", 0, 1) | _said(voice, "workbook-share")


def day(voice: Voice, last: date) -> Rule:
    """Take a day, up to and including the last."""
    return _bounded("date", EARLIEST, last) | _said(voice, "workbook-day")


def _bounded(kind: str, least: object, most: object) -> dict[str, object]:
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most}


def _said(voice: Voice, key: str) -> dict[str, object]:
    return _told(voice, voice.label(key))


def _told(voice: Voice, said: str) -> dict[str, object]:
    return {"error_title": voice.label("workbook-wrong"), "error_message": said}


def _number(bound: float) -> int | str:
    return int(bound) if float(bound).is_integer() else str(bound)
