"""The purchases: what is filled in of each, and for how many fte it counts; rows to spare."""

from fractions import Fraction

from bot.assessment.account import Account
from bot.workbook.rules import between, chosen, share
from bot.workbook.sheet import Block, Cell, Formula, Sheet
from bot.workbook.styles import Look
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
    *("text", "entry", "entry-euros", "entry-euros", "entry", "entry-number", "entry-percent"),
    *("number", "warning"),
)


def purchases_sheet(sheet: Sheet, account: Account) -> None:
    """Write it: a row a supplier."""
    voice, bought = account.voice, account.facts.purchases
    sheet.widths(5, 42, 18, 20, 12, 16, 16, 16, 24)
    sheet.printed(wide=True, headings=HEADINGS)
    sheet.title(voice.label("workbook-sheet-purchases"))
    sheet.headings(HEADINGS, [voice.label(key) for key in _WORDS], lines=2)
    rows = len(bought) + SPARE
    for number in range(rows):
        purchase = bought[number] if number < len(bought) else None
        row = FIRST + number
        entries, formulas = _entries(account, purchase), _formulas(account, purchase, row + 1)
        sheet.line(row, (str(number + 1), *entries, *formulas), _LOOKS)
    for column, name in ((7, "purchase_fte"), (8, "purchase_checks")):
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
    voice = account.voice
    filled = f"COUNT(C{line}:D{line},F{line}:G{line})"
    missing, too_much = voice.label("workbook-incomplete"), voice.label("workbook-over-turnover")
    over = f'IF(C{line}>D{line},"{too_much}","")'
    fte: Fraction | str = bought.fte if bought else ""
    return (
        Formula(
            f'IF({filled}<4,"",IF(D{line}>0,C{line}/D{line}*F{line}*G{line},0))',
            fte,
        ),
        Formula(f'IF({filled}=0,"",IF({filled}<4,"{missing}",{over}))', ""),
    )


def _rules(sheet: Sheet, account: Account, rows: int) -> None:
    voice = account.voice
    answers = voice.label("answer-yes"), voice.label("answer-no")
    rules = {
        2: between(voice, 0, 10**12),
        3: between(voice, 1, 10**12),
        4: chosen(voice, answers),
        5: between(voice, 0, 1_000_000),
        6: share(voice),
    }
    for column, rule in rules.items():
        sheet.allow(Block.at(FIRST, column, rows), rule)
