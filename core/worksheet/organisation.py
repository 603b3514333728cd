"""What a worksheet says of the organisation itself: a name in one column, a value in the next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from core.assessment import measures
from core.assessment.amounts import Amount
from core.assessment.expressions import DOUBT
from core.assessment.interview import reference_year
from core.assessment.kinds import UNKNOWN, Kind, Misread, Optional, YesNo
from core.assessment.phrases import fold
from core.assessment.quantities import Unit
from core.assessment.scenario import Answers
from core.ladder.model import Edition
from core.worksheet.cells import Cell, CellReader, Table, at, is_empty
from core.worksheet.columns import ORGANISATION, Names, field_of
from core.worksheet.faults import Faults, Wrong

Entry = tuple[tuple[int, int], Cell]
"""A value, and its place: column and line."""


def names_of(edition: Edition) -> Names:
    """Give what may stand before a value, with the requirements of an edition."""
    requirements = {
        fold(name): f"quality.{it.id}"
        for it in edition.requirements
        for name in (it.name.nl, it.name.en)
    }
    return {**ORGANISATION, **requirements}


def entries(table: Table, names: Names) -> Mapping[str, Entry]:
    """Find the values by what they are called; empty ones as well."""
    found: dict[str, Entry] = {}
    for line, cells in table.rows:
        for column, cell in enumerate(cells):
            if is_empty(cell):
                continue
            if field := field_of(cell, names):
                found.setdefault(field, ((column + 1, line), at(cells, column + 1)))
            break
    return found


class OrganisationValues:
    """Reads the values; what is wrong with them goes to `faults`."""

    def __init__(self, started: date, reader: CellReader, faults: Faults) -> None:
        self._started, self._reader, self._faults = started, reader, faults

    def read(self, found: Mapping[str, Entry], known: Answers) -> Answers:
        """Give the answers there are; `known` are those that were given in the chat."""
        answers: dict[str, str] = {}
        for field in sorted(found, key=_place_in_order):
            place, cell = found[field]
            if is_empty(cell):
                continue
            canonical = self._canonical(self._kind(field, {**known, **answers}), cell)
            if isinstance(canonical, Misread):
                self._faults.misread(place, canonical)
            else:
                answers[field] = canonical
        return {**answers, **self._own_employment(found, answers)}

    def _canonical(self, kind: Kind[object], cell: Cell) -> str | Misread:
        doubtful = isinstance(kind, Optional) and isinstance(cell, str) and DOUBT.named_in(cell)
        return UNKNOWN if doubtful else self._reader.read(kind, cell)

    def _kind(self, field: str, answers: Answers) -> Kind[object]:
        match field:
            case "reference-year":
                return reference_year(self._started).kind
            case "full-week":
                return measures.FULL_WEEK
            case "total-fte":
                return _total_fte(answers.get("full-week"))
            case "own-people":
                return measures.HEADS
            case "own-target":
                return measures.up_to(int(answers.get("own-people", measures.HEADS.high)))
            case _:
                return Optional(YesNo(), skippable=False)

    def _own_employment(self, found: Mapping[str, Entry], answers: Answers) -> Answers:
        given = [field for field in _OWN if field in answers]
        if not given:
            return {}
        for field in _OWN:
            if field not in found or is_empty(found[field][1]):
                self._faults.add(found.get(field, found[given[0]])[0], Wrong.OTHER_MISSING)
        return {"own-employment": "yes"}


_OWN = ("own-people", "own-target")
_ORDER = ("reference-year", "full-week", "total-fte", *_OWN)


def _place_in_order(field: str) -> int:
    """Order the fields so that what bounds another comes before it."""
    return _ORDER.index(field) if field in _ORDER else len(_ORDER)


def _total_fte(week: str | None) -> Amount:
    """Read hours as fte only where it is known how many hours make one."""
    kind = measures.total_fte(Fraction(week or 1))
    return kind if week else replace(kind, units={Unit.NONE: measures.ONE, Unit.FTE: measures.ONE})
