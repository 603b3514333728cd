"""What is said of a worksheet that was read, or that could not be."""

from bot.spreadsheets.sheet import Reason, Unusable
from bot.texts import Value, Voice
from bot.worksheet.corrections import corrections
from bot.worksheet.tables import MOST_COLUMNS, MOST_LINES, MOST_ROWS, MOST_SHEETS
from core.blocks import Block, Text
from core.worksheet.faults import Fault
from core.worksheet.outcomes import Counted, Faulty
from core.worksheet.persons import PersonalColumn

MOST_MB = 10
MOST_TOLD = 20
"""Faults in the chat; when there are more, all of them are in a file."""
MOST_UNUSED = 10


def unusable(voice: Voice, name: str, error: Unusable) -> Text:
    """Say why a file cannot be read, and what to do."""
    if error.reason is Reason.TOO_LARGE:
        return too_large(voice, name)
    return Text(voice(f"worksheet-unusable-{error.reason}", name=name))


def too_large(voice: Voice, name: str) -> Text:
    """Say how large one may be."""
    limits = {
        **{"megabytes": MOST_MB, "sheets": MOST_SHEETS, "lines": MOST_LINES},
        **{"rows": MOST_ROWS, "columns": MOST_COLUMNS},
    }
    return Text(voice("worksheet-too-large", name=name, **limits))


def personal(voice: Voice, name: str, found: PersonalColumn) -> Text:
    """Name the column that points to persons; nothing of what stands in it."""
    place = (
        voice("worksheet-column-of", column=found.column, sheet=found.sheet)
        if found.sheet
        else voice("worksheet-column", column=found.column)
    )
    what = voice.label(f"worksheet-personal-{found.what}")
    return Text(voice("worksheet-personal", name=name, place=place, what=what))


def faulty(voice: Voice, name: str, found: Faulty) -> tuple[Block, ...]:
    """List what is wrong: the first in the chat, all of it in a file when there is more."""
    told = [
        voice("worksheet-fault", cell=where, said=wrong(voice, fault))
        if (where := place(fault))
        else wrong(voice, fault)
        for fault in found.faults[:MOST_TOLD]
    ]
    lines = "\n".join(f"- {it}" for it in told)
    said = [voice("worksheet-faults", name=name), lines]
    rest = len(found.faults) - MOST_TOLD
    if rest > 0:
        said.append(voice("worksheet-faults-more", count=rest))
    if found.cut_off:
        said.append(voice("worksheet-faults-cut-off", count=len(found.faults)))
    text = Text("\n\n".join(said))
    if rest <= 0:
        return (text,)
    rows = [(place(fault), wrong(voice, fault)) for fault in found.faults]
    return (text, corrections(voice, rows))


def place(fault: Fault) -> str:
    """Say where it is, as a spreadsheet does."""
    return "!".join(filter(None, (fault.sheet, fault.cell)))


def wrong(voice: Voice, fault: Fault) -> str:
    """Say what is wrong with a cell; figures only, nothing else of what stands in it."""
    values: dict[str, Value] = {}
    if fault.bound is not None:
        values["bound"] = fault.bound
    if fault.value is not None:
        values["value"] = fault.value
    if fault.field and voice.knows(f"worksheet-column-{fault.field}"):
        values["column"] = voice.label(f"worksheet-column-{fault.field}")
    return voice.label(f"worksheet-wrong-{fault.code}", **values)


def counted(voice: Voice, name: str, found: Counted) -> str:
    """Say what was read, and what of it does not count."""
    said: list[str] = [voice("worksheet-read", name=name)]
    if found.rows:
        figures = {"people": found.people, "rows": found.rows, "groups": found.groups}
        said.append(voice("worksheet-read-staff", **figures))
    if found.suppliers:
        said.append(voice("worksheet-read-suppliers", count=found.suppliers))
    if found.expired:
        said.append(voice("worksheet-read-expired", count=found.expired))
    if found.cut_short:
        said.append(voice("worksheet-read-cut-short", count=found.cut_short))
    if found.unused:
        columns = ", ".join(it.lstrip("!") for it in found.unused[:MOST_UNUSED])
        said.append(voice("worksheet-read-unused", columns=columns))
    return " ".join(said)
