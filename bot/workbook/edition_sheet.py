"""The edition as data, where formulas look it up: weights, norms and limits, with sources."""

from collections.abc import Sequence

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.assessment.caveats import newer
from bot.report.grounds import sources_of
from bot.workbook.sheet import Block, Cell, Sheet
from bot.workbook.styles import Look
from core.markup import plain

COLUMNS = 5
_POSITION_NAMES = ("start_positions", "position_weights", "position_years", "position_conditions")


def edition_sheet(sheet: Sheet, account: Account) -> None:
    """Write it, and name what formulas look up."""
    voice, edition = account.voice, account.edition
    sheet.widths(60, 16, 16, 34, 14)
    sheet.printed(wide=True)
    sheet.title(edition.title)
    said = voice.label("report-edition", title=edition.title, starts=edition.starts)
    sheet.note(1, " ".join((said, plain(newer(account)))), COLUMNS, lines=2)
    row = _positions(sheet, account, 3)
    row = _contracts(sheet, account, row)
    row = _norms(sheet, account, row)
    row = _limits(sheet, account, row)
    _sources(sheet, account, row)


def _positions(sheet: Sheet, account: Account, row: int) -> int:
    voice, positions = account.voice, account.edition.start_positions
    keys = ("short-group-position", "report-column-weight", "workbook-years", "workbook-while")
    rows = [
        (
            capitalised(it.name.of(voice.language)),
            it.weight,
            it.counts_years,
            it.counts_while.of(voice.language) if it.counts_while else None,
        )
        for it in positions
    ]
    looks: tuple[Look, ...] = ("text", "number", "whole", "beside")
    _table(sheet, row, [voice.label(key) for key in keys], rows, looks)
    for column, name in enumerate(_POSITION_NAMES):
        sheet.call(name, Block.at(row + 1, column, len(rows)))
    return row + len(rows) + 2


def _contracts(sheet: Sheet, account: Account, row: int) -> int:
    voice, contracts = account.voice, account.edition.contracts
    keys = ("short-group-contract", "report-column-weight")
    rows = [(capitalised(it.name.of(voice.language)), it.weight) for it in contracts]
    _table(sheet, row, [voice.label(key) for key in keys], rows, ("text", "number"))
    for column, name in enumerate(("contracts", "contract_weights")):
        sheet.call(name, Block.at(row + 1, column, len(rows)))
    return row + len(rows) + 2


def _norms(sheet: Sheet, account: Account, row: int) -> int:
    rungs = [rung.id for rung in account.edition.rungs]
    published = account.edition.norms.rows
    rows = [(it.fte, *(it.percent[rung] / 100 for rung in rungs)) for it in published]
    percents: list[Look] = ["percent"] * len(rungs)
    named = [capitalised(account.rung(rung)) for rung in rungs]
    _table(
        sheet, row, [account.voice.label("workbook-norm-size"), *named], rows, ["left", *percents]
    )
    sheet.call("norm_sizes", Block.at(row + 1, 0, len(rows)))
    for number in range(1, len(rungs) + 1):
        sheet.call(f"norms_{number}", Block.at(row + 1, number, len(rows)))
    return row + len(rows) + 2


def _limits(sheet: Sheet, account: Account, row: int) -> int:
    edition = account.edition
    limits: dict[str, tuple[Cell, Look]] = {
        "smallest_fte": (edition.norms.minimum_fte, "number"),
        "most_times_direct": (edition.indirect.max_times_direct, "number"),
        "own_share_needed": (edition.pso_30plus.percent / 100, "percent"),
    }
    words = ("workbook-smallest", "workbook-most-indirect", "workbook-own-needed")
    sheet.headings(row, (account.voice.label("workbook-limits"), ""))
    for at, (key, (name, (value, look))) in enumerate(
        zip(words, limits.items(), strict=True), start=row + 1
    ):
        sheet.line(at, (account.voice.label(key), value), ("text", look))
        sheet.call(name, Block.at(at, 1))
    return row + len(limits) + 2


def _sources(sheet: Sheet, account: Account, row: int) -> None:
    voice = account.voice
    keys = ("report-column-what", "report-column-checked", "report-column-source")
    rows = [
        (voice.label(what), source.checked, source.name)
        for what, source in sources_of(account).items()
    ]
    _table(sheet, row, [voice.label(key) for key in keys], rows, ("text", "day", "text"))


def _table(
    sheet: Sheet,
    row: int,
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    looks: Sequence[Look],
) -> None:
    sheet.headings(row, headings, looks)
    for at, cells in enumerate(rows, start=row + 1):
        sheet.line(at, cells, looks)
