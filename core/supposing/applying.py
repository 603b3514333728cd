"""Applying a supposition: the answers that an assessment would have, were it so."""

from collections.abc import Callable
from fractions import Fraction

from core.assessment.edits import parts, with_parts
from core.assessment.facts import MONTHS, Facts, Group
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

TOTAL = "total-fte"


def applied(answers: Answers, change: Change, facts: Facts) -> Answers:
    """Give the answers after a change; `facts` is what they say before it.

    Whether they can be true together is left to the interview.
    """
    match change:
        case Hire():
            return _hired(answers, change, facts)
        case Grown(fte):
            return _larger(answers, facts, fte)
        case Bought():
            return _bought(answers, change)
        case Left(number, people):
            group = facts.groups[number - 1]
            after = _of_some(answers, group, people, lambda _: None)
            return _larger(after, facts, -_fte(people, group.hours, group.months, facts))
        case Work(number, people, hours):
            group = facts.groups[number - 1]
            after = _of_some(answers, group, people, lambda part: {**part, "hours": str(hours)})
            return _larger(after, facts, _fte(people, hours - group.hours, group.months, facts))
        case Prolonged(number, people, months):
            group = facts.groups[number - 1]
            after = _of_some(answers, group, people, lambda part: {**part, "months": str(months)})
            return _larger(after, facts, _fte(people, group.hours, months - group.months, facts))
        case Contracted(number, people, contract):
            group = facts.groups[number - 1]
            return _of_some(answers, group, people, lambda part: {**part, "contract": contract})


def _fte(people: int, hours: Fraction, months: Fraction, facts: Facts) -> Fraction:
    return people * hours / facts.full_week * months / MONTHS


def _larger(answers: Answers, facts: Facts, fte: Fraction) -> Answers:
    return {**answers, TOTAL: str(facts.total_fte + fte)}


def _hired(answers: Answers, hire: Hire, facts: Facts) -> Answers:
    group = {
        "position": hire.position,
        "contract": hire.contract,
        "people": str(hire.people),
        "hours": str(hire.hours),
        "months": str(hire.months),
    }
    if hire.since:
        group["since"] = hire.since
    elif Assumed.HIRED_IN_JANUARY in hire.assumed:
        group["since"] = f"{facts.year}-01"
    groups = [part for _, part in parts(answers, "group")]
    after = with_parts(answers, "group", [*groups, group])
    if hire.instead:
        return after
    return _larger(after, facts, _fte(hire.people, hire.hours, hire.months, facts))


def _bought(answers: Answers, bought: Bought) -> Answers:
    """Add to what is bought at a supplier, or buy from another."""
    key = f"purchase.{bought.known}.amount"
    if bought.known:
        amount = Fraction(answers[key]) + Fraction(bought.figures["amount"])
        return {**answers, key: str(amount)}
    purchases = [part for _, part in parts(answers, "purchase")]
    return with_parts(answers, "purchase", [*purchases, bought.figures])


def _of_some(
    answers: Answers, group: Group, people: int, change: Callable[[Answers], Answers | None]
) -> Answers:
    """Change some of a group, or all of it; what is changed into None is gone."""
    groups: list[Answers] = []
    for number, part in parts(answers, "group"):
        if number != group.number:
            groups.append(part)
            continue
        if people < group.people:
            groups.append({**part, "people": str(group.people - people)})
        if changed := change({**part, "people": str(people)}):
            groups.append(changed)
    return with_parts(answers, "group", groups)
