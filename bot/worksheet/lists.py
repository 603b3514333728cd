"""The hidden sheet with what can be chosen."""

from collections.abc import Mapping, Sequence
from datetime import date

from xlsxwriter.worksheet import Worksheet

from bot.assessment.answers import capitalised
from bot.texts import Voice
from core.assessment.interview import YEARS_BACK
from core.ladder.model import Edition


def choices(voice: Voice, edition: Edition, today: date) -> Mapping[str, Sequence[str | int]]:
    """Give what can be chosen, by what it is about."""
    language = voice.language
    yes_or_no = [voice.label(f"answer-{it}") for it in ("yes", "no")]
    return {
        "position": [capitalised(it.name.of(language)) for it in edition.start_positions],
        "contract": [capitalised(it.name.of(language)) for it in edition.contracts],
        "yes-no": yes_or_no,
        "quality": [*yes_or_no, voice.label("answer-unknown")],
        "reference-year": [today.year - back for back in range(YEARS_BACK + 1)],
    }


def write_lists(
    sheet: Worksheet, lists: Mapping[str, Sequence[str | int]]
) -> Mapping[str, dict[str, object]]:
    """Write a list in each column; gives how a cell is held to one of them."""
    sheet.hide()
    checks: dict[str, dict[str, object]] = {}
    for column, (name, items) in enumerate(lists.items()):
        sheet.write_column(0, column, items)
        letter = chr(ord("A") + column)
        source = f"='{sheet.get_name()}'!${letter}$1:${letter}${len(items)}"
        checks[name] = {"validate": "list", "source": source}
    return checks
