"""The sheets of a worksheet that explain, and that ask about the organisation itself."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from xlsxwriter.worksheet import Worksheet

from bot.assessment.answers import capitalised
from bot.texts import Voice
from bot.worksheet.rows_to_fill_in import Check
from bot.worksheet.styles import Styles
from core.ladder.model import Edition

STEPS = ("staff", "average", "purchases", "organisation", "send", "edition")
FIGURES = ("reference-year", "full-week", "total-fte", "own-people", "own-target")

_NAME, _VALUE, _MEANING = 44, 16, 90
"""Widths of columns, in characters."""
_LINE, _AROUND = 15, 4
"""Points."""


def explanation_sheet(sheet: Worksheet, styles: Styles, voice: Voice, edition: Edition) -> None:
    """Tell how to fill it in, and what the lists mean."""
    sheet.set_column(0, 0, _NAME)
    sheet.set_column(1, 1, _MEANING)
    sheet.merge_range(0, 0, 0, 1, voice.label("worksheet-heading"), styles.heading)
    said = [
        (voice.label("worksheet-no-names"), styles.remark),
        *(
            (voice.label(f"worksheet-explain-{step}", title=edition.title), styles.text)
            for step in STEPS
        ),
    ]
    for line, (text, style) in enumerate(said, start=1):
        sheet.merge_range(line, 0, line, 1, text, style)
        sheet.set_row(line, _height((text, _NAME + _MEANING)))
    for line, (name, meaning) in enumerate(_meanings(voice, edition), start=len(said) + 1):
        style = styles.text if meaning else styles.heading
        sheet.write_string(line, 0, name, style)
        sheet.write_string(line, 1, meaning, style)
        sheet.set_row(line, _height((name, _NAME), (meaning, _MEANING)))


def _height(*cells: tuple[str, int]) -> int:
    """Give the points that texts need in columns of some width: not all programs work that out."""
    return _LINE * max(len(wrap(text, width)) for text, width in cells) + _AROUND


def _meanings(voice: Voice, edition: Edition) -> Iterator[tuple[str, str]]:
    language = voice.language
    for key, items in (
        ("position", edition.start_positions),
        ("contract", edition.contracts),
    ):
        yield voice.label(f"worksheet-column-{key}"), ""
        for it in items:
            yield capitalised(it.name.of(language)), it.explanation.of(language)


def organisation_sheet(
    sheet: Worksheet, styles: Styles, voice: Voice, edition: Edition, lists: Mapping[str, Check]
) -> None:
    """Ask about the organisation: a name, room for a value, and what is meant."""
    sheet.set_column(0, 0, _NAME)
    sheet.set_column(1, 1, _VALUE)
    sheet.set_column(2, 2, _MEANING)
    sheet.freeze_panes(1, 0)
    sheet.merge_range(0, 0, 0, 2, voice.label("worksheet-organisation-remark"), styles.remark)
    language = voice.language
    asked = [
        *((voice.label(f"short-{it}"), voice.label(f"worksheet-hint-{it}"), it) for it in FIGURES),
        *(
            (capitalised(it.name.of(language)), it.explanation.of(language), "quality")
            for it in edition.requirements
        ),
    ]
    for line, (name, meaning, field) in enumerate(asked, start=1):
        sheet.write_string(line, 0, name, styles.heading)
        sheet.write_blank(line, 1, None, styles.field)
        sheet.write_string(line, 2, meaning, styles.text)
        sheet.set_row(line, _height((name, _NAME), (meaning, _MEANING)))
        if check := lists.get(field):
            sheet.data_validation(line, 1, line, 1, {**check, "ignore_blank": True})
