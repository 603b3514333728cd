"""What a score is made of: the groups with their weights, and the purchases."""

from fractions import Fraction

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.assessment.standing import direct, expired, indirect
from bot.report.figures import euros, fte, number, percent
from bot.report.pages import Bullets, Column, Paragraph, Part, Section, Table
from core.assessment.facts import Group
from core.ladder.company import Purchase
from core.ladder.scoring import GroupScore
from core.markup import plain

_OF_GROUPS = (
    *("report-column-people", "report-column-hours", "report-column-months"),
    *("report-column-fte", "report-column-weight", "report-column-weighted"),
)
_OF_PURCHASES = (
    *("report-column-amount", "report-column-turnover", "report-column-supplier-fte"),
    *("report-column-supplier-direct", "report-column-bought"),
)


def staff(account: Account) -> Section:
    """Show every group: how many, how much they work, and what that counts for."""
    voice = account.voice
    if not account.facts.groups:
        parts: tuple[Part, ...] = (Paragraph(voice.label("result-no-staff")),)
        return Section(voice.label("report-staff"), parts)
    parts = (Paragraph(plain(direct(account))),)
    if account.facts.counted:
        parts += (_groups(account),)
    if account.facts.expired:
        parts += (Bullets(tuple(plain(expired(account, it)) for it in account.facts.expired)),)
    return Section(voice.label("report-staff"), parts)


def _groups(account: Account) -> Table:
    voice, score = account.voice, account.score
    columns = (
        Column(voice.label("short-group-position"), 4),
        Column(voice.label("short-group-contract"), 3),
        *(Column(voice.label(key), 0, number=True) for key in _OF_GROUPS),
    )
    groups = zip(account.facts.counted, score.groups, strict=True)
    people = sum(group.people for group in account.facts.counted)
    whole = sum((it.fte for it in score.groups), Fraction(0))
    weighted = sum((it.weighted_fte for it in score.groups), Fraction(0))
    in_all = voice.label("report-in-all")
    total = (in_all, "", number(voice, people), "", "", fte(voice, whole), "")
    rows = tuple(_group(account, group, scored) for group, scored in groups)
    return Table(columns, rows, (*total, fte(voice, weighted)))


def _group(account: Account, group: Group, scored: GroupScore) -> tuple[str, ...]:
    voice = account.voice
    weights = scored.position_weight, scored.contract_weight
    return (
        capitalised(account.position(group)),
        capitalised(account.edition.contract(group.contract).name.of(voice.language)),
        number(voice, group.people),
        number(voice, group.hours),
        number(voice, group.counted_months(account.facts.year)),
        fte(voice, scored.fte),
        " × ".join(number(voice, weight) for weight in weights),
        fte(voice, scored.weighted_fte),
    )


def purchases(account: Account) -> tuple[Section, ...]:
    """Show every purchase and what it counts for; nothing where there is none."""
    voice, bought = account.voice, account.facts.purchases
    if not bought:
        return ()
    columns = (
        Column(voice.label("short-purchase-supplier"), 3),
        *(Column(voice.label(key), 0, number=True) for key in _OF_PURCHASES),
    )
    rows = tuple(_purchase(account, number_, it) for number_, it in enumerate(bought, start=1))
    whole = fte(voice, sum((it.fte for it in bought), Fraction(0)))
    amount = euros(voice, sum((it.amount for it in bought), Fraction(0)))
    table = Table(columns, rows, (voice.label("report-in-all"), amount, "", "", "", whole))
    said = Paragraph(plain(indirect(account)))
    rule = Paragraph(account.edition.indirect.explanation.of(voice.language))
    return (Section(voice.label("report-purchases"), (said, table, rule)),)


def _purchase(account: Account, number_: int, bought: Purchase) -> tuple[str, ...]:
    voice = account.voice
    estimated = "report-estimated" if bought.turnover_estimated else "report-euros"
    return (
        bought.supplier or capitalised(voice.label("part-purchase", number=number_)),
        euros(voice, bought.amount),
        voice.label(estimated, n=bought.supplier_turnover),
        fte(voice, bought.supplier_fte),
        percent(voice, bought.supplier_direct_percent),
        fte(voice, bought.fte),
    )
