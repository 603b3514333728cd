"""A worksheet read as a whole: taken in when everything is right, and otherwise not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from core.assessment.questions import MOST_PARTS
from core.assessment.scenario import Answers
from core.assessment.staffing import Staffing
from core.ladder.model import Edition
from core.language import Language
from core.worksheet import adding_up, purchases
from core.worksheet.adding_up import Sum, added_up
from core.worksheet.cells import CellReader, Table
from core.worksheet.faults import Fault, Faults, TooManyFaults, Wrong
from core.worksheet.organisation import OrganisationValues
from core.worksheet.outcomes import (
    AskFirst,
    Counted,
    Faulty,
    FilledIn,
    NothingIn,
    NoWorksheet,
    Outcome,
)
from core.worksheet.persons import personal_column
from core.worksheet.purchases import Bought, PurchaseRows
from core.worksheet.sheet import Sheet
from core.worksheet.staff import StaffRow, StaffRows


@dataclass(frozen=True, slots=True)
class Terms:
    """By what a worksheet is read."""

    edition: Edition
    staffing: Staffing
    started: date
    """When the assessment began."""
    known: Answers
    """What was answered already."""

    def names_option(self, text: str) -> bool:
        """Tell whether a text holds the name of a start position or contract."""
        books = (self.staffing.positions, self.staffing.contracts)
        return any(book.spelled_in(text) for book in books)


def read(tables: Sequence[Table], terms: Terms, today: date) -> Outcome:
    """Read a worksheet; what points to persons is found before anything else is looked at."""
    sheets = [Sheet.of(table, terms.edition) for table in tables]
    for it in sheets:
        if found := personal_column(it.table, it.header, today, terms.names_option):
            return found
    if not any(it.is_known for it in sheets):
        return NoWorksheet()
    reading = _Reading(terms)
    try:
        return reading.all([it for it in sheets if it.is_known])
    except TooManyFaults:
        return Faulty(reading.faults, cut_off=True)


class _Reading:
    """Reads the tables one by one, and keeps what it found so far."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._readers: dict[tuple[Language, ...], CellReader] = {}
        self._faults: list[Fault] = []
        self._answers: dict[str, str] = {}
        self._counted = Counted()

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(self._faults)

    def all(self, sheets: Sequence[Sheet]) -> Outcome:
        for it in sheets:
            values = OrganisationValues(self._terms.started, self._reader(it), self._notes(it))
            self._answers |= values.read(it.organisation, self._terms.known)
        bought = self._bought(sheets)
        known = {**self._terms.known, **self._answers}
        week, year = known.get("full-week"), known.get("reference-year")
        staff = [it for it in sheets if it.staff and it.has_rows]
        if staff and week and year:
            sums = self._count_staff(staff, Fraction(week), int(year))
            self._check_total(sheets, sum((it.fte(Fraction(week)) for it in sums), Fraction(0)))
        self._count_purchases(bought)
        if self.faults:
            return Faulty(self.faults, cut_off=False)
        if staff and not (week and year):
            return AskFirst()
        unused = tuple(name for it in sheets for name in it.unused)
        counted = replace(self._counted, unused=unused)
        return FilledIn(self._answers, counted) if self._answers else NothingIn()

    def _reader(self, sheet: Sheet) -> CellReader:
        languages = sheet.languages
        return self._readers.setdefault(languages, CellReader(languages))

    def _notes(self, sheet: Sheet) -> Faults:
        return Faults(sheet.table.title, self._faults)

    def _bought(self, sheets: Sequence[Sheet]) -> tuple[Bought, ...]:
        rows = PurchaseRows()
        for it in sheets:
            if it.purchases:
                rows.read(it.table, it.purchases, self._reader(it), self._notes(it))
        return rows.added_up

    def _count_purchases(self, bought: tuple[Bought, ...]) -> None:
        if bought:
            self._answers |= purchases.as_answers(bought)
            self._counted = replace(self._counted, suppliers=len(bought))
            self._check_number(len(bought), "suppliers")

    def _count_staff(self, sheets: Sequence[Sheet], week: Fraction, year: int) -> tuple[Sum, ...]:
        rows: list[StaffRow] = []
        for it in sheets:
            if it.staff:
                known = self._terms.staffing, week, year
                reader = StaffRows(*known, self._reader(it), self._notes(it))
                rows += reader.read(it.table, it.staff)
        sums = added_up(rows, self._terms.staffing, year)
        if sums:
            self._answers |= adding_up.as_answers(sums, self._terms.staffing)
            self._counted = adding_up.counted(sums, len(rows))
            self._check_number(len(sums), "groups")
        return sums

    def _check_total(self, sheets: Sequence[Sheet], fte: Fraction) -> None:
        """Note a total in the same file that the rows exceed; of one said before the chat tells."""
        total = Fraction(self._answers.get("total-fte", fte))
        place = next((it for it in sheets if "total-fte" in it.organisation), None)
        if place and fte > total:
            where, _ = place.organisation["total-fte"]
            self._notes(place).add(where, Wrong.OVER_TOTAL, value=fte, bound=total)

    def _check_number(self, number: int, field: str) -> None:
        if number > MOST_PARTS:
            what = Wrong.TOO_MANY_PARTS
            value, bound = Fraction(number), Fraction(MOST_PARTS)
            self._faults.append(Fault("", "", what, field, value, bound))
