"""What may be entered: lists to choose from, and the bounds of the chat.

A rule keeps somebody from typing what is beyond them, but not from pasting it: formulas look too.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from bot.texts import Voice
from core.assessment import measures
from core.assessment.amounts import Amount
from core.assessment.facts import Facts
from core.assessment.months import EARLIEST
from core.ladder.model import Edition

Rule: TypeAlias = Mapping[str, object]

SHARE = Amount(measures.PERCENT.low / 100, measures.PERCENT.high / 100, {})
"""A percentage, as a spreadsheet keeps it."""
_FIRST_DAY = date(EARLIEST, 1, 1)
_LAST_DAY = "DATE(reference_year,12,31)"
_YEARS_ROUND = 10


def years(facts: Facts) -> Amount:
    """Give the reference years that one may look at."""
    low, high = (Fraction(facts.year + step) for step in (-_YEARS_ROUND, _YEARS_ROUND))
    return Amount(low, high, {}, whole=True)


def sizes(facts: Facts, edition: Edition) -> Amount:
    """Give the sizes in fte for which there is a norm."""
    most = measures.total_fte(facts.full_week).high
    return Amount(Fraction(edition.norms.minimum_fte), most, {})


def chosen(voice: Voice, source: str | Sequence[str]) -> Rule:
    """Offer a list: words, or the cells of a name such as `=contracts`."""
    listed = source if isinstance(source, str) else list(source)
    return {"validate": "list", "source": listed, **_told(voice, voice.label("workbook-choose"))}


def between(voice: Voice, allowed: Amount) -> Rule:
    """Take a number within bounds."""
    said = voice.label("workbook-between", least=allowed.low, most=allowed.high)
    return {**bounds(allowed), **_told(voice, said)}


def bounds(allowed: Amount) -> Rule:
    """Take a number within bounds, and say nothing of it."""
    return _bounded(_kind(allowed), float(allowed.low), float(allowed.high))


def year(voice: Voice, allowed: Amount) -> Rule:
    """Take a year within bounds, which are told as years and not as numbers."""
    least, most = int(allowed.low), int(allowed.high)
    said = voice.label("workbook-between", least=str(least), most=str(most))
    return _bounded(_kind(allowed), least, most) | _told(voice, said)


def share(voice: Voice) -> Rule:
    """Take a percentage from 0 to 100."""
    return _bounded("decimal", 0, 1) | _told(voice, voice.label("workbook-share"))


def day(voice: Voice) -> Rule:
    """Take a day up to and including the last of the reference year."""
    said = voice.label("workbook-day", first=_FIRST_DAY)
    return _bounded("date", _FIRST_DAY, f"={_LAST_DAY}") | _told(voice, said)


def within(cell: str, allowed: Amount) -> str:
    """Write the formula that tells whether a cell holds a number within bounds."""
    low, high = (_written(bound) for bound in (allowed.low, allowed.high))
    whole = f",{cell}=INT({cell})" if allowed.whole else ""
    return f"IF(ISNUMBER({cell}),AND({cell}>={low},{cell}<={high}{whole}),FALSE)"


def listed(cell: str, name: str) -> str:
    """Write the formula that tells whether a cell holds one of a list of words."""
    return f"ISNUMBER(MATCH({cell},{name},0))"


def day_or_none(cell: str) -> str:
    """Write the formula that tells whether a cell is empty or holds a day that may be."""
    first = f"DATE({_FIRST_DAY.year},{_FIRST_DAY.month},{_FIRST_DAY.day})"
    fits = f"IF(ISNUMBER({cell}),AND({cell}>={first},{cell}<{_LAST_DAY}+1),FALSE)"
    return f"IF(ISBLANK({cell}),TRUE,{fits})"


def _kind(allowed: Amount) -> str:
    return "integer" if allowed.whole else "decimal"


def _bounded(kind: str, least: object, most: object) -> dict[str, object]:
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most}


def _told(voice: Voice, said: str) -> dict[str, object]:
    return {"error_title": voice.label("workbook-wrong"), "error_message": said}


def _written(bound: Fraction) -> str:
    return str(int(bound)) if bound.denominator == 1 else repr(float(bound))
