"""The purchases: what is filled in of each, and for how many fte it counts; rows to spare."""

from fractions import Fraction

from bot.assessment.account import Account
from bot.workbook.checks import Wrongs, first_wrong, look_at
from bot.workbook.rules import SHARE, between, chosen, share, within
from bot.workbook.sheet import Block, Cell, Formula, Sheet
from bot.workbook.steps import quoted
from bot.workbook.styles import Look
from core.assessment import measures
from core.ladder.company import Purchase

SPARE = 20
"""Rows without a purchase, for an adviser to fill in."""
HEADINGS = 2
FIRST = HEADINGS + 1
_WORDS = (
    *("workbook-number", "short-purchase-supplier", "short-purchase-amount"),
    *("short-purchase-turnover", "workbook-estimated", "short-purchase-fte"),
    *("short-purchase-direct", "report-column-bought", "workbook-check"),
)
_LOOKS: tuple[Look, ...] = (
    *(
        "left",
        "entry",
        "entry-euros",
        "entry-euros",
        "entry-answer",
        "entry-number",
        "entry-percent",
    ),
    *("number", "warning"),
)


def purchases_sheet(sheet: Sheet, account: Account) -> None:
    """Write it: a row a supplier."""
    voice, bought = account.voice, account.facts.purchases
    sheet.widths(5, 42, 18, 20, 12, 16, 16, 16, 40)
    sheet.printed(wide=True, headings=HEADINGS)
    sheet.title(voice.label("workbook-sheet-purchases"))
    sheet.headings(HEADINGS, [voice.label(key) for key in _WORDS], _LOOKS, lines=2)
    rows = len(bought) + SPARE
    for number in range(rows):
        purchase = bought[number] if number < len(bought) else None
        row = FIRST + number
        entries, formulas = _entries(account, purchase), _formulas(account, purchase, row + 1)
        sheet.line(row, (number + 1, *entries, *formulas), _LOOKS)
    for column, name in ((4, "purchase_estimates"), (7, "purchase_fte"), (8, "purchase_checks")):
        sheet.call(name, Block.at(FIRST, column, rows))
    _rules(sheet, account, rows)


def _entries(account: Account, bought: Purchase | None) -> tuple[Cell, ...]:
    if bought is None:
        return (None,) * 6
    estimated = account.voice.label("answer-yes" if bought.turnover_estimated else "answer-no")
    return (
        bought.supplier,
        bought.amount,
        bought.supplier_turnover,
        estimated,
        bought.supplier_fte,
        bought.supplier_direct_percent / 100,
    )


def _formulas(account: Account, bought: Purchase | None, line: int) -> tuple[Formula, ...]:
    """Give what is computed on a line, which is counted from 1 as in formulas."""
    fte: Fraction | str = bought.fte if bought else ""
    counted = f"C{line}/D{line}*F{line}*G{line}"
    checked = first_wrong(_wrongs(account, line), "")
    return (
        Formula(f'IF(OR(ISBLANK(C{line}),I{line}<>""),"",{counted})', fte),
        Formula(f'IF(COUNTA(B{line}:G{line})=0,"",{checked})', ""),
    )


def _wrongs(account: Account, line: int) -> Wrongs:
    """Tell what cannot be of a line on which something stands; then nothing of it is computed."""
    voice = account.voice
    yes, no = (quoted(voice.label(f"answer-{it}")) for it in ("yes", "no"))
    estimated = f"E{line}"
    cells = {
        "short-purchase-amount": within(f"C{line}", measures.EUROS),
        "short-purchase-turnover": within(f"D{line}", measures.EUROS),
        "workbook-estimated": f'OR({estimated}="",{estimated}={yes},{estimated}={no})',
        "short-purchase-fte": within(f"F{line}", measures.SUPPLIER_FTE),
        "short-purchase-direct": within(f"G{line}", SHARE),
    }
    return [
        (f"COUNTA(C{line}:D{line},F{line}:G{line})<4", voice.label("workbook-incomplete")),
        *look_at(voice, cells),
        (f"C{line}>D{line}", voice.label("workbook-over-turnover")),
    ]


def _rules(sheet: Sheet, account: Account, rows: int) -> None:
    voice = account.voice
    answers = voice.label("answer-yes"), voice.label("answer-no")
    rules = {
        2: between(voice, measures.EUROS),
        3: between(voice, measures.EUROS),
        4: chosen(voice, answers),
        5: between(voice, measures.SUPPLIER_FTE),
        6: share(voice),
    }
    for column, rule in rules.items():
        sheet.allow(Block.at(FIRST, column, rows), rule)
