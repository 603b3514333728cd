"""The summary of a report: the rung, the figures behind it, and the norm for the size."""

from collections.abc import Iterator

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.assessment.shown import (
    counted_of,
    direct_of,
    missing_to,
    norms_of,
    reached_of,
    total_of,
)
from bot.assessment.standing import reached
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
    yield voice.label("report-total"), percent(voice, total_of(score))
    yield voice.label("report-direct"), percent(voice, direct_of(score))
    yield voice.label("report-indirect"), percent(voice, counted_of(score))
    yield voice.label("report-size"), voice.label("value-total-fte", n=score.size_fte)
    if above := score.next:
        said = voice.label("report-missing", rung=account.rung(above.rung))
        yield said, voice.label("report-points", n=missing_to(score, above.rung))


def _norms(account: Account) -> Table:
    voice, score = account.voice, account.score
    columns = (
        Column(voice.label("report-column-norm", size=number(voice, score.size_fte)), 1),
        Column(voice.label("report-column-percent"), 0, number=True),
        Column(voice.label("report-column-reached"), 0),
    )
    reached_ones = reached_of(score)
    rows = tuple(
        (
            capitalised(account.rung(rung)),
            percent(voice, norm),
            voice.label("answer-yes" if rung in reached_ones else "answer-no"),
        )
        for rung, norm in norms_of(score).items()
    )
    return Table(columns, rows)
