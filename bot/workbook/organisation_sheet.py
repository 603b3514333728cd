"""What is filled in of the organisation as a whole."""

from dataclasses import dataclass

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.workbook.checks import passed
from bot.workbook.rules import Rule, between, chosen, sizes, year, years
from bot.workbook.sheet import Block, Cell, Formula, Sheet
from bot.workbook.styles import Look
from core.assessment import measures


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to fill in: what it is called in formulas, its value, and what it may be."""

    words: str
    name: str
    value: Cell
    look: Look
    rule: Rule | None = None
    check: str = ""
    """The check that looks at it, if any; what it finds is told beside the cell as well."""


def organisation_sheet(sheet: Sheet, account: Account) -> None:
    """Write it: a row an answer, and one for each qualitative requirement."""
    voice = account.voice
    sheet.widths(44, 30, 40)
    sheet.printed(wide=False)
    sheet.title(voice.label("workbook-sheet-organisation"))
    entries = _entries(account)
    for row, entry in enumerate(entries, start=2):
        cells = (voice.label(entry.words), entry.value, _found(account, entry))
        sheet.line(row, cells, ("text", entry.look, "warning"))
        sheet.call(entry.name, Block.at(row, 1))
        if entry.rule:
            sheet.allow(Block.at(row, 1), entry.rule)
    _requirements(sheet, account, len(entries) + 3)


def _entries(account: Account) -> list[Entry]:
    voice, facts, own = account.voice, account.facts, account.facts.own_employment
    people, target = (own.people, own.target_group) if own else (None, None)
    in_year, week = year(voice, years(facts)), between(voice, measures.FULL_WEEK)
    all_fte, heads = between(voice, sizes(facts, account.edition)), between(voice, measures.HEADS)
    in_group = between(voice, measures.up_to(int(measures.HEADS.high)))
    plan = chosen(voice, _yes_no(account))
    planned = _answer(account, facts.aspirant_plan)
    return [
        Entry("short-organisation", "organisation", facts.organisation, "entry"),
        Entry("short-reference-year", "reference_year", facts.year, "entry-whole", in_year, "year"),
        Entry("short-full-week", "full_week", facts.full_week, "entry-number", week, "week"),
        Entry("short-total-fte", "total_fte", facts.total_fte, "entry-number", all_fte, "size"),
        Entry("short-own-people", "own_people", people, "entry-whole", heads, "own"),
        Entry("short-own-target", "own_target", target, "entry-whole", in_group),
        Entry("short-aspirant", "aspirant_plan", planned, "entry", plan),
    ]


def _found(account: Account, entry: Entry) -> Formula | None:
    if not entry.check:
        return None
    return Formula(f'IF({passed(account, entry.check)},"",check_{entry.check})', "")


def _requirements(sheet: Sheet, account: Account, row: int) -> None:
    voice, requirements = account.voice, account.edition.requirements
    answers = (*_yes_no(account), voice.label("answer-unknown"))
    sheet.headings(row, (voice.label("report-quality"), voice.label("report-column-met")))
    for at, it in enumerate(requirements, start=row + 1):
        told = _answer(account, account.facts.qualitative.get(it.id))
        sheet.line(at, (capitalised(it.name.of(voice.language)), told), ("text", "entry"))
    cells = Block.at(row + 1, 1, len(requirements))
    sheet.call("requirements_met", cells)
    sheet.allow(cells, chosen(voice, answers))


def _yes_no(account: Account) -> tuple[str, str]:
    return account.voice.label("answer-yes"), account.voice.label("answer-no")


def _answer(account: Account, answer: bool | None) -> str:
    yes, no = _yes_no(account)
    return account.voice.label("answer-unknown") if answer is None else (yes if answer else no)
