"""What to do next: the way to the rung above, and what an audit will ask for."""

from collections.abc import Iterator

from bot.assessment.account import Account
from bot.assessment.caveats import quality
from bot.assessment.rounding import rounded_up
from bot.assessment.standing import example, missing
from bot.report.pages import Bullets, Paragraph, Section
from core.ladder.advice import people_needed
from core.ladder.scoring import NextRung
from core.markup import plain


def advice(account: Account) -> Section:
    """Tell what is missing, and what would bring it."""
    above = account.score.next
    said = missing(account, above) if above else account.voice("result-top")
    items = tuple(plain(text) for text in _items(account))
    return Section(account.voice.label("report-advice"), (Paragraph(plain(said)), Bullets(items)))


def _items(account: Account) -> Iterator[str]:
    voice = account.voice
    if above := account.score.next:
        yield from _hiring(account, above)
    if account.score.rung == "none":
        first = account.edition.rungs[0].name.of(voice.language)
        yield voice("report-advice-aspirant", rung=first)
    if account.facts.groups:
        # Without anybody of the target group there is nothing to have arranged.
        yield quality(account)
    if account.score.rung != "none":
        yield voice("report-advice-apply")


def _hiring(account: Account, above: NextRung) -> Iterator[str]:
    voice, week = account.voice, account.full_week
    needed = people_needed(above.hire_fte_growing, week, week)
    yield voice(
        "report-advice-hire",
        people=needed.people,
        hours=needed.hours,
        position=example(account),
        fte=rounded_up(needed.people * needed.hours / week),
    )
    if above.hire_fte_replacing is not None:
        yield voice("report-advice-replace", fte=rounded_up(above.hire_fte_replacing))
