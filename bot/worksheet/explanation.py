"""The sheets of a worksheet that explain, and that ask about the organisation itself."""

from collections.abc import Iterator, Mapping

from xlsxwriter.worksheet import Worksheet

from bot.assessment.answers import capitalised
from bot.texts import Voice
from bot.worksheet.rows_to_fill_in import Check
from bot.worksheet.styles import Styles
from core.ladder.model import Edition

STEPS = ("staff", "average", "purchases", "organisation", "send", "edition")
FIGURES = ("reference-year", "full-week", "total-fte", "own-people", "own-target")


def explanation_sheet(sheet: Worksheet, styles: Styles, voice: Voice, edition: Edition) -> None:
    """Tell how to fill it in, and what the lists mean."""
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, voice.label("worksheet-heading"), styles.heading)
    sheet.merge_range(1, 0, 1, 1, voice.label("worksheet-no-names"), styles.remark)
    line = 2
    for step in STEPS:
        said = voice.label(f"worksheet-explain-{step}", title=edition.title)
        sheet.merge_range(line, 0, line, 1, said, styles.text)
        sheet.set_row(line, 34)
        line += 1
    for name, meaning in _meanings(voice, edition):
        style = styles.text if meaning else styles.heading
        sheet.write_string(line, 0, name, style)
        sheet.write_string(line, 1, meaning, style)
        line += 1


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
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 16)
    sheet.set_column(2, 2, 90)
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
        sheet.write_blank(line, 1, None, styles.entry)
        sheet.write_string(line, 2, meaning, styles.text)
        if check := lists.get(field):
            sheet.data_validation(line, 1, line, 1, {**check, "ignore_blank": True})
