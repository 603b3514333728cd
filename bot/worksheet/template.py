"""The worksheet to fill in: an XLSX in one language, with lists to choose from and no macros."""

import io
from datetime import date

from xlsxwriter import Workbook

from bot.spreadsheets.recognising import XLSX
from bot.texts import Voice
from bot.worksheet.explanation import explanation_sheet, organisation_sheet
from bot.worksheet.lists import choices, write_lists
from bot.worksheet.rows_to_fill_in import purchases_sheet, staff_sheet
from bot.worksheet.styles import Styles
from core.blocks import File
from core.ladder.model import Edition

SHEETS = ("explanation", "staff", "purchases", "organisation", "lists")
_ALLOWED = dict.fromkeys(
    ("format_columns", "format_rows", "insert_rows", "delete_rows", "sort"), True
)
"""What may be done in a sheet that is protected where nothing is to be filled in."""


def template(voice: Voice, edition: Edition, today: date) -> File:
    """Make the worksheet, for the years that can be chosen today."""
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": voice.label("worksheet-heading"), "subject": edition.title})
        styles = Styles.of(book)
        made = {it: book.add_worksheet(voice.label(f"worksheet-sheet-{it}")) for it in SHEETS}
        lists = write_lists(made["lists"], choices(voice, edition, today))
        explanation_sheet(made["explanation"], styles, voice, edition)
        staff_sheet(made["staff"], styles, voice, lists, today)
        purchases_sheet(made["purchases"], styles, voice, lists)
        organisation_sheet(made["organisation"], styles, voice, edition, lists)
        for sheet in made.values():
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
            sheet.protect("", _ALLOWED)
        made["staff"].activate()
    return File(voice.label("worksheet-file"), XLSX, stream.getvalue())
