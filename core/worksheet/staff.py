"""Rows about colleagues: each is read by the rules of one edition, or says what is wrong where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache

from core.assessment import measures
from core.assessment.kinds import UNKNOWN, Kind, Misread, Option, Trouble
from core.assessment.months import Month
from core.assessment.staffing import DECEMBER, Staffing
from core.worksheet.cells import CellReader, Row, Table, at, is_empty
from core.worksheet.columns import Header, rows_below
from core.worksheet.faults import Faults, Wrong

REQUIRED = ("position", "contract", "hours", "months")


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One row: colleagues with the same background, contract and hours."""

    position: str
    contract: str
    people: int
    hours: Fraction
    """A week, each."""
    months: Fraction
    """Of the reference year."""
    since: date | None
    """From when the position counts; None without a limit, or where nobody knows."""


class StaffRows:
    """Reads the rows of a table; what is wrong with them goes to `faults`."""

    def __init__(
        self, staffing: Staffing, week: Fraction, year: int, reader: CellReader, faults: Faults
    ) -> None:
        self._staffing, self._week = staffing, week
        self._reader, self._faults = reader, faults
        self._kinds: Mapping[str, Kind[object]] = {
            "position": Option(staffing.positions),
            "contract": Option(staffing.contracts),
            "people": measures.HEADS,
            "hours": measures.hours(week),
            "fte": measures.part_of_week(week),
            "months": measures.MONTHS,
        }
        self._since = Month(date(year, DECEMBER, 1))

    def read(self, table: Table, header: Header) -> Iterator[StaffRow]:
        """Give the rows that are right; the others are noted."""
        if not self._complete(header):
            return
        for row in rows_below(table, header):
            if found := self._row(row, header):
                yield found

    def _complete(self, header: Header) -> bool:
        named = {"hours" if field == "fte" else field for field in header.fields}
        missing = [field for field in REQUIRED if field not in named]
        for field in missing:
            self._faults.add((0, header.line), Wrong.NO_COLUMN, field)
        return not missing

    def _row(self, row: Row, header: Header) -> StaffRow | None:
        fields: dict[str, str] = {}
        for field, kind in self._kinds.items():
            if (canonical := self._field(row, header, field, kind)) is not None:
                fields["hours" if field == "fte" else field] = canonical
        since = self._counts_since(row, header, fields.get("position"))
        if since is None or any(field not in fields for field in REQUIRED):
            return None
        hours = _exact(fields["hours"])
        if hours > self._week:
            place = (header.fields.get("hours", header.fields.get("fte", 0)), row[0])
            self._faults.add(place, Wrong.MORE_THAN_WEEK, value=hours, bound=self._week)
            return None
        return StaffRow(
            fields["position"],
            fields["contract"],
            int(fields.get("people", "1")),
            hours,
            _exact(fields["months"]),
            _day(since),
        )

    def _field(self, row: Row, header: Header, field: str, kind: Kind[object]) -> str | None:
        """Give the answer in a column; None if there is none, and noted if there should be."""
        column = header.fields.get(field)
        if column is None:
            return None
        cell = at(row[1], column)
        other = {"hours": "fte", "fte": "hours"}.get(field)
        if is_empty(cell) and (field == "people" or other in header.fields):
            return None
        found = self._reader.read(kind, cell)
        if isinstance(found, Misread):
            told = self._in_fte(found) if field == "fte" else found
            self._faults.misread((column, row[0]), told)
            return None
        return found

    def _in_fte(self, found: Misread) -> Misread:
        """Tell a bound in hours as it is in the column that was read."""
        if found.bound is None or found.trouble not in (Trouble.TOO_LOW, Trouble.TOO_HIGH):
            return found
        return replace(found, bound=found.bound / self._week)

    def _counts_since(self, row: Row, header: Header, position: str | None) -> str | None:
        """Give since when it counts, or UNKNOWN; None if that cannot be read, which is noted."""
        column = header.fields.get("since")
        limited = position and self._staffing.position(position).counts_years is not None
        cell = None if column is None else at(row[1], column)
        if column is None or not limited or is_empty(cell):
            return UNKNOWN
        found = self._reader.read(self._since, cell)
        if isinstance(found, Misread):
            self._faults.misread((column, row[0]), found)
            return None
        return found


# Ten thousand rows have a few hundred different figures.
@lru_cache(maxsize=10_000)
def _exact(amount: str) -> Fraction:
    return Fraction(amount)


@lru_cache(maxsize=10_000)
def _day(since: str) -> date | None:
    return None if since == UNKNOWN else date.fromisoformat(f"{since}-01")
