"""A score as a picture: on the ladder, or beside others."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from bot.assessment.account import Account, Scored
from bot.assessment.answers import capitalised
from bot.assessment.shown import (
    counted_of,
    direct_of,
    missing_to,
    norms_of,
    reached_of,
    total_of,
)
from bot.pictures.alternative import alternative
from bot.texts import Voice
from core.blocks import Picture
from core.drawings import Column, Comparison, Gap, Ladder, Part, RungLine

LONGEST_NAME = 170
"""Characters, enough for an organisation and a scenario; what is longer is cut when it is drawn."""


def ladder(account: Account, scenario: str) -> Picture:
    """Draw a finished assessment on the ladder."""
    year = account.voice.label("picture-year", year=str(account.facts.year))
    return ladder_of(account, account.named(scenario), year)


def ladder_of(scored: Scored, name: str, year: str = "") -> Picture:
    """Draw a score on the ladder, with the gap to the next rung."""
    voice = scored.voice
    title = voice.label(
        "picture-title",
        name=_short(name),
        size=scored.score.size_fte,
        year=str(scored.edition.starts.year),
    )
    column, gap = _column(scored, year), _gap(scored)
    head = voice.label("picture-ladder", title=title)
    parts = (year, _told(voice, column), *_norms(scored), gap.label if gap else "")
    alt = alternative(voice, head, tuple(map(capitalised, parts)))
    return Picture(voice.label("picture-ladder-name"), alt, Ladder(title, column, gap))


def comparison(labelled: Sequence[tuple[str, Account]], key: str) -> Picture:
    """Draw assessments beside each other, under the labels that are given; at least one.

    `key` is that of its title in the texts.
    """
    voice = labelled[0][1].voice
    columns = tuple(
        replace(_column(account, _short(label)), size=_size(account)) for label, account in labelled
    )
    title = voice.label(key)
    each = [
        voice.label(
            "picture-column",
            label=column.label,
            size=column.size,
            told=_told(voice, column),
            norms=", ".join(_norms(account)),
        )
        for column, (_, account) in zip(columns, labelled, strict=True)
    ]
    name = voice.label("picture-comparison-name")
    return Picture(name, alternative(voice, title, each), Comparison(title, columns))


def _column(scored: Scored, label: str) -> Column:
    score = scored.score
    return Column(
        label=label,
        standing=capitalised(scored.rung(score.rung)),
        total=_percent(scored, total_of(score)),
        parts=_parts(scored),
        rungs=tuple(_rung(scored, rung, norm) for rung, norm in norms_of(score).items()),
    )


def _parts(scored: Scored) -> tuple[Part, ...]:
    """Give the direct contribution, and the indirect one where there is any."""
    score = scored.score
    shares = [
        ("picture-direct", score.direct_percent, direct_of(score)),
        ("picture-indirect", score.indirect_counted_percent, counted_of(score)),
    ]
    return tuple(
        Part(float(share), scored.voice.label(key, percent=_percent(scored, shown)))
        for key, share, shown in shares
        if key == "picture-direct" or share
    )


def _rung(scored: Scored, rung: str, norm: Fraction) -> RungLine:
    height, reached = scored.score.norms[rung], rung in reached_of(scored.score)
    return RungLine(float(height), scored.rung(rung), reached, _percent(scored, norm))


def _gap(scored: Scored) -> Gap | None:
    above = scored.score.next
    if above is None:
        return None
    total = scored.score.total_percent
    missing = missing_to(scored.score, above.rung)
    label = scored.voice.label("picture-gap", percent=missing, rung=scored.rung(above.rung))
    return Gap(float(total), float(scored.score.norms[above.rung]), label)


def _told(voice: Voice, column: Column) -> str:
    """Say where a column stands."""
    parts = ", ".join(part.label for part in column.parts)
    return voice.label("picture-told", standing=column.standing, total=column.total, parts=parts)


def _norms(scored: Scored) -> tuple[str, ...]:
    reached = reached_of(scored.score)
    return tuple(
        scored.voice.label(
            "picture-rung-reached" if rung in reached else "picture-rung",
            rung=scored.rung(rung),
            percent=_percent(scored, norm),
        )
        for rung, norm in norms_of(scored.score).items()
    )


def _percent(scored: Scored, percent: Fraction) -> str:
    return scored.voice.label("picture-percent", percent=percent)


def _size(scored: Scored) -> str:
    return scored.voice.label("picture-size", size=scored.score.size_fte)


def _short(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]
