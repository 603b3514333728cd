"""Reading how an organisation grows or shrinks: "als we 10 fte groeien", "naar 60 fte"."""

from fractions import Fraction

from core.assessment.quantities import Unit, with_digits
from core.supposing import differences, words
from core.supposing.changes import Doubt, Found, Grown, Unclear
from core.supposing.hiring import hired
from core.supposing.regrouping import left
from core.supposing.said import Said


def grown(said: Said) -> Found:
    """Read growth, or less of it; by a number of some background they are hired or leave."""
    shrinks = bool(words.SHRINKING.named_in(said.text))
    to_a_total = differences.UP_TO.search(said.in_digits)
    if said.positions:
        return None if to_a_total else _by_a_background(said, shrinks=shrinks)
    if words.NO_TARGET.search(said.text) and not (shrinks or to_a_total or said.of(Unit.PERCENT)):
        return hired(said)
    return _by_some(said, -1 if shrinks else 1)


def _by_a_background(said: Said, *, shrinks: bool) -> Found:
    """Read "met 2 wajongers", which needs a number: "met onze wajongers" are there already."""
    if not words.GROWN_BY.search(with_digits(said.before_position, said.heard.language)):
        return None
    if shrinks:
        return Unclear(Doubt.HOW_MANY) if said.of(Unit.FTE) else left(said)
    return hired(said)


def _by_some(said: Said, sign: int) -> Found:
    fte, percent = said.of(Unit.FTE), said.of(Unit.PERCENT)
    total = said.known.facts.total_fte
    match fte, percent:
        case (only,), () if differences.UP_TO.search(said.in_digits):
            change = only - total
        case (only,), ():
            change = sign * only
        case (), (only,):
            change = sign * total * only / 100
        case _ if said.counted:
            return Unclear(Doubt.IN_FTE)
        case _:
            return None
    return _by(change, total)


def resized(said: Said) -> Found:
    """Read "naar 100 fte", "in totaal 60 fte" and "als we 80 fte hebben"."""
    digits = said.in_digits
    is_total = any(it.search(digits) for it in differences.IN_ALL)
    fte = said.of(Unit.FTE)
    if not is_total or len(fte) != 1 or said.positions or said.contracts:
        return None
    total = said.known.facts.total_fte
    return _by(fte[0] - total, total)


def _by(change: Fraction, total: Fraction) -> Found:
    """Give growth; nobody shrinks by more than there is."""
    if total + change <= 0:
        return Unclear(Doubt.BELOW_NOTHING)
    return Grown(change) if change else Unclear(Doubt.NO_CHANGE)
