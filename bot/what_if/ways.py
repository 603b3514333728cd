"""The way to a rung: told, or that one is there already."""

from bot.assessment.shown import total_of
from bot.market.market import Market
from bot.what_if.climbing import Climbing
from bot.what_if.subject import Subject
from bot.what_if.suppliers import suppliers
from bot.what_if.telling import back_to
from core.blocks import Block, Choices, Text
from core.market.wish import Centre
from core.supposing.climbing import Wanted


def rung_of(subject: Subject, asked: Wanted) -> str | None:
    """Give the rung that is asked for, by the number in its name; None for the next, if any."""
    rungs, above = subject.session.edition.rungs, subject.account.score.next
    if asked.highest:
        return rungs[-1].id
    if asked.number is None:
        return above.rung if above else None
    numbered = (it.id for it in rungs if it.name.nl.endswith(str(asked.number)))
    return next(numbered, rungs[-1].id)


def ways_told(
    subject: Subject, rung: str | None, market: Market, centre: Centre | None
) -> tuple[Block, ...]:
    """Tell the ways to a rung; None is the next one, above which there may be none."""
    account, voice = subject.account, subject.session.voice
    back = back_to(account, subject.number)
    order = [it.id for it in subject.session.edition.rungs]
    here = account.score.rung
    if rung is None or (here in order and order.index(here) >= order.index(rung)):
        key = "ways-top" if here == order[-1] else "ways-there"
        said = voice(key, rung=account.rung(here), percent=total_of(account.score))
        return Text(said), Choices((back,))
    told = Climbing(account, rung).told()
    if subject.last and subject.last.told:
        told = f"{voice('ways-from-score', name=subject.session.scenario.name)}\n\n{told}"
    return Text(told), *suppliers(voice, market, centre, back)
