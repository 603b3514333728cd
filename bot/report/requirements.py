"""What counts beside the percentage: PSO 30+ and the qualitative requirements."""

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.assessment.caveats import thirty_plus
from bot.report.pages import Column, Paragraph, Section, Table
from core.markup import plain


def pso_30plus(account: Account) -> Section:
    """Tell how it stands with PSO 30+, or that it was not looked at."""
    voice = account.voice
    said = plain(thirty_plus(account)) or voice.label("report-30plus-unknown")
    rule = account.edition.pso_30plus.explanation.of(voice.language)
    return Section(voice.label("report-30plus"), (Paragraph(said), Paragraph(rule)))


def quality(account: Account) -> Section:
    """Show each requirement, what it asks, and whether it is met."""
    voice = account.voice
    columns = (
        Column(voice.label("report-column-requirement"), 2),
        Column(voice.label("report-column-asks"), 5),
        Column(voice.label("report-column-met"), 0),
    )
    rows = tuple(
        (
            capitalised(it.name.of(voice.language)),
            it.explanation.of(voice.language),
            _met(account, it.id),
        )
        for it in account.edition.requirements
    )
    return Section(voice.label("report-quality"), (Table(columns, rows),))


def _met(account: Account, requirement: str) -> str:
    answer = account.facts.qualitative.get(requirement)
    if answer is None:
        return account.voice.label("report-met-unknown")
    return account.voice.label("report-met-yes" if answer else "report-met-no")
