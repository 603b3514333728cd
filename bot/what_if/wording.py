"""What was supposed, in words: how it was understood, and what was assumed."""

from collections.abc import Iterator
from fractions import Fraction

from bot.assessment.account import Account
from bot.texts import Markdown
from core.assessment.facts import Facts, Group
from core.assessment.scenario import Answers
from core.supposing.changes import (
    Assumed,
    Bought,
    Change,
    Contracted,
    Grown,
    Hire,
    Left,
    Prolonged,
    Work,
)


def understood(account: Account, facts: Facts, change: Change) -> Markdown:
    """Say what changes; `facts` are those before the change, `account` only names things."""
    voice = account.voice
    match change:
        case Hire():
            return _hire(account, change)
        case Grown(fte) if fte > 0:
            return voice("what-if-grown", fte=fte, size=facts.total_fte + fte)
        case Grown(fte):
            return voice("what-if-shrunk", fte=-fte, size=facts.total_fte + fte)
        case Bought(figures, known):
            return _bought(account, figures, known)
        case Left(number, people):
            return voice("what-if-left", who=who(account, facts.groups[number - 1], people))
        case Work(number, people, hours):
            group = facts.groups[number - 1]
            some = who(account, group, people)
            return voice("what-if-work", who=some, before=group.hours, hours=hours)
        case Prolonged(number, people, months):
            group = facts.groups[number - 1]
            some = who(account, group, people)
            return voice("what-if-prolonged", who=some, before=group.months, months=months)
        case Contracted(number, people, contract):
            group = facts.groups[number - 1]
            return voice(
                "what-if-contracted",
                who=who(account, group, people),
                before=_contract(account, group.contract),
                contract=_contract(account, contract),
            )


def who(account: Account, group: Group, people: int) -> Markdown:
    """Name some of a group."""
    position = account.position(group)
    return account.voice("what-if-who", people=people, position=position, number=group.number)


def _bought(account: Account, figures: Answers, known: int | None) -> Markdown:
    supplier, amount = figures.get("supplier", ""), Fraction(figures["amount"])
    if known:
        key = "what-if-bought-more-at" if amount > 0 else "what-if-bought-less-at"
    else:
        key = "what-if-bought-at" if supplier else "what-if-bought"
    return account.voice(key, amount=abs(amount), supplier=supplier)


def _hire(account: Account, hire: Hire) -> Markdown:
    position = account.edition.start_position(hire.position).name.of(account.voice.language)
    return account.voice(
        "what-if-instead" if hire.instead else "what-if-hire",
        people=hire.people,
        position=position,
        contract=_contract(account, hire.contract),
        hours=hire.hours,
        months=hire.months,
    )


def _contract(account: Account, id_: str) -> str:
    return account.edition.contract(id_).name.of(account.voice.language)


def assumed(account: Account, change: Change) -> str:
    """List what was taken for granted."""
    voice, facts = account.voice, account.facts
    known = change.known if isinstance(change, Bought) else None
    amount = facts.purchases[known - 1].amount if known else Fraction(0)
    lines = [
        voice(f"what-if-assumed-{it}", week=facts.full_week, year=str(facts.year), amount=amount)
        for it in _assumptions(change, facts)
    ]
    return "\n".join((voice("result-assumptions"), "", *(f"- {line}" for line in lines)))


def _assumptions(change: Change, facts: Facts) -> Iterator[Assumed]:
    match change:
        case Hire():
            yield from (it for it in Assumed if it in change.assumed)
        case Work() | Prolonged():
            yield Assumed.TOTAL_FOLLOWS
        case Left():
            yield Assumed.NOBODY_INSTEAD
        case Bought(figures, known):
            if known:
                yield Assumed.AS_BEFORE
            if figures.get("turnover", "").endswith("~"):
                yield Assumed.TURNOVER_ESTIMATED
        case Grown() | Contracted():
            pass
    yield Assumed.NO_OTHER_CHANGE
    if facts.own_employment:
        yield Assumed.NOT_THIRTY_PLUS
