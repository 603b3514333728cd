"""What a report rests on: assumptions, the edition with its sources, and who decides."""

from collections.abc import Mapping

from bot.assessment.account import Account
from bot.assessment.caveats import assumed, newer
from bot.report.pages import Bullets, Column, Paragraph, Part, Section, Table
from core.ladder.source import Source
from core.markup import plain


def assumptions(account: Account) -> Section:
    """Tell what was assumed."""
    made = tuple(plain(text) for text in assumed(account))
    return Section(account.voice.label("report-assumptions"), (Bullets(made),))


def sources(account: Account) -> Section:
    """Tell by which edition it was scored, where its figures come from, and what is not known."""
    voice, edition = account.voice, account.edition
    said = voice.label("report-edition", title=edition.title, starts=edition.starts)
    columns = (
        Column(voice.label("report-column-what"), 2),
        Column(voice.label("report-column-source"), 3),
        Column(voice.label("report-column-checked"), 0),
    )
    rows = tuple(
        (
            voice.label(what),
            source.name,
            voice.label("report-day", day=source.checked),
        )
        for what, source in sources_of(account).items()
    )
    last = filter(None, (plain(newer(account)), voice.label("result-audit")))
    said_last = (Paragraph(words) for words in last)
    parts: tuple[Part, ...] = (Paragraph(said), Table(columns, rows), *said_last)
    return Section(voice.label("report-sources"), parts)


def sources_of(account: Account) -> Mapping[str, Source]:
    """Give the sources of the edition, by the words for what comes from them."""
    it = account.edition.sources
    return {
        "report-source-norms": it.norms,
        "report-source-start-positions": it.start_positions,
        "report-source-contracts": it.contracts,
        "report-source-limits": it.limits,
        "report-source-indirect": it.indirect,
        "report-source-pso-30plus": it.pso_30plus,
        "report-source-requirements": it.requirements,
    }
