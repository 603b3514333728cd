"""How cells look: what one may change has a colour of its own, and is not locked."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format

Look: TypeAlias = Literal[
    "title",
    "heading",
    "heading-right",
    "heading-inset",
    "text",
    "note",
    "beside",
    "answer",
    "outcome",
    "number",
    "left",
    "whole",
    "percent",
    "percent-outcome",
    "percent-fine",
    "points",
    "points-fine",
    "day",
    "entry",
    "entry-answer",
    "entry-number",
    "entry-whole",
    "entry-euros",
    "entry-percent",
    "entry-day",
    "warning",
]

_INK, _TEAL, _PALE, _YELLOW, _RED = "#1D2B36", "#0B6E6E", "#E3EFEF", "#FFF3C4", "#B3402A"
_ENTRY = {"locked": False, "bg_color": _YELLOW, "border": 1, "border_color": "#C9B458"}
_HEADING = {"bold": True, "font_color": _TEAL, "bg_color": _PALE, "text_wrap": True}
_RIGHT = {"align": "right"}
_INSET = {"align": "left", "indent": 1}
"""Words beside a figure, so that the two do not touch."""
_TEXT = {"num_format": "@"}
"""Text stays text when somebody edits it: no name is ever taken for a formula."""
_LOOKS: Mapping[Look, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": _TEAL},
    "heading": _HEADING,
    "heading-right": _HEADING | _RIGHT,
    "heading-inset": _HEADING | _INSET,
    "text": _TEXT,
    "note": {"text_wrap": True, "font_color": _INK},
    "beside": _TEXT | _INSET | {"font_color": _INK},
    "answer": _INSET,
    "outcome": _RIGHT | {"bold": True},
    "number": _RIGHT | {"num_format": "#,##0.00"},
    "left": {"align": "left"},
    "whole": _RIGHT | {"num_format": "0"},
    "percent": _RIGHT | {"num_format": "0.00%"},
    "percent-outcome": _RIGHT | {"num_format": "0.00%", "bold": True},
    "percent-fine": {"num_format": "0.00########%"},
    "points": _RIGHT | {"num_format": "#,##0.00"},
    "points-fine": {"num_format": "0.00########"},
    "day": _INSET | {"num_format": "yyyy-mm-dd"},
    "entry": _ENTRY | _TEXT | {"text_wrap": True},
    "entry-answer": _ENTRY | _TEXT | _INSET,
    "entry-number": _ENTRY | _RIGHT,
    "entry-whole": _ENTRY | _RIGHT | {"num_format": "0"},
    "entry-euros": _ENTRY | _RIGHT | {"num_format": "€ #,##0.00"},
    "entry-percent": _ENTRY | _RIGHT | {"num_format": "0.00%"},
    "entry-day": _ENTRY | _INSET | {"num_format": "yyyy-mm-dd"},
    "warning": _INSET | {"font_color": _RED, "bold": True, "text_wrap": True},
}


def heading(look: Look) -> Look:
    """Give the look of what stands above cells of some look: on the same side."""
    how = _LOOKS[look]
    if how.get("align") == "right":
        return "heading-right"
    return "heading-inset" if "indent" in how else "heading"


def formats(book: Workbook) -> Mapping[Look, Format]:
    """Give a workbook its looks."""
    usual = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    return {look: book.add_format({**usual, **how}) for look, how in _LOOKS.items()}
