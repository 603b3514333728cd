"""How cells look: what one may change has a colour of its own, and is not locked."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format

Look: TypeAlias = Literal[
    "title",
    "heading",
    "text",
    "note",
    "beside",
    "outcome",
    "number",
    "size",
    "whole",
    "percent",
    "percent-outcome",
    "day",
    "entry",
    "entry-number",
    "entry-whole",
    "entry-euros",
    "entry-percent",
    "entry-day",
    "warning",
]

_INK, _TEAL, _PALE, _YELLOW, _RED = "#1D2B36", "#0B6E6E", "#E3EFEF", "#FFF3C4", "#B3402A"
_ENTRY = {"locked": False, "bg_color": _YELLOW, "border": 1, "border_color": "#C9B458"}
_TEXT = {"num_format": "@"}
"""Text stays text when somebody edits it: no name is ever taken for a formula."""
_LOOKS: Mapping[Look, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": _TEAL},
    "heading": {"bold": True, "font_color": _TEAL, "bg_color": _PALE, "text_wrap": True},
    "text": _TEXT,
    "note": {"text_wrap": True, "font_color": _INK},
    "beside": {"num_format": "@", "align": "left", "indent": 1, "font_color": _INK},
    "outcome": {"bold": True, "align": "right"},
    "number": {"num_format": "#,##0.00", "align": "right"},
    "size": {"align": "left"},
    "whole": {"num_format": "0", "align": "right"},
    "percent": {"num_format": "0.00%", "align": "right"},
    "percent-outcome": {"num_format": "0.00%", "align": "right", "bold": True},
    "day": {"num_format": "yyyy-mm-dd", "align": "left"},
    "entry": _ENTRY | _TEXT,
    "entry-number": _ENTRY,
    "entry-whole": _ENTRY | {"num_format": "0"},
    "entry-euros": _ENTRY | {"num_format": "€ #,##0.00"},
    "entry-percent": _ENTRY | {"num_format": "0.00%"},
    "entry-day": _ENTRY | {"num_format": "yyyy-mm-dd", "align": "left"},
    "warning": {"font_color": _RED, "bold": True, "text_wrap": True},
}


def formats(book: Workbook) -> Mapping[Look, Format]:
    """Give a workbook its looks."""
    usual = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    return {look: book.add_format({**usual, **how}) for look, how in _LOOKS.items()}
