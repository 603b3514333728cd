"""Everything that is to be put right, as a spreadsheet beside the one that was sent."""

import io
from collections.abc import Sequence

from xlsxwriter import Workbook

from bot.spreadsheets.recognising import XLSX
from bot.texts import Voice
from core.blocks import File


def corrections(voice: Voice, rows: Sequence[tuple[str, str]]) -> File:
    """List cells, each with what is wrong there."""
    stream = io.BytesIO()
    literal = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(stream, {"in_memory": True, **literal}) as book:
        sheet = book.add_worksheet(voice.label("worksheet-faults-sheet"))
        bold = book.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 90)
        for column, key in enumerate(("where", "what")):
            sheet.write_string(0, column, voice.label(f"worksheet-faults-{key}"), bold)
        for line, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells):
                sheet.write_string(line, column, cell)
    return File(voice.label("worksheet-faults-file"), XLSX, stream.getvalue())
