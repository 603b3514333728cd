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
from core.language import Language

# "from" may also tell where somebody came from: "2 people from social assistance".
_SINCE = re.compile(
    r"\b(?:sinds|vanaf|since|met ingang van|from(?=\s+(?:\w+\s+){0,2}\S*[12][0-9]{3}\b))\b", re.I
)
_ARTICLE = re.compile(r"(?<=\w )een (?!hal|uur|jaar|maand|fte|man\b|mens|perso)", re.I)
"""In "3 wajongers met een vast contract" it counts nothing."""


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
    told: dict[str, set[str | None]] = {}
    if measures.WHOLE_YEAR.named_in(text):
        told["months"] = {str(measures.MONTHS_A_YEAR)}
    for quantity in quantities(_ARTICLE.sub("", counted), language):
        if field := _FIELDS.get(quantity.unit):
            told.setdefault(field, set()).add(_canonical(kinds[field], quantity))
    return {field: only for field, (only, *others) in told.items() if only and not others}


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
