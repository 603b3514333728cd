"""A whole group on one line: "3 wajongers 24 uur per week vast contract"."""

import re
from fractions import Fraction

from core.assessment import measures
from core.assessment.amounts import Amount
from core.assessment.kinds import Misread
from core.assessment.months import Month
from core.assessment.quantities import Quantity, Unit, quantities
from core.assessment.scenario import Answers
from core.assessment.staffing import Staffing
from core.conversation import Language

_SINCE = re.compile(r"\b(?:sinds|vanaf|since|from|met ingang van)\b", re.I)


def read_group(
    text: str, language: Language, staffing: Staffing, week: Fraction, since_kind: Month
) -> Answers:
    """Give what a line says of a group, by the last part of the key: `{"hours": "24", …}`.

    Only what is certain is given; the rest will be asked.
    """
    worked, *since = _SINCE.split(text, maxsplit=1)
    found = _names(worked, staffing) | _amounts(worked, language, staffing, week)
    position = found.get("position")
    if since and position and staffing.position(position).counts_years is not None:
        month = since_kind.read(since[0], language)
        if not isinstance(month, Misread):
            found["since"] = month
    return found


def _names(text: str, staffing: Staffing) -> dict[str, str]:
    books = {"position": staffing.positions, "contract": staffing.contracts}
    named = {field: book.named_in(text) for field, book in books.items()}
    return {field: ids[0] for field, ids in named.items() if len(ids) == 1}


def _amounts(text: str, language: Language, staffing: Staffing, week: Fraction) -> dict[str, str]:
    counted = staffing.contracts.without_numbers(staffing.positions.without_numbers(text))
    kinds = {"people": measures.HEADS, "hours": measures.hours(week), "months": measures.MONTHS}
    found: dict[str, str] = {}
    if measures.WHOLE_YEAR.named_in(text):
        found["months"] = str(measures.MONTHS_A_YEAR)
    for quantity in quantities(counted, language):
        field = _FIELDS.get(quantity.unit)
        if field is None or field in found:
            continue
        canonical = _canonical(kinds[field], quantity)
        if canonical:
            found[field] = canonical
    return found


def _canonical(kind: Amount, quantity: Quantity) -> str | None:
    amount = quantity.value * kind.units[quantity.unit]
    return None if kind.out_of_bounds(amount) else str(amount)


_FIELDS = {
    Unit.NONE: "people",
    Unit.PEOPLE: "people",
    Unit.HOURS: "hours",
    Unit.FTE: "hours",
    Unit.PERCENT: "hours",
    Unit.MONTHS: "months",
    Unit.YEARS: "months",
}
