"""Spreadsheets made by code: tables as the reader gets them, and files as people send them."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from openpyxl import load_workbook
from xlsxwriter import Workbook

from bot.texts import load_texts
from bot.worksheet.template import template
from core.assessment.scenario import Answers
from core.language import Language
from core.worksheet.cells import Cell, Table
from core.worksheet.outcomes import Outcome
from core.worksheet.reading import Terms, read
from tests.assessment.interviews import STAFFING, STARTED
from tests.ladder.companies import EDITION

TEXTS = load_texts()
TODAY = date(2026, 11, 30)
KNOWN = {"reference-year": "2025", "full-week": "36"}
STAFF = ("Startpositie", "Contract", "Aantal mensen", "Uren per week", "Maanden", "Sinds")
PURCHASES = ("Leverancier", "Bedrag", "Omzet", "Geschat", "Fte", "Directe bijdrage in %")
REGULAR = "gewoon contract, vast of tijdelijk"

Value: TypeAlias = str | float | bool | date | None
"""As a file holds it."""
Written: TypeAlias = Cell | float
Line: TypeAlias = Sequence[Written]


def staff(*rows: Line, header: Line = STAFF) -> Table:
    """Give a table about colleagues."""
    return table("Medewerkers", header, *rows)


def purchases(*rows: Line, header: Line = PURCHASES) -> Table:
    """Give a table about purchases."""
    return table("Inkoop", header, *rows)


def table(title: str, *rows: Line) -> Table:
    """Give a table as it is read: numbers exact."""
    exact = [[_exact(cell) for cell in row] for row in rows]
    return Table(title, tuple(enumerate(exact, start=1)))


def _exact(cell: Written) -> Cell:
    match cell:
        case bool():
            return cell
        case int() | float():
            return Fraction(str(cell))
        case _:
            return cell


def outcome(*tables: Table, known: Answers = KNOWN) -> Outcome:
    """Read tables in an assessment in which something was answered already."""
    return read(tables, Terms(EDITION, STAFFING, STARTED, known), TODAY)


def xlsx(sheets: Mapping[str, Sequence[Sequence[Value]]], formats: Mapping[int, str] = {}) -> bytes:
    """Write an XLSX; `formats` gives the number format of a column."""
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True, "default_date_format": "dd-mm-yyyy"}) as book:
        shown = {column: book.add_format({"num_format": it}) for column, it in formats.items()}
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for line, row in enumerate(rows):
                for column, value in enumerate(row):
                    sheet.write(line, column, value, shown.get(column))
    return stream.getvalue()


def filled_in(language: Language, entries: Mapping[str, Mapping[str, Value]]) -> bytes:
    """Fill in the worksheet that is given out: by sheet and cell, as in a spreadsheet."""
    book = load_workbook(io.BytesIO(template(TEXTS.voice(language), EDITION, TODAY).content))
    for title, cells in entries.items():
        for cell, value in cells.items():
            book[title][cell] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
