"""The summary of a report: the rung, the figures behind it, and the norm for the size."""

from collections.abc import Iterator

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.assessment.standing import SMALLEST_SHOWN, reached
from bot.report.figures import number, percent
from bot.report.pages import Column, Paragraph, Section, Table
from core.markup import plain


def summary(account: Account) -> Section:
    """Tell where the organisation stands, on a third of a page."""
    voice = account.voice
    return Section(
        voice.label("report-summary"),
        (Paragraph(plain(reached(account))), _figures(account), _norms(account)),
    )


def _figures(account: Account) -> Table:
    voice = account.voice
    columns = (
        Column(voice.label("report-column-figure"), 1),
        Column(voice.label("report-column-value"), 0, number=True),
    )
    return Table(columns, tuple(_rows(account)))


def _rows(account: Account) -> Iterator[tuple[str, str]]:
    voice, score = account.voice, account.score
    yield voice.label("report-rung"), capitalised(account.rung(score.rung))
    yield voice.label("report-total"), percent(voice, score.total_percent)
    yield voice.label("report-direct"), percent(voice, score.direct_percent)
    yield voice.label("report-indirect"), percent(voice, score.indirect_counted_percent)
    yield voice.label("report-size"), voice.label("value-total-fte", n=score.size_fte)
    if above := score.next:
        missing = max(above.missing_percent, SMALLEST_SHOWN)
        said = voice.label("report-missing", rung=account.rung(above.rung))
        yield said, voice.label("report-points", n=missing)


def _norms(account: Account) -> Table:
    voice, score = account.voice, account.score
    columns = (
        Column(voice.label("report-column-norm", size=number(voice, score.size_fte)), 1),
        Column(voice.label("report-column-percent"), 0, number=True),
        Column(voice.label("report-column-reached"), 0),
    )
    reached_ones = _reached(account)
    rows = tuple(
        (
            capitalised(account.rung(rung)),
            percent(voice, norm),
            voice.label("answer-yes" if rung in reached_ones else "answer-no"),
        )
        for rung, norm in score.norms.items()
    )
    return Table(columns, rows)


def _reached(account: Account) -> list[str]:
    """Give the rung that is reached and those below it."""
    rungs = list(account.score.norms)
    rung = account.score.rung
    return rungs[: rungs.index(rung) + 1] if rung in rungs else []
