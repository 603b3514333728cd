"""The sheets with a line for each group or purchase: names of columns, a remark, and checks."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from xlsxwriter.worksheet import Worksheet

from bot.texts import Voice
from bot.workbook.rules import bounds
from bot.worksheet.styles import Styles
from bot.worksheet.tables import MOST_ROWS
from core.assessment import measures
from core.assessment.months import EARLIEST

Check: TypeAlias = Mapping[str, object]

STAFF = ("position", "contract", "people", "hours", "months", "since")
PURCHASES = ("supplier", "amount", "turnover", "estimated", "fte", "direct")
_HEADING = 1
"""The line with the names of the columns, counted from 0."""
_FIRST = _HEADING + 1
_WIDTHS = {"position": 44, "contract": 44, "supplier": 36}
_USUAL_WIDTH = 18


def staff_sheet(
    sheet: Worksheet, styles: Styles, voice: Voice, lists: Mapping[str, Check], today: date
) -> None:
    """Lay out the sheet about colleagues."""
    months = {"criteria": "between", "minimum": date(EARLIEST, 1, 1), "maximum": today}
    checks = {
        "position": lists["position"],
        "contract": lists["contract"],
        "people": bounds(measures.HEADS),
        "hours": bounds(measures.hours(measures.MOST_HOURS)),
        "months": bounds(measures.MONTHS),
        "since": {"validate": "date", **months},
    }
    _columns(sheet, styles, voice, STAFF, checks)
    sheet.merge_range(0, 0, 0, len(STAFF) - 1, voice.label("worksheet-no-names"), styles.remark)


def purchases_sheet(
    sheet: Worksheet, styles: Styles, voice: Voice, lists: Mapping[str, Check]
) -> None:
    """Lay out the sheet about purchases."""
    checks = {
        "amount": bounds(measures.EUROS),
        "turnover": bounds(measures.EUROS),
        "estimated": lists["yes-no"],
        "fte": bounds(measures.SUPPLIER_FTE),
        "direct": bounds(measures.PERCENT),
    }
    _columns(sheet, styles, voice, PURCHASES, checks)
    said = voice.label("worksheet-purchases-remark")
    sheet.merge_range(0, 0, 0, len(PURCHASES) - 1, said, styles.remark)


def _columns(
    sheet: Worksheet,
    styles: Styles,
    voice: Voice,
    fields: Sequence[str],
    checks: Mapping[str, Check],
) -> None:
    sheet.freeze_panes(_FIRST, 0)
    for line in (0, _HEADING):
        sheet.set_row(line, 34)
    for column, field in enumerate(fields):
        name = voice.label(f"worksheet-column-{field}")
        hint = voice.label(f"worksheet-hint-{field}")
        sheet.set_column(column, column, _WIDTHS.get(field, _USUAL_WIDTH), _style(styles, field))
        sheet.write_string(_HEADING, column, name, styles.heading)
        sheet.write_comment(_HEADING, column, hint, {"x_scale": 2, "author": ""})
        if check := checks.get(field):
            told = {"input_title": name, "input_message": hint, "ignore_blank": True}
            error = {"error_title": name, "error_message": voice.label("worksheet-check")}
            options = {**check, **told, **error}
            sheet.data_validation(_FIRST, column, _FIRST + MOST_ROWS - 1, column, options)


def _style(styles: Styles, field: str) -> object:
    if field == "since":
        return styles.month
    return styles.entry if field in ("position", "contract", "supplier") else styles.number
