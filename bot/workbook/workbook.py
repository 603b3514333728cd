"""A finished assessment as XLSX: what was filled in, the edition, and formulas for the score."""

import io
from datetime import UTC, date, datetime

from xlsxwriter import Workbook

from bot.assessment.account import Account
from bot.workbook.edition_sheet import edition_sheet
from bot.workbook.groups_sheet import groups_sheet
from bot.workbook.organisation_sheet import organisation_sheet
from bot.workbook.purchases_sheet import purchases_sheet
from bot.workbook.score_sheet import ScoreSheet
from bot.workbook.sheet import Sheet, writable
from bot.workbook.styles import formats

_SHEETS = (
    *("workbook-sheet-score", "workbook-sheet-organisation", "workbook-sheet-groups"),
    *("workbook-sheet-purchases", "workbook-sheet-edition"),
)
_LITERAL = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def xlsx(account: Account, scenario: str, made: date) -> bytes:
    """Write it; takes some tens of milliseconds, so not where others wait."""
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True, **_LITERAL}) as book:
        looks, voice = formats(book), account.voice
        moment = datetime(made.year, made.month, made.day, tzinfo=UTC)
        book.set_properties({"title": writable(scenario), "created": moment})
        score, organisation, groups, purchases, edition = (
            Sheet(book, voice.label(key), looks) for key in _SHEETS
        )
        ScoreSheet(score, account).write(scenario, made)
        organisation_sheet(organisation, account)
        groups_sheet(groups, account)
        purchases_sheet(purchases, account)
        edition_sheet(edition, account)
    return stream.getvalue()
