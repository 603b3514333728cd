"""Rows about purchases: read, and added up by supplier."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from core.assessment import measures
from core.assessment.amounts import Estimable, Estimate
from core.assessment.kinds import Kind, Misread, Name, YesNo
from core.assessment.phrases import fold
from core.assessment.scenario import Answers
from core.worksheet.cells import CellReader, Row, Table, at, is_empty
from core.worksheet.columns import Header, rows_below
from core.worksheet.faults import Faults, Wrong

REQUIRED = ("amount", "turnover", "fte", "direct")
OPTIONAL = frozenset({"supplier", "estimated"})
_TURNOVER = Estimable(measures.EUROS)
_KINDS: Mapping[str, Kind[object]] = {
    "supplier": Name(),
    "amount": measures.EUROS,
    "turnover": _TURNOVER,
    "estimated": YesNo(),
    "fte": measures.SUPPLIER_FTE,
    "direct": measures.PERCENT,
}


@dataclass(frozen=True, slots=True)
class Bought:
    """What was bought at one supplier, in all."""

    line: int
    """On which it is first mentioned."""
    supplier: str
    amount: Fraction
    turnover: Estimate
    fte: Fraction
    direct: Fraction

    def differs_from(self, other: "Bought") -> str | None:
        """Name what another row says otherwise of the same supplier."""
        mine = {"turnover": self.turnover.amount, "fte": self.fte, "direct": self.direct}
        theirs = {"turnover": other.turnover.amount, "fte": other.fte, "direct": other.direct}
        return next((field for field in mine if mine[field] != theirs[field]), None)


class PurchaseRows:
    """Reads rows and adds them up by supplier."""

    def __init__(self) -> None:
        self._found: dict[str, Bought] = {}

    @property
    def added_up(self) -> tuple[Bought, ...]:
        """What was bought, by supplier."""
        return tuple(self._found.values())

    def read(self, table: Table, header: Header, reader: CellReader, faults: Faults) -> None:
        """Add the rows of a table; what is wrong with them is noted."""
        missing = [field for field in REQUIRED if field not in header.fields]
        for field in missing:
            faults.add((0, header.line), Wrong.NO_COLUMN, field)
        for row in () if missing else rows_below(table, header):
            if bought := _row(row, header, reader, faults):
                self._add(bought, header, faults)

    def _add(self, bought: Bought, header: Header, faults: Faults) -> None:
        # Without a name, what is the same in everything else is one supplier.
        unnamed = f"{bought.turnover.amount} {bought.fte} {bought.direct}"
        key = fold(bought.supplier) or unnamed
        before = self._found.get(key, replace(bought, amount=Fraction(0)))
        if differing := before.differs_from(bought):
            place = (header.fields[differing], bought.line)
            faults.add(place, Wrong.SUPPLIER_DIFFERS, bound=Fraction(before.line))
            return
        amount, most = before.amount + bought.amount, before.turnover.amount
        if amount > most:
            place = (header.fields["amount"], bought.line)
            faults.add(place, Wrong.OVER_TURNOVER, value=amount, bound=most)
            return
        estimated = before.turnover.estimated or bought.turnover.estimated
        self._found[key] = replace(before, amount=amount, turnover=Estimate(most, estimated))


def _row(row: Row, header: Header, reader: CellReader, faults: Faults) -> Bought | None:
    answers: dict[str, str] = {}
    right = True
    for field, column in header.fields.items():
        cell = at(row[1], column)
        if is_empty(cell) and field in OPTIONAL:
            continue
        found = reader.read(_KINDS[field], cell)
        if isinstance(found, Misread):
            faults.misread((column, row[0]), found)
            right = False
        else:
            answers[field] = found
    return _bought(row[0], answers) if right else None


def _bought(line: int, answers: Answers) -> Bought:
    turnover = _TURNOVER.value(answers["turnover"])
    estimated = turnover.estimated or answers.get("estimated") == "yes"
    return Bought(
        line,
        answers.get("supplier", ""),
        Fraction(answers["amount"]),
        Estimate(turnover.amount, estimated),
        Fraction(answers["fte"]),
        Fraction(answers["direct"]),
    )


def as_answers(bought: tuple[Bought, ...]) -> Answers:
    """Answer the questions about purchases."""
    answers = {"purchases": "yes" if bought else "no"}
    for number, it in enumerate(bought, start=1):
        key = f"purchase.{number}."
        estimated = "~" if it.turnover.estimated else ""
        answers |= {
            f"{key}supplier": it.supplier,
            f"{key}amount": str(it.amount),
            f"{key}turnover": f"{it.turnover.amount}{estimated}",
            f"{key}fte": str(it.fte),
            f"{key}direct": str(it.direct),
            f"{key}more": "yes" if number < len(bought) else "no",
        }
    return answers
