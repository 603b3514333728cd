"""The groups: what is filled in of each, and what it computes to; rows to spare for new ones."""

from datetime import date
from fractions import Fraction

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.workbook.checks import Wrongs, first_wrong, look_at, passed
from bot.workbook.rules import between, chosen, day, day_or_none, listed, within
from bot.workbook.sheet import Block, Cell, Formula, Sheet
from bot.workbook.styles import Look
from core.assessment import measures
from core.assessment.facts import Group

SPARE = 20
"""Rows without a group, for an adviser to fill in."""
HEADINGS = 2
"""The row of the headings."""
FIRST = HEADINGS + 1
_DAY_ZERO = date(1899, 12, 30)
"""From when a spreadsheet counts days."""

_WORDS = (
    *("workbook-number", "short-group-position", "short-group-contract", "short-group-people"),
    *("short-group-hours", "short-group-months", "workbook-since", "workbook-until"),
    *("workbook-counted-months", "report-column-fte", "workbook-position-weight"),
    *("workbook-contract-weight", "report-column-weighted", "workbook-check"),
)
_LOOKS: tuple[Look, ...] = (
    *("left", "entry", "entry", "entry-whole", "entry-number", "entry-number", "entry-day"),
    *("day", "number", "number", "number", "number", "number", "warning"),
)
_NAMES = {
    **{1: "group_positions", 5: "group_months", 6: "group_since", 8: "group_counted"},
    **{9: "group_fte", 12: "group_weighted", 13: "group_checks"},
}
_YEARS = "INDEX(position_years,MATCH(B{0},start_positions,0))"


def groups_sheet(sheet: Sheet, account: Account) -> None:
    """Write it: a row a group."""
    voice, groups = account.voice, account.facts.groups
    sheet.widths(5, 64, 48, 11, 12, 14, 13, 13, 12, 10, 12, 10, 12, 34)
    sheet.printed(wide=True, headings=HEADINGS)
    sheet.title(voice.label("workbook-sheet-groups"))
    sheet.headings(HEADINGS, [voice.label(key) for key in _WORDS], _LOOKS, lines=3)
    rows = len(groups) + SPARE
    for number in range(rows):
        group = groups[number] if number < len(groups) else None
        row = FIRST + number
        cells = (number + 1, *_entries(account, group), *_formulas(account, group, row + 1))
        sheet.line(row, cells, _LOOKS)
    for column, name in _NAMES.items():
        sheet.call(name, Block.at(FIRST, column, rows))
    _rules(sheet, account, rows)


def _entries(account: Account, group: Group | None) -> tuple[Cell, ...]:
    if group is None:
        return (None,) * 6
    contract = account.edition.contract(group.contract).name.of(account.voice.language)
    position = capitalised(account.position(group))
    known = position, capitalised(contract), group.people, group.hours, group.months
    return (*known, group.since)


def _formulas(account: Account, group: Group | None, line: int) -> tuple[Formula, ...]:
    """Give what is computed on a line, which is counted from 1 as in formulas."""
    years, values = _YEARS.format(line), _values(account, group)
    until = f"DATE(YEAR(G{line})+{years},MONTH(G{line}),DAY(G{line}))"
    in_part = f"IF(YEAR(H{line})<reference_year,0,MIN(F{line},MONTH(H{line})-1))"
    in_time = f"IF(H{line}>DATE(reference_year,12,31),F{line},{in_part})"
    weight = "INDEX({0}_weights,MATCH({1},{0}s,0))"
    unusable, counted = f'OR(ISBLANK(B{line}),N{line}<>"")', f'I{line}=""'
    checked = first_wrong(_wrongs(account, line), "")
    texts = (
        f'IF(OR({unusable},ISBLANK(G{line})),"",IF({years}=0,"",{until}))',
        f'IF({unusable},"",IF(H{line}="",F{line},{in_time}))',
        f'IF({counted},"",D{line}*E{line}/full_week*I{line}/12)',
        f'IF({counted},"",INDEX(position_weights,MATCH(B{line},start_positions,0)))',
        f'IF({counted},"",{weight.format("contract", f"C{line}")})',
        f'IF({counted},"",J{line}*K{line}*L{line})',
        f'IF(COUNTA(B{line}:G{line})=0,"",{checked})',
    )
    return tuple(Formula(text, value) for text, value in zip(texts, values, strict=True))


def _wrongs(account: Account, line: int) -> Wrongs:
    """Tell what cannot be of a line on which something stands; then nothing of it is computed."""
    voice = account.voice
    cells = {
        "short-group-position": listed(f"B{line}", "start_positions"),
        "short-group-contract": listed(f"C{line}", "contracts"),
        "short-group-people": within(f"D{line}", measures.HEADS),
        "short-group-hours": within(f"E{line}", measures.hours(account.facts.full_week)),
        "short-group-months": within(f"F{line}", measures.MONTHS),
    }
    organisation = f"AND({passed(account, 'year')},{passed(account, 'week')})"
    elsewhere = voice.label("workbook-sheet-organisation")
    return [
        (f"COUNTA(B{line}:F{line})<5", voice.label("workbook-incomplete")),
        *look_at(voice, cells),
        (f"NOT({organisation})", voice.label("workbook-look-at-sheet", sheet=elsewhere)),
        *look_at(voice, {"workbook-since": day_or_none(f"G{line}")}),
    ]


def _values(account: Account, group: Group | None) -> tuple[Fraction | int | str, ...]:
    """Give what comes out of the formulas now."""
    if group is None:
        return ("",) * 7
    months = group.counted_months(account.facts.year)
    fte = group.fte(account.facts.full_week) * months / group.months
    position = account.edition.start_position(group.position).weight
    contract = account.edition.contract(group.contract).weight
    until = (group.until - _DAY_ZERO).days if group.until else ""
    return (until, months, fte, position, contract, fte * position * contract, "")


def _rules(sheet: Sheet, account: Account, rows: int) -> None:
    voice = account.voice
    rules = {
        1: chosen(voice, "=start_positions"),
        2: chosen(voice, "=contracts"),
        3: between(voice, measures.HEADS),
        4: between(voice, measures.hours(account.facts.full_week)),
        5: between(voice, measures.MONTHS),
        6: day(voice),
    }
    for column, rule in rules.items():
        sheet.allow(Block.at(FIRST, column, rows), rule)
